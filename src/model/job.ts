import { z } from 'zod';
import { Problem } from './problem.js';

export const jobStates = ['waiting', 'reading', 'done', 'failed'] as const;
export type JobState = (typeof jobStates)[number];

/** A report on its way: acknowledged, being read, kept, or not readable. */
export const JobRow = z
  .object({
    id: z.string(),
    state: z.enum(jobStates),
    /** How its report is called: path, address, title or id. */
    name: z.string(),
    tries: z.int().describe('how often it was taken up'),
    addedAt: z.string(),
    doneAt: z.string().nullable(),
    worker: z.string().nullable().describe('who reads it, or has read it'),
    report: z.string().nullable().describe('id of the report that was kept'),
    version: z.int().nullable(),
    arrival: z.enum(['same', 'new', 'version']).nullable(),
    problem: Problem.nullable().describe('why it failed'),
  })
  .readonly()
  .meta({ id: 'Job', description: 'A report on its way: acknowledged, being read, kept, or not readable.' });
export type JobRow = z.infer<typeof JobRow>;

export const JobsCounted = z
  .object({
    waiting: z.int(),
    reading: z.int(),
    done: z.int().describe('of the last day'),
    failed: z.int(),
    perSecond: z.number().describe('reports kept a second, over the last minute'),
  })
  .readonly()
  .meta({ id: 'JobsCounted', description: 'How many reports wait, are read, were kept or failed, and how fast.' });
export type JobsCounted = z.infer<typeof JobsCounted>;

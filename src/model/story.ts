import { z } from 'zod';
import { Lineage } from './lineage.js';
import { list } from './list.js';
import { Record } from './record.js';
import { acts, channels } from './statement.js';
import { timePrecisions } from './time.js';

/** One saying, merged from all reports that carry it. */
export const Saying = z
  .object({
    speakers: list(z.string()),
    speaksFor: list(z.string()).describe('whom they speak for: the body, and the state behind it'),
    act: z.enum(acts),
    gist: z.string(),
    addressees: list(z.string()),
    channel: z.enum(channels).nullable(),
    carriers: list(z.object({ report: z.string(), statement: z.string() }).readonly()),
  })
  .readonly()
  .meta({ id: 'Saying', description: 'One statement as several reports carry it.' });
export type Saying = z.infer<typeof Saying>;

/** A claim of a record, by its place in `claims`. */
export const ClaimAt = z.object({ record: z.string(), claim: z.int() }).readonly();
export type ClaimAt = z.infer<typeof ClaimAt>;

/** The reports on one happening and its aftermath. */
export const Story = z
  .object({
    id: z.string(),
    title: z.string(),
    reports: list(z.string()),
    lineages: list(Lineage),
    records: list(Record),
    statements: list(Saying),
    onlyIn: list(
      z
        .object({
          report: z.string(),
          records: list(z.string()),
          statements: list(z.int()),
          lacks: list(ClaimAt).optional().describe('claims of others on what it tells of too: a denial, a figure'),
        })
        .readonly(),
    ),
    timeline: list(
      z
        .object({
          from: z.string().nullable(),
          to: z.string().nullable(),
          record: z.string(),
          precision: z.enum(timePrecisions).nullable().optional(),
        })
        .readonly(),
    ),
    history: list(z.object({ at: z.string(), report: z.string(), ...ClaimAt.unwrap().shape }).readonly())
      .optional()
      .describe('what was known when: each claim by the report that was the first to carry it'),
  })
  .readonly()
  .meta({ id: 'Story', description: 'The reports on one happening and its aftermath.' });
export type Story = z.infer<typeof Story>;

import { z } from 'zod';
import { list } from './list.js';
import { Span } from './span.js';

export const judgementKinds = ['accept', 'reject', 'merge', 'split', 'rename', 'correct', 'undo'] as const;

/** A person's decision. Added, never overwritten: an undo is another judgement. */
export const Judgement = z
  .object({
    id: z.string(),
    kind: z.enum(judgementKinds),
    subject: z
      .string()
      .describe('id of the record, claim, actor or statement that it is about; of an undo, the judgement taken back'),
    value: z
      .unknown()
      .describe(
        'what the person put in its place: `merge` {actors}, `split` {actors} or {reports, name}, `rename` {name}',
      ),
    by: z.string(),
    at: z.string().describe('ISO datetime'),
    why: z.string(),
  })
  .readonly()
  .meta({ id: 'Judgement', description: "A person's decision on something the machine read." });
export type Judgement = z.infer<typeof Judgement>;

/** What kinds of things that were read in one report a person can accept, reject or correct. */
export const findingKinds = ['figure', 'responsibility', 'event', 'statement'] as const;

/** A thing that was read in one version of one report, by the words that it was read from. */
export const Finding = z
  .object({
    kind: z.enum(findingKinds),
    report: z.string(),
    version: z.int(),
    /** What it is of its kind: killed, accused, ASSAULT, say. */
    label: z.string(),
    span: Span,
  })
  .readonly();
export type Finding = z.infer<typeof Finding>;

/** Of `accept`, `reject` and `correct` on a finding. `settles`: it stands, whatever other coders decided. */
export const FindingValue = z
  .object({
    finding: Finding,
    span: Span.optional().describe('the words that it should have been read from'),
    count: z
      .object({ min: z.int().nonnegative().nullable(), max: z.int().nonnegative().nullable() })
      .readonly()
      .optional()
      .describe('of a figure: what the words come to'),
    label: z.string().optional().describe('what it is instead'),
    settles: z.boolean().optional(),
  })
  .readonly();
export type FindingValue = z.infer<typeof FindingValue>;

/** These actors are the subject too. */
export const MergeValue = z.object({ actors: z.array(z.string()).min(1).readonly() }).readonly();

/** These actors are not the subject; or: in these reports the subject is somebody else, called so. */
export const SplitValue = z.union([
  z.object({ actors: list(z.string()) }).readonly(),
  z.object({ reports: list(z.string()), name: z.string().nullable() }).readonly(),
]);

export const RenameValue = z.object({ name: z.string().min(1) }).readonly();

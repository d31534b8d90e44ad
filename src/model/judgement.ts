import { z } from 'zod';
import { list } from './list.js';

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

/** These actors are the subject too. */
export const MergeValue = z.object({ actors: z.array(z.string()).min(1).readonly() }).readonly();

/** These actors are not the subject; or: in these reports the subject is somebody else, called so. */
export const SplitValue = z.union([
  z.object({ actors: list(z.string()) }).readonly(),
  z.object({ reports: list(z.string()), name: z.string().nullable() }).readonly(),
]);

export const RenameValue = z.object({ name: z.string().min(1) }).readonly();

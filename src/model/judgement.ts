import { z } from 'zod';

/** A person's decision. Added, never overwritten: an undo is another judgement. */
export const Judgement = z
  .object({
    id: z.string(),
    kind: z.enum(['accept', 'reject', 'merge', 'split', 'correct']),
    subject: z.string().describe('id of the record, claim, actor or statement that it is about'),
    value: z.unknown().describe('what the person put in its place, for `correct`, `merge` and `split`'),
    by: z.string(),
    at: z.string().describe('ISO datetime'),
    why: z.string(),
  })
  .readonly()
  .meta({ id: 'Judgement', description: "A person's decision on something the machine read." });
export type Judgement = z.infer<typeof Judgement>;

import { z } from 'zod';
import { Span } from './span.js';

/** Kinds of silence that news tells: each is nobody's statement, and tells how far a report could check. */
export const absenceKinds = ['no-claim', 'unverified', 'unreachable', 'no-comment'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** That something was not said, or could not be checked ("no group has claimed responsibility"). */
export const Absence = z
  .object({
    kind: z
      .enum(absenceKinds)
      .describe('nobody claims it; it could not be checked; somebody was not reached; nobody answered or commented'),
    span: Span.describe('the words that say so'),
    cue: Span.describe('the word that it turns on'),
    rule: z.string().describe('the row that read it so'),
  })
  .readonly()
  .meta({ id: 'Absence', description: 'What was not said or could not be checked, as the report tells it.' });
export type Absence = z.infer<typeof Absence>;

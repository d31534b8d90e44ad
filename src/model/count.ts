import { z } from 'zod';
import { Span } from './span.js';

export const countKinds = ['killed', 'injured', 'missing', 'abducted', 'arrested', 'displaced'] as const;
export type CountKind = (typeof countKinds)[number];

export const qualifiers = [
  'exact',
  'about',
  'at-least',
  'at-most',
  'more-than',
  'fewer-than',
  'between',
  'vague',
  'none',
] as const;
export type Qualifier = (typeof qualifiers)[number];

/**
 * A figure with its logic. exact n: min = max = point = n, about n: point, at least n: min, more than n: min n + 1,
 * between a and b: min and max, "dozens": all null and `vague`; "no one": 0 and `none`.
 */
export const Count = z
  .object({
    kind: z.enum(countKinds),
    min: z.int().nullable(),
    max: z.int().nullable(),
    point: z.int().nullable(),
    qualifier: z.enum(qualifiers),
    who: z.string().nullable().describe('who is counted, as the text names them'),
    attackers: z.enum(['included', 'excluded', 'unstated']),
    scope: z.enum(['event', 'period', 'cumulative', 'other-event']),
    subset: z.boolean().describe('a group inside another figure, never added'),
    partOf: z.int().nullable().describe('index of that figure in the same list'),
    asOf: z.string().nullable(),
    span: Span,
  })
  .readonly()
  .meta({ id: 'Count', description: 'A casualty figure with its logic.' });
export type Count = z.infer<typeof Count>;

/** The bare number of a figure: what the words before any noun say ("at least 37", "dozens", "between 40 and 50"). */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly point: number | null;
  readonly qualifier: Qualifier;
  readonly span: Span;
}

import { z } from 'zod';
import { Span } from './span.js';

export const timePrecisions = [
  'minute',
  'hour',
  'part-of-day',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'range',
] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** The same, the finest first: a range is wider than a month here, and seldom than a year. */
export const fineness: readonly TimePrecision[] = [
  'minute',
  'hour',
  'part-of-day',
  'day',
  'week',
  'month',
  'range',
  'year',
  'decade',
];

/** A time expression (TIMEX3). `from`/`to` are ISO dates or datetimes, both inclusive; null: open or not resolvable. */
export const Time = z
  .object({
    span: Span,
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: z
      .string()
      .describe('TIMEX3 value, e.g. 2019-02-14, 2019-W07, P3D, PAST_REF, XXXX-02-14 where no year is known'),
    from: z.string().nullable(),
    to: z.string().nullable(),
    precision: z.enum(timePrecisions).nullable(),
  })
  .readonly()
  .meta({ id: 'Time', description: 'A time expression with its TIMEX3 value.' });
export type Time = z.infer<typeof Time>;

/** When an event was: the range, how fine it is, and the words that say so (null: inferred, and said by no words). */
export const EventTime = z
  .object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    precision: z.enum(timePrecisions),
    span: Span.nullable(),
  })
  .readonly();
export type EventTime = z.infer<typeof EventTime>;

import { z } from 'zod';

/**
 * Half-open `{start, end}` in UTF-16 code units of `report.text`.
 * `report.text.slice(start, end)` is the evidence, always.
 */
export const Span = z
  .object({
    start: z.int().nonnegative().describe('first code unit'),
    end: z.int().nonnegative().describe('the code unit after the last'),
  })
  .readonly()
  .meta({ id: 'Span', description: 'Half-open range of UTF-16 code units of report.text.' });
export type Span = z.infer<typeof Span>;

export const span = (start: number, end: number): Span => ({ start, end });

export const sliceOf = (text: string, s: Span): string => text.slice(s.start, s.end);

/** Whether `outer` holds all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Orders by start, the longer first where two start together. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

import type { Span } from '../../../model/span.js';

/** Where words begin and end in a text, by offset. */
function edges(text: string): { readonly starts: number[]; readonly ends: number[] } {
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const match of text.matchAll(/[^\s]+/gu)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { starts, ends };
}

/**
 * Moves one side of a span by a word, inside the text; it always keeps a word. `text` begins at `offset` of the report's text, in
 * which the span counts.
 */
export function moveSpan(text: string, offset: number, span: Span, side: 'start' | 'end', step: 1 | -1): Span {
  const { starts, ends } = edges(text);
  const all = side === 'start' ? starts : ends;
  const at = span[side] - offset;
  const next = step > 0 ? all.find((e) => e > at) : all.findLast((e) => e < at);
  if (next === undefined) return span;
  const moved = { ...span, [side]: next + offset };
  return moved.start < moved.end ? moved : span;
}

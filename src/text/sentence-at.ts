import type { Span } from '../model/span.js';

/** Signs that a sentence may hold on either side of the span asked for. */
const reach = 400;

/** The sentence around a span, cut roughly at line breaks and at .!? before a space. */
export function sentenceAt(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < reach && !ends(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < reach && !ends(text, to)) to++;
  return { start: from, end: Math.min(to + 1, text.length) };
}

function ends(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === '\n' || sign === '\r') return true;
  if (sign !== '.' && sign !== '!' && sign !== '?') return false;
  return at + 1 >= text.length || /[\s"”]/.test(text[at + 1]!);
}

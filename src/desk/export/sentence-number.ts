const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [] };

/** Where each sentence starts; blank lines are none. */
const startsOf = (text: string): number[] =>
  [...segmenter.segment(text)].filter((s) => s.segment.trim() !== '').map((s) => s.index);

/** Which sentence of the text an offset stands in, counted from 1. */
export function sentenceNumber(text: string, offset: number): number {
  if (last.text !== text) last = { text, starts: startsOf(text) };
  return Math.max(1, last.starts.findLastIndex((start) => start <= offset) + 1);
}

import { loadTable } from '../../lexicon/load-table.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Draft } from '../claims/draft.js';

export const updateKinds = ['rise', 'fall', 'new', 'old', 'left'] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** Kind of update -> its words, lower case. */
export const updateWords: ReadonlyMap<UpdateKind, readonly string[]> = new Map(
  loadTable(new URL('./update-words.tsv', import.meta.url), 3).map(({ cells: [kind = '', words = ''] }) => [
    kind as UpdateKind,
    words.split('|'),
  ]),
);

/** The word that shows, in the sentence that carries the figure, that it replaces or was replaced; null if none does. */
export function updateWord(drafts: readonly Draft[], ...kinds: UpdateKind[]): string | null {
  for (const { reading, span } of drafts.slice(0, 50)) {
    const { start, end } = sentenceAt(reading.report.text, span);
    const sentence = ` ${reading.report.text
      .slice(start, end)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    for (const kind of kinds)
      for (const word of updateWords.get(kind) ?? []) if (sentence.includes(` ${word} `)) return word;
  }
  return null;
}

import { loadTable } from './load-table.js';

/** "outlet tv", "reporter journalist": role and lemma of words for those who are told something only to pass it on. */
export const mediaWords: ReadonlySet<string> = new Set(
  loadTable(new URL('./media.tsv', import.meta.url), 3).map(({ cells }) => `${cells[0]} ${cells[1]}`),
);

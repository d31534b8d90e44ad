import { loadTable } from './load-table.js';

/** Words by which a figure is given, lower case. */
export const givingWords: readonly string[] = loadTable(new URL('./giving-words.tsv', import.meta.url), 2).flatMap(
  ({ cells: [words = ''] }) => words.split('|'),
);

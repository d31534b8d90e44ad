import { loadTable } from './load-table.js';

export const commonSurnames: ReadonlySet<string> = new Set(
  loadTable(new URL('./common-surnames.tsv', import.meta.url), 3).flatMap(({ cells: [, words = ''] }) =>
    words.split(' '),
  ),
);

/** Whether very many people bear a folded last name: "Khan", "Smith", "Costa". */
export const isCommonSurname = (folded: string): boolean => commonSurnames.has(folded);

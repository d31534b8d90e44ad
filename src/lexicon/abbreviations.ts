import { loadTable } from './load-table.js';

const words = new Map<string, boolean>(
  loadTable(new URL('./abbreviations.tsv', import.meta.url), 3).map(({ cells }) => [
    cells[0] ?? '',
    cells[1] === 'yes',
  ]),
);

/** Whether a word, without its full stop, is an abbreviation that keeps it. */
export const isAbbreviation = (word: string): boolean => words.has(word.toLowerCase());

/** Whether a sentence may end with an abbreviation, or with initials like "U.S.". */
export const mayEndSentence = (word: string): boolean =>
  words.get(word.toLowerCase().replace(/\.$/, '')) ?? /\..*\.$/.test(word);

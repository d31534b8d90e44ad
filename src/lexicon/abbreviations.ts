import { loadTable } from './load-table.js';

const words = new Map<string, boolean>(
  loadTable(new URL('./abbreviations.tsv', import.meta.url), 3).map(({ cells }) => [
    cells[0] ?? '',
    cells[1] === 'yes',
  ]),
);

/** The others are abbreviations only with a capital: "Miss." is a state, "miss." ends a sentence. */
const small = /^(?:vs|v|etc|al|e\.g|i\.e|cf|approx|est|nos?|c|dept)$/;
/** "no" is a word, "No. 5" and "c. 1818" are not. */
const beforeNumber = /^(?:nos?|c)$/i;

/** Whether a word, without its full stop, is an abbreviation that keeps it; `next`: the characters after the stop. */
export const isAbbreviation = (word: string, next: string): boolean =>
  words.has(word.toLowerCase()) &&
  (/^\p{Lu}/u.test(word) || small.test(word)) &&
  (!beforeNumber.test(word) || /^[\s\u00a0]?\d/.test(next));

/** Whether a sentence may end with an abbreviation, or with initials like "U.S.". */
export const mayEndSentence = (word: string): boolean =>
  words.get(word.toLowerCase().replace(/\.$/, '')) ?? /\..*\.$/.test(word);

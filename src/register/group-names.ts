import { loadTable } from '../lexicon/load-table.js';
import { cellValues } from './cells.js';

/** Shorter names ("National Front") are those of parties and newspapers too. */
const FEWEST_WORDS = 3;

const wordsIn = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[\s-]+/);

let names: ReadonlySet<string> | undefined;
let longest = FEWEST_WORDS;

function open(): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (all: readonly string[]) => {
    for (const name of all) {
      const words = wordsIn(name.replace(/^~/, ''));
      if (words.length < FEWEST_WORDS) continue;
      found.add(words.join(' '));
      longest = Math.max(longest, words.length);
    }
  };
  for (const { cells } of loadTable(new URL('./data/groups.tsv', import.meta.url), 10))
    take([cells[1] ?? '', ...cellValues(cells[5])]);
  for (const { cells } of loadTable(new URL('./overlay/groups.tsv', import.meta.url), 5))
    take([cells[1] ?? '', ...cellValues(cells[3])]);
  return found;
}

/** Whether an armed group of the register is called so, in letters of any case; names of three words or more. */
export function isGroupName(words: string): boolean {
  names ??= open();
  return names.has(wordsIn(words).join(' '));
}

/** No such name has more words. */
export function longestGroupName(): number {
  names ??= open();
  return longest;
}

import { loadTable } from '../lexicon/load-table.js';
import { firstLetters } from '../text/first-letters.js';
import { cellValues } from './cells.js';

/** Shorter names ("National Front") are those of parties and newspapers too. */
const FEWEST_WORDS = 3;

const wordsIn = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[\s-]+/);

interface GroupNames {
  readonly names: ReadonlySet<string>;
  /** What they begin with. */
  readonly beginnings: ReadonlySet<string>;
  /** In words. */
  readonly longest: number;
}

let kept: GroupNames | undefined;
const opened = (): GroupNames => {
  kept ??= open();
  return kept;
};

function open(): GroupNames {
  const found = new Set<string>();
  let longest = FEWEST_WORDS;
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
  return { names: found, beginnings: new Set([...found].map(firstLetters)), longest };
}

/** Whether an armed group of the register is called so, in letters of any case; names of three words or more. */
export function isGroupName(words: string): boolean {
  return opened().names.has(wordsIn(words).join(' '));
}

/** Whether such a name begins with a word; `letters`: its first ones, see `firstLetters`. */
export const mayBeginGroupName = (letters: string): boolean => opened().beginnings.has(letters);

/** No such name has more words. */
export function longestGroupName(): number {
  return opened().longest;
}

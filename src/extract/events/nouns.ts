import { loadTable } from '../../lexicon/load-table.js';

const classes = new Map<string, Set<string>>();
for (const { cells } of loadTable(new URL('./nouns.tsv', import.meta.url), 3)) {
  const [name = '', words = ''] = cells;
  classes.set(name, new Set(words.split(' ')));
}

/** Names of the classes of nouns that rows may ask for. */
export const nounClasses: readonly string[] = [...classes.keys()];

/** Whether a lemma is of a class of nouns. */
export const isNounOf = (wanted: string, lemma: string): boolean => classes.get(wanted)?.has(lemma) === true;

/** All words of a class. */
export const nounsOf = (wanted: string): ReadonlySet<string> => classes.get(wanted) ?? new Set();

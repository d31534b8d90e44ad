import { loadTable } from '../../lexicon/load-table.js';
import { thingOf } from '../../lexicon/things.js';

const words = new Map<string, string>();
for (const { cells } of loadTable(new URL('./not-people.tsv', import.meta.url), 3)) {
  const [kind = '', list = ''] = cells;
  for (const word of list.split(' ')) words.set(word, kind);
}

/** The class of a noun that is no people ("time", "measure", …, "thing"); undefined: it may be people. */
export const notPeople = (lemma: string): string | undefined =>
  words.get(lemma) ?? words.get(lemma.replace(/s$/, '')) ?? (thingOf(lemma) ? 'thing' : undefined);

import { actorNoun } from '../../lexicon/actor-nouns.js';
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

const persons = new Map<string, string>();
for (const { cells } of loadTable(new URL('./more-people.tsv', import.meta.url), 3)) {
  const [kind = '', list = ''] = cells;
  for (const word of list.split(' ')) persons.set(word, kind);
}

/** Whether a noun is for one human being ("person"), or for many without a plural ("crowd"). Lemma or the word in lower case. */
export function personNoun(lemma: string): 'person' | 'crowd' | undefined {
  const own = persons.get(lemma);
  if (own) return own as 'person' | 'crowd';
  return actorNoun(lemma)?.class === 'person' ? 'person' : undefined;
}

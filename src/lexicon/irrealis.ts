import type { Actuality } from '../model/event.js';
import { loadTable } from './load-table.js';

export type Governing = 'inf' | 'obj' | 'noun' | 'adj';

const words = new Map<string, Actuality>();
for (const { cells } of loadTable(new URL('./irrealis.tsv', import.meta.url), 4)) {
  const [actuality, relation = '', list = ''] = cells;
  // the first row that names a word wins
  for (const word of list.split(' '))
    if (!words.has(`${relation}:${word}`)) words.set(`${relation}:${word}`, actuality as Actuality);
}

/** What a governing word makes of the event below it; undefined: nothing. */
export const irrealis = (relation: Governing, lemma: string): Actuality | undefined =>
  words.get(`${relation}:${lemma}`);

export const irrealisSize = words.size;

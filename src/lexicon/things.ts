import { loadTable } from './load-table.js';

/** A word for a thing that can be attacked. */
export interface Thing {
  readonly word: string;
  readonly class: 'building' | 'vehicle' | 'infrastructure';
}

const words = new Map<string, Thing>();
for (const { cells } of loadTable(new URL('./things.tsv', import.meta.url), 3)) {
  const [kind, list = ''] = cells;
  for (const word of list.split(' ')) words.set(word, { word, class: kind as Thing['class'] });
}

/** By lemma in lower case. */
export const thingOf = (lemma: string): Thing | undefined => words.get(lemma);

export const things: readonly Thing[] = [...words.values()];

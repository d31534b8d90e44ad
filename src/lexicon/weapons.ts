import { loadTable } from './load-table.js';

/** A word for a weapon, and the mode of attack that it tells. */
export interface Weapon {
  readonly word: string;
  readonly mode: string;
}

const words = new Map<string, Weapon>();
for (const { cells } of loadTable(new URL('./weapons.tsv', import.meta.url), 3)) {
  const [mode = '', list = ''] = cells;
  for (const word of list.split(' ')) words.set(word, { word, mode });
}

/** By lemma in lower case; of two words, joined by "-". */
export const weaponOf = (lemma: string): Weapon | undefined => words.get(lemma);

export const weapons: readonly Weapon[] = [...words.values()];

import { loadTable } from './load-table.js';

export interface PersonTitle {
  readonly kind: 'honorific' | 'rank' | 'office';
  readonly gender: 'f' | 'm' | null;
  /** PLOVER sector. */
  readonly sector: string | null;
}

const titles = new Map<string, PersonTitle>();
for (const { cells } of loadTable(new URL('./titles.tsv', import.meta.url), 5)) {
  const [kind, gender, sector, words = ''] = cells;
  for (const word of words.split(' ')) {
    titles.set(word, {
      kind: kind as PersonTitle['kind'],
      gender: gender === 'f' || gender === 'm' ? gender : null,
      sector: sector === '-' ? null : (sector ?? null),
    });
  }
}

/** What a word before a name says of the person: "Ms", "Col.", "President". */
export const personTitle = (word: string): PersonTitle | undefined => titles.get(word.toLowerCase().replace(/\.$/, ''));

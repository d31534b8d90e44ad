import { loadTable } from './load-table.js';

/** Fields of talk that take the violence out of violent words; "disaster" takes out the attacker. */
export type Field = 'sport' | 'market' | 'fiction' | 'kitchen' | 'disaster' | 'illness';

const words = new Map<string, Field>();
for (const { cells } of loadTable(new URL('./fields.tsv', import.meta.url), 3)) {
  const [field, list = ''] = cells;
  for (const word of list.split(' ')) words.set(word, field as Field);
}

/** By word or lemma in lower case. */
export const fieldOf = (word: string): Field | undefined => words.get(word);

export const fieldWords: readonly string[] = [...words.keys()];

import { loadTable } from './load-table.js';

const uses = new Map<string, Set<string>>();
for (const { cells } of loadTable(new URL('./metonymy.tsv', import.meta.url), 3)) {
  uses.set(cells[0] ?? '', new Set((cells[1] ?? '').split(' ')));
}

/** Kinds of words that tell a capital as a place from a capital as a government: see metonymy.tsv. */
export type MetonymyUse =
  | 'place-verb'
  | 'place-noun'
  | 'state-noun'
  | 'with-noun'
  | 'to-verb'
  | 'envoy-noun'
  | 'state-adjective';

export const hasMetonymy = (use: MetonymyUse, lemma: string): boolean => uses.get(use)?.has(lemma) ?? false;

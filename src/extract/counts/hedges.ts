import { loadTable } from '../../lexicon/load-table.js';
import type { Qualifier } from '../../model/count.js';

export type Hedge = Qualifier | 'more';

interface Phrase {
  readonly words: readonly string[];
  readonly means: string;
}

const tables: Readonly<Record<string, Map<string, Phrase[]>>> = { left: new Map(), right: new Map(), word: new Map() };
for (const { line, cells } of loadTable(new URL('./hedges.tsv', import.meta.url), 4)) {
  const [side = '', means = '', phrase = ''] = cells;
  const table = tables[side];
  if (!table) throw new Error(`hedges.tsv:${line}: no such side ${JSON.stringify(side)}`);
  const words = phrase.split(' ');
  // found by the word next to the number
  const key = (side === 'left' ? words.at(-1) : words[0]) ?? '';
  const list = table.get(key) ?? [];
  list.push({ words, means });
  table.set(
    key,
    list.sort((a, b) => b.words.length - a.words.length),
  );
}

const stands = (words: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((w, i) => words[at + i] === w);

/** The phrase of hedging that ends just before `at`, the longest. */
export function hedgeBefore(words: readonly string[], at: number): { means: Hedge; from: number } | null {
  for (const { words: phrase, means } of tables.left!.get(words[at - 1] ?? '') ?? [])
    if (stands(words, at - phrase.length, phrase)) return { means: means as Hedge, from: at - phrase.length };
  return null;
}

export function hedgeAfter(words: readonly string[], at: number): { means: Hedge; to: number } | null {
  for (const { words: phrase, means } of tables.right!.get(words[at] ?? '') ?? [])
    if (stands(words, at, phrase)) return { means: means as Hedge, to: at + phrase.length };
  return null;
}

/** A word that is a number of its own: "dozens" (vague), "a dozen" (12), "nobody" (0). */
export function numberWord(words: readonly string[], at: number): { value: number | null; to: number } | null {
  for (const { words: phrase, means } of tables.word!.get(words[at] ?? '') ?? [])
    if (stands(words, at, phrase)) return { value: means === 'vague' ? null : Number(means), to: at + phrase.length };
  return null;
}

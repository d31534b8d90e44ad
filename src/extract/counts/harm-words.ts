import { loadTable } from '../../lexicon/load-table.js';
import { type CountKind, countKinds } from '../../model/count.js';

export type HarmClass = 'vt' | 'vi' | 'adj' | 'of' | 'num';
/** base: kill · third: kills · past: killed (also the participle) · ing: killing */
export type HarmForm = 'base' | 'third' | 'past' | 'ing' | 'none';

/** What a word form says of people. */
export interface HarmWord {
  readonly kind: CountKind;
  readonly class: HarmClass;
  readonly form: HarmForm;
  readonly lemma: string;
}

const verbs = new Map<string, HarmWord>();
const others: Readonly<Record<'adj' | 'of' | 'num', Map<string, HarmWord>>> = {
  adj: new Map(),
  of: new Map(),
  num: new Map(),
};

for (const { line, cells } of loadTable(new URL('./harm-words.tsv', import.meta.url), 4)) {
  const [kind, type, words = ''] = cells as [CountKind, HarmClass, string];
  if (!countKinds.includes(kind)) throw new Error(`harm-words.tsv:${line}: no such kind ${JSON.stringify(kind)}`);
  for (const entry of words.split(' ')) {
    if (type === 'vt' || type === 'vi') addVerb(kind, type, entry);
    else others[type].set(entry, { kind, class: type, form: 'none', lemma: entry });
  }
}

function addVerb(kind: CountKind, type: HarmClass, entry: string): void {
  const [lemma = '', given] = entry.split(':');
  const [third = '', ...rest] = given ? given.split(',') : regular(lemma);
  const ing = rest.pop() ?? '';
  const add = (word: string, form: HarmForm) => verbs.set(word, { kind, class: type, form, lemma });
  add(lemma, 'base');
  add(third, 'third');
  add(ing, 'ing');
  // "hurt" is its own past
  for (const past of rest) add(past, 'past');
}

function regular(lemma: string): string[] {
  const stem = lemma.replace(/e$/, '');
  return [`${lemma}${/(?:sh|ch|s|x)$/.test(lemma) ? 'es' : 's'}`, `${stem}ed`, `${stem}ing`];
}

interface Phrase {
  readonly word: HarmWord;
  readonly particle: readonly string[];
}

const phrases = new Map<string, Phrase[]>();
for (const { cells } of loadTable(new URL('./harm-phrases.tsv', import.meta.url), 4)) {
  const [kind, entry = '', behind = ''] = cells as [CountKind, string, string];
  const [lemma = '', given = ''] = entry.split(':');
  const particle = behind.split(' ');
  // "bled to death", "lost his life", "fled their homes": whom it befalls is the subject
  const type: HarmClass = /^(?:bleed|lose|flee|suffer|sustain|receive)$/.test(lemma) ? 'vi' : 'vt';
  const [third = '', ...rest] = given.split(',');
  const ing = rest.pop() ?? '';
  const add = (form: string, as: HarmForm) =>
    phrases.set(form, [...(phrases.get(form) ?? []), { word: { kind, class: type, form: as, lemma }, particle }]);
  add(lemma, 'base');
  if (third !== lemma) add(third, 'third');
  add(ing, 'ing');
  for (const past of new Set(rest)) add(past, 'past');
}

/** A verb of harm at `at` with its particle, right behind it or behind a short object; `to` is the word after what belongs together. */
export function harmPhrase(
  words: readonly string[],
  at: number,
): { word: HarmWord; particleAt: number; to: number } | undefined {
  for (const { word, particle } of phrases.get(words[at]!) ?? []) {
    for (let i = at + 1; i < Math.min(words.length, at + 9); i++) {
      if (/^[,;:.()"]$/.test(words[i]!)) break;
      if (particle.every((p, k) => words[i + k] === p))
        return { word, particleAt: i, to: i === at + 1 ? i + particle.length : at + 1 };
    }
  }
  return undefined;
}

/** By the word in lower case, whatever its tag. */
export const harmVerb = (word: string): HarmWord | undefined => verbs.get(word);
export const harmAdjective = (word: string): HarmWord | undefined => others.adj.get(word);
/** "the death of …" */
export const harmOf = (word: string): HarmWord | undefined => others.of.get(word);
/** "five deaths" */
export const harmCounted = (word: string): HarmWord | undefined => others.num.get(word);

export const harmWords: readonly HarmWord[] = [verbs, others.adj, others.of, others.num].flatMap((m) => [
  ...m.values(),
]);

/** Whether a word may be of harm at all: one look before anything else. */
const all = new Set<string>([
  ...verbs.keys(),
  ...others.adj.keys(),
  ...others.of.keys(),
  ...others.num.keys(),
  ...phrases.keys(),
]);
export const mayHarm = (word: string): boolean => all.has(word);

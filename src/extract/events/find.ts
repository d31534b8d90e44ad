import { loadTable } from '../../lexicon/load-table.js';
import type { Token } from '../../model/doc.js';
import { isOfClass } from './classes.js';
import { kinds } from './kinds.js';
import type { Need } from './needs.js';
import { type Page, plain } from './page.js';
import { withConjuncts } from './phrase.js';
import { carrierOf, slotHeads } from './slots.js';
import { hasTo } from './subject.js';
import type { Trigger } from './trigger.js';

/** A row that fired at a token. */
export interface Hit {
  readonly token: number;
  readonly row: Trigger;
}

/** The word that a phrase hangs on: the verb, "war" of "war of words", "attack" of "heart attack". */
function keyOf({ pos, words }: Pick<Trigger, 'pos' | 'words'>): string {
  return `${pos}:${pos === 'n' && words[1] !== 'of' ? words.at(-1)! : words[0]!}`;
}

const index = new Map<string, Trigger[]>();
for (const kind of Object.values(kinds))
  for (const row of kind.triggers) {
    const key = keyOf(row);
    index.set(key, [...(index.get(key) ?? []), row]);
  }
for (const rows of index.values()) rows.sort((a, b) => b.words.length - a.words.length || b.weight - a.weight);

/** The rows that fire in a stretch of tokens: at most one a token, the longest and surest whose needs hold. */
export function hitsIn(page: Page, from: number, to: number): Hit[] {
  const hits: Hit[] = [];
  for (let token = from; token < to; token++) {
    const row = rowAt(page, page.doc.tokens[token]!);
    if (row) hits.push({ token, row });
    // "a note of protest" is no protest
    if (row?.pos === 'n' && row.words[1] === 'of') token += row.words.length - 1;
  }
  return hits;
}

function rowAt(page: Page, t: Token): Trigger | undefined {
  const pos = posOf(page, t);
  if (!pos) return undefined;
  if (isIdiom(page, t, pos)) return undefined;
  const rows = rowsFor(pos, page.lemma(t.index), t.xpos);
  return rows?.find((row) => hasWords(page, t, row) && meetsNeeds(page, t.index, row.needs, row.pos === 'v'));
}

type Phrase = Pick<Trigger, 'pos' | 'words'>;

const idioms = new Map<string, Phrase[]>();
for (const { cells } of loadTable(new URL('./idioms.tsv', import.meta.url), 3))
  for (const phrase of cells[1]!.split(' ')) {
    const one: Phrase = { pos: cells[0] as Trigger['pos'], words: phrase.split('_') };
    const key = keyOf(one);
    idioms.set(key, [...(idioms.get(key) ?? []), one]);
  }

/** "a heart attack", "shot him a look": no row may fire. */
const isIdiom = (page: Page, t: Token, pos: Trigger['pos']): boolean =>
  idioms.get(`${pos}:${page.lemma(t.index)}`)?.some((phrase) => hasWords(page, t, phrase)) === true;

/** By lemma; where a form with an ending has a lemma that no row knows ("riote", "shel"), by the likely other lemmas. */
function rowsFor(pos: string, lemma: string, xpos: string): Trigger[] | undefined {
  const known = index.get(`${pos}:${lemma}`);
  if (known || !/^VB[DNG]$/.test(xpos)) return known;
  const others = lemma.endsWith('e') ? [lemma.slice(0, -1)] : [`${lemma}e`, lemma + lemma.at(-1)];
  for (const other of others) {
    const rows = index.get(`${pos}:${other}`);
    if (rows) return rows;
  }
  return undefined;
}

function posOf(page: Page, t: Token): Trigger['pos'] | undefined {
  // a participle before its noun describes it; one behind it ("the bomb, detonated by rebels") tells
  if (t.upos === 'VERB')
    return t.deprel === 'amod' && t.head > t.index && !page.tree.child(t.index, 'nsubj') ? undefined : 'v';
  if (t.upos === 'NOUN' && isMisreadVerb(page, t)) return 'v';
  if (t.upos === 'NOUN') return /^(?:compound|nmod:poss)$/.test(t.deprel) ? undefined : 'n';
  if (t.upos === 'PROPN') {
    const name = page.doc.names[page.nameAt[t.index] ?? -1];
    return name && name.kind !== 'event' ? undefined : /^compound|^flat/.test(t.deprel) ? undefined : 'n';
  }
  if (t.upos === 'ADJ') return t.deprel === 'amod' ? undefined : 'a';
  return undefined;
}

/** "Bomb kills 12": a verb of a headline read as a plural, where no row knows such a noun and a number or name follows. */
function isMisreadVerb(page: Page, t: Token): boolean {
  const lemma = page.lemma(t.index);
  if (t.xpos !== 'NNS' || index.has(`n:${lemma}`) || !index.has(`v:${lemma}`)) return false;
  const next = page.doc.tokens[t.index + 1];
  return next?.sentence === t.sentence && /^(?:NUM|PROPN|DET)$/.test(next.upos);
}

function hasWords(page: Page, t: Token, row: Phrase): boolean {
  const { words } = row;
  if (words.length === 1) return true;
  if (row.pos === 'n') return words[1] === 'of' ? follows(page, t, words) : precedes(page, t, words);
  return words.slice(1).every((word) => besides(page, t, word));
}

function precedes(page: Page, t: Token, words: readonly string[]): boolean {
  for (let back = 1; back < words.length; back++) {
    const before = page.doc.tokens[t.index - back];
    const word = words[words.length - 1 - back]!;
    if (!before || (page.lemma(before.index) !== word && plain(before.text) !== word)) return false;
  }
  return true;
}

const follows = (page: Page, t: Token, words: readonly string[]): boolean =>
  words.every((word, i) => i === 0 || plain(page.doc.tokens[t.index + i]?.text ?? '') === word);

/** A particle, an object, or the preposition of an oblique of the verb. */
function besides(page: Page, t: Token, word: string): boolean {
  if (word.startsWith('~')) return soonAfter(page, t, word.slice(1));
  for (const c of page.tree.children(t.index)) {
    if (c.index < t.index || c.index > t.index + 9 || (c.deprel.startsWith('nsubj') && c.deprel !== 'nsubj:pass'))
      continue;
    if (page.lemma(c.index) === word) return true;
    if (/^(?:obl|xcomp|ccomp|advcl|nmod)/.test(c.deprel))
      for (const k of page.tree.children(c.index))
        if (/^(?:case|mark|obl)/.test(k.deprel) && k.index < c.index + 6 && page.lemma(k.index) === word) return true;
  }
  if (page.doc.tokens[t.index - 1]?.text === '-' && page.lemma(t.index - 2) === word) return true;
  const passive = page.tree.child(t.index, 'nsubj:pass');
  if (passive && page.lemma(passive.index) === word) return true;
  return (
    page.doc.tokens[t.index + 1]?.sentence === t.sentence &&
    page.lemma(t.index + 1) === word &&
    page.doc.tokens[t.index + 1]!.upos !== 'NOUN'
  );
}

/** "~grata": words of an idiom that no tree joins, anywhere in the rest of the sentence. */
function soonAfter(page: Page, t: Token, word: string): boolean {
  const end = Math.min(page.sentence(t.index).tokens.to, t.index + 16);
  for (let at = t.index + 1; at < end; at++) if (page.lemma(at) === word) return true;
  return false;
}

/** "Norland lies, the group protested": what is said stands before, as the main clause. */
const isInverted = (page: Page, token: number): boolean => {
  const t = page.doc.tokens[token]!;
  return t.deprel === 'parataxis' && t.head < token && page.doc.tokens[t.head]!.upos === 'VERB';
};

/** Whether any of the needs holds. */
export function meetsNeeds(page: Page, token: number, needs: readonly Need[], asVerb = false): boolean {
  return needs.length === 0 || needs.some((need) => need.every((part) => meetsPart(page, token, part, asVerb)));
}

function meetsPart(page: Page, token: number, { slot, class: wanted }: Need[number], asVerb: boolean): boolean {
  if (wanted === 'any' && slot === 'inf')
    return page.tree.children(token).some((c) => /^(?:xcomp|ccomp|advcl|acl)/.test(c.deprel) && hasTo(page, c.index));
  if (wanted === 'any' && slot === 'that')
    return page.tree.children(token).some((c) => c.deprel === 'ccomp') || isInverted(page, token);
  if (wanted === 'any' && slot === 'light') return carrierOf(page, token) >= 0;
  const heads = slotHeads(page, token, slot, asVerb);
  if (wanted === 'none') return heads.length === 0;
  if (wanted === 'any') return heads.length > 0;
  return heads.some((head) => withConjuncts(page, head).some((h) => isOfClass(page, h, wanted)));
}

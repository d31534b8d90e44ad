import { actorNoun } from '../../lexicon/actor-nouns.js';
import { thingOf } from '../../lexicon/things.js';
import type { Token, TokenRange } from '../../model/doc.js';
import type { Span } from '../../model/span.js';
import { spanOfTokens } from '../../model/tree.js';
import { type Page, plain } from './page.js';

const inChunk = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'X', 'SYM']);

/** The words of one participant: its noun phrase with "of …", without clauses, appositions and what is coordinated with it. */
export function phraseOf(page: Page, head: number): TokenRange {
  const { from: low, to: high } = page.sentence(head).tokens;
  const under = page.tree.subtree(head);
  let from = head;
  const conj = page.doc.tokens[head]!.deprel === 'conj' ? page.doc.tokens[head]!.head : -1;
  while (from - 1 >= Math.max(low, under.from, conj + 1) && leftFits(page, from - 1, head)) from--;
  while (from < head && (!inChunk.has(page.doc.tokens[from]!.upos) || isLeast(page, from))) from++;
  let to = nameEnd(page, head, high);
  const next = page.doc.tokens[to];
  if (next && to < Math.min(under.to, high) && plain(next.text) === 'of' && page.tree.under(next.index, head)) {
    const inner = named(page, next.head);
    if (inner && inner.index > to && inner.index - to < 8 && inner.head === head && !isCharge(page, head))
      to = Math.max(to, nameEnd(page, inner.index, high));
  }
  return { from, to: Math.min(to, high) };
}

/** "at least ten": no part of who they are. */
const isLeast = (page: Page, at: number): boolean =>
  /^(?:least|most)$/.test(plain(page.doc.tokens[at]!.text)) && plain(page.doc.tokens[at - 1]?.text ?? '') === 'at';

/** "of Lawyer Ada Holm": the name, where the preposition hangs on the title. */
function named(page: Page, token: number): Token | undefined {
  const t = page.doc.tokens[token];
  return t?.deprel === 'nmod:desc' ? page.doc.tokens[t.head] : t;
}

/** "convicted two officers of murder": the charge is no part of the officers. */
const isCharge = (page: Page, head: number): boolean =>
  /^(?:accuse|convict|suspect|acquit|rob|deprive|strip|inform)$/.test(page.lemma(page.doc.tokens[head]!.head));

function leftFits(page: Page, at: number, head: number): boolean {
  const t = page.doc.tokens[at]!;
  if (t.deprel === 'conj' && !page.tree.under(at, head)) return false;
  if (t.deprel === 'case' && t.xpos !== 'POS') return false;
  return (
    inChunk.has(t.upos) || t.xpos === 'POS' || t.xpos === 'HYPH' || (/^VB[NG]$/.test(t.xpos) && t.deprel === 'amod')
  );
}

/** The end of the name or of the flat words that a head begins. */
function nameEnd(page: Page, head: number, high: number): number {
  const name = page.doc.names[page.nameAt[head] ?? -1];
  let to = name ? Math.max(name.tokens.to, head + 1) : head + 1;
  for (const c of page.tree.children(head))
    if (/^(?:flat|goeswith|fixed)/.test(c.deprel) && c.index >= to - 1) to = Math.max(to, c.index + 1);
  // "Secretary Mike Pompeo" with the name as an apposition without a comma
  const next = page.doc.tokens[to];
  if (!name && next?.deprel === 'appos' && page.nameAt[to]! >= 0) to = page.doc.names[page.nameAt[to]!]!.tokens.to;
  else if (
    next &&
    to < high &&
    next.upos === 'PROPN' &&
    page.doc.tokens[head]!.upos === 'NOUN' &&
    page.tree.under(to, head)
  ) {
    const n = page.doc.names[page.nameAt[to] ?? -1];
    if (n) to = n.tokens.to;
  }
  return Math.min(to, high);
}

export const phraseSpan = (page: Page, head: number): Span => spanOfTokens(page.doc, phraseOf(page, head));

/** A head and what is coordinated with it. */
export function withConjuncts(page: Page, head: number): number[] {
  const found = [head];
  for (const c of page.tree.childrenBy(head, 'conj'))
    if (c.index > head && /^(?:NOUN|PROPN|PRON|NUM)$/.test(c.upos) && found.length < 12)
      found.push(...withConjuncts(page, c.index));
  return found;
}

/** The string of an entity as an analyst would file it: its name, else its noun with modifiers, without article and number. */
export function entityString(page: Page, head: number): string {
  const name = page.doc.names[page.nameAt[head] ?? -1];
  if (name && name.kind !== 'nationality')
    return page.doc.text.slice(name.span.start, name.span.end).replace(/\s+/g, ' ');
  const { from, to } = phraseOf(page, head);
  if (thingOf(page.lemma(head)) && page.nameAt[head]! < 0) return withoutCount(page, from, to, head);
  // "US Secretary of State Mike Pompeo" is Mike Pompeo
  for (let i = to - 1; i > from; i--) {
    const inner = page.doc.names[page.nameAt[i] ?? -1];
    if (inner?.kind === 'person' && inner.tokens.to === to)
      return page.doc.text.slice(inner.span.start, inner.span.end).replace(/\s+/g, ' ');
    if (!inner) break;
  }
  return withoutCount(page, from, to, head);
}

/** Without article, number and title in front. */
function withoutCount(page: Page, from: number, to: number, head: number): string {
  const { tokens } = page.doc;
  let first = from;
  while (first < to - 1 && (/^(?:DET|NUM)$/.test(tokens[first]!.upos) || dropped.test(plain(tokens[first]!.text))))
    first++;
  if (first > head) first = head;
  if (!thingOf(page.lemma(head))) first = Math.max(first, afterTitle(page, first, to));
  return page.doc.text.slice(tokens[first]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
}

/** "presidency minister José Holm" is José Holm: behind the last word for a person, where only names follow it. */
function afterTitle(page: Page, from: number, to: number): number {
  const { tokens } = page.doc;
  let at = to;
  while (at > from && tokens[at - 1]!.upos === 'PROPN' && actorNoun(page.lemma(at - 1)) === undefined) at--;
  if (at === to || at === from) return from;
  return actorNoun(page.lemma(at - 1))?.class === 'person' ? at : from;
}

const dropped =
  /^(?:at|least|about|some|more|than|other|another|several|many|most|all|few|dozens?|scores?|hundreds?|of|around|nearly|over|an?|the|no|additional|further|his|her|its|their|our|my|your|alleged|presumed|suspected|supposed|purported|reputed|so-called|self-styled|late|retired|former)$/;

import type { Token, TokenRange } from '../../model/doc.js';
import { baseRelation } from '../../model/tree.js';
import { type Page, plain, sentenceOf } from './page.js';
import { range } from './ranges.js';

/** Longest noun phrase that is believed; beyond it the tree is taken to be wrong. */
const longest = 45;

/** A relative clause behind a comma tells who somebody is if it is short; a longer one tells a story. In tokens. */
const longestRelative = 18;

/** What hangs on a noun without being part of its name: incidental clauses, and clauses that the parser hung there. */
const clausal = new Set(['advcl', 'parataxis', 'ccomp', 'csubj', 'discourse', 'dep', 'orphan', 'list']);

/** The noun phrase of a head between `floor` and `ceiling` (tokens it may not reach): identifying appositions in, incidental clauses out. */
export function nounPhrase(page: Page, head: number, floor: number, ceiling: number): TokenRange {
  const sentence = sentenceOf(page, head).tokens;
  const low = Math.max(floor, sentence.from);
  let { from, to } = page.tree.subtree(head);
  from = Math.max(from, low);
  to = Math.min(to, ceiling, sentence.to);
  for (const child of page.tree.children(head)) {
    const under = page.tree.subtree(child.index);
    if (child.index > head && isCut(page, child)) to = Math.min(to, under.from);
    if (child.index < head && clausal.has(baseRelation(child.deprel))) from = Math.max(from, under.to);
  }
  to = Math.max(to, head + 1);
  from = Math.min(from, head);
  if (to - from > longest) return chunk(page, head, low, ceiling);
  ({ from, to } = withinQuotes(page, head, from, to));
  return tidy(page, head, leftward(page, from, low), to);
}

/** No part of a quotation that does not lie in the phrase as a whole. */
function withinQuotes(page: Page, head: number, from: number, to: number): TokenRange {
  const own = page.quotationAt[head]!;
  let low = from;
  let high = to;
  for (let at = from; at < to; at++) {
    const index = page.quotationAt[at]!;
    if (index === own || index < 0) continue;
    const q = page.quotations[index]!;
    if (q.from >= from && q.to <= to) continue;
    if (at < head) low = Math.max(low, Math.min(q.to, head));
    else high = Math.min(high, Math.max(q.from, head + 1));
  }
  return range(low, high);
}

/** What stands right before a name and is no other's: "campaign manager" that the parser hung elsewhere. */
function leftward(page: Page, from: number, low: number): number {
  if (page.doc.tokens[from]?.upos !== 'PROPN') return from;
  let at = from;
  while (at > low && joinsLeft(page, at - 1) && page.quotationAt[at - 1] === page.quotationAt[from]) at--;
  return at;
}

const joinsLeft = (page: Page, at: number): boolean => {
  const t = page.doc.tokens[at]!;
  return t.xpos === 'POS' || /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(t.upos);
};

function isCut(page: Page, child: Token): boolean {
  const relation = baseRelation(child.deprel);
  if (clausal.has(relation)) return true;
  if (relation !== 'acl') return false;
  // a comma before the clause hangs on the clause, or stands before it
  const { from, to } = page.tree.subtree(child.index);
  if (![from, from - 1].some((at) => /^(?:[,(–—-]|--)$/.test(page.doc.tokens[at]?.text ?? ''))) return false;
  return child.deprel !== 'acl:relcl' || to - from > longestRelative || isSaying(page, child);
}

/** ", who said he was ready": a saying of its own. */
const isSaying = (page: Page, verb: Token): boolean =>
  (page.lexicon.verb(plain(verb.lemma))?.frames.get('quote') ?? 0) >= 0.8;

/** Ends without commas, brackets, conjunctions and quotation marks that no partner inside. */
function tidy(page: Page, head: number, from: number, to: number): TokenRange {
  const text = (at: number) => page.doc.tokens[at]?.text ?? '';
  while (from < head && /^(?:[,;:–—"“”()-]|--|and|but|or)$/i.test(text(from))) from++;
  while (to - 1 > head && /^(?:[,;:–—"“”(-]|--|\.|and|but|or)$/i.test(text(to - 1))) to--;
  return range(from, to);
}

const inChunk = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'X', 'SYM']);

/** Words around a head that can be a plain noun phrase by their parts of speech. */
export function chunk(page: Page, head: number, floor: number, ceiling: number): TokenRange {
  const fits = (at: number) => {
    const t = page.doc.tokens[at];
    return !!t && (inChunk.has(t.upos) || t.xpos === 'POS' || t.xpos === 'HYPH');
  };
  const sentence = sentenceOf(page, head).tokens;
  let from = head;
  let to = head + 1;
  const isOpened = () => from < head && page.doc.tokens[from]!.upos === 'DET';
  while (from - 1 >= Math.max(floor, sentence.from) && !isOpened() && fits(from - 1)) from--;
  while (to < Math.min(ceiling, sentence.to) && fits(to)) to++;
  return range(from, to);
}

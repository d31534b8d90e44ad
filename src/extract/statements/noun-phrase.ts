import type { Token, TokenRange } from '../../model/doc.js';
import { baseRelation } from '../../model/tree.js';
import { type Page, sentenceOf } from './page.js';
import { range } from './ranges.js';

/** Longest noun phrase that is believed; beyond it the tree is taken to be wrong. */
const longest = 45;

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
  return tidy(page, head, from, to);
}

function isCut(page: Page, child: Token): boolean {
  const relation = baseRelation(child.deprel);
  if (clausal.has(relation)) return true;
  if (relation !== 'acl') return false;
  return /^[,(–—-]$/.test(page.doc.tokens[page.tree.subtree(child.index).from - 1]?.text ?? '');
}

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
  while (from - 1 >= Math.max(floor, sentence.from) && fits(from - 1)) from--;
  while (to < Math.min(ceiling, sentence.to) && fits(to)) to++;
  return range(from, to);
}

import type { Cue } from '../../lexicon/cues.js';
import type { Token, TokenRange } from '../../model/doc.js';
import { baseRelation } from '../../model/tree.js';
import type { Add } from './frames.js';
import { type Page, plain, sentenceOf } from './page.js';
import { has, meets, type Ranges, range } from './ranges.js';
import { sourceGap } from './surface.js';

/** A clause before its cue: to where the source begins, if the words tell that ("…, the ministry said"). */
export function offerBefore(page: Page, verb: number, head: number, clause: TokenRange, add: Add): boolean {
  if (!isFinite(page, page.doc.tokens[head]!)) return false;
  if (/^(?:who|whose|which|whom)$/.test(plain(page.doc.tokens[clause.from]!.text))) return false;
  const subject = page.tree.child(verb, 'nsubj');
  const gap = subject && subject.index >= clause.to ? null : sourceGap(page, verb, clause.from);
  // without a subject or a mark between it is rather the source itself, misread
  if (!subject && gap === null && (page.quotationAt[clause.from] ?? -1) < 0) return false;
  if (!subject && gap === null && !endsAtMark(page, clause, verb)) return false;
  if (gap === null || gap >= clause.to || gap - clause.from < 2) return add('clause', [clause]);
  return add('clause', [range(clause.from, gap)]);
}

/** The clause that a cue stands beside: "The road is open, the mayor said." Null where the cue is no parenthesis. */
export function around(page: Page, verb: number): Ranges | null {
  const token = page.doc.tokens[verb]!;
  if (baseRelation(token.deprel) !== 'parataxis' || token.head < 0) return null;
  const sentence = sentenceOf(page, verb).tokens;
  const outer = page.tree.subtree(token.head);
  const clause = range(Math.max(outer.from, sentence.from), Math.min(outer.to, sentence.to));
  const own = page.tree.subtree(verb);
  if (!meets(clause, own) || !has(clause, token.head)) return [clause];
  const gap = page.tree.child(verb, 'nsubj') ? null : sourceGap(page, verb, clause.from);
  const end = gap !== null && gap > token.head ? Math.min(gap, own.from) : own.from;
  return [range(clause.from, end), range(own.to, clause.to)].filter((r) => r.from < r.to);
}

/** Whether a parenthesis may be a cue: with its own subject, or a verb of saying itself, or beside a quotation. */
export function canStandBeside(page: Page, verb: number, row: Cue, content: Ranges): boolean {
  if (content.some((c) => hasQuote(page, c))) return true;
  // "Norland confirms, assures parents": told, and nobody before it who tells
  if (page.tree.child(verb, 'obj') && !page.tree.child(verb, 'nsubj')) return false;
  // "…, Norland tells Ostland to wait": it has a content of its own
  if (page.tree.children(verb).some((c) => /^(?:ccomp|xcomp)/.test(c.deprel) && c.index > verb)) return false;
  const chance = row.frames.get('quote') ?? 0;
  return chance >= 0.96 || (chance >= 0.8 && page.tree.child(verb, 'nsubj') !== undefined);
}

/** Whether a clause begins or ends in a quotation. */
const hasQuote = (page: Page, { from, to }: TokenRange): boolean =>
  [from, to - 1, to - 2].some((at) => at >= from && page.quotationAt[at]! >= 0);

/** Whether a comma or a closing mark parts a clause from its cue. */
const endsAtMark = (page: Page, clause: TokenRange, verb: number): boolean =>
  page.doc.tokens
    .slice(Math.max(clause.from, Math.min(clause.to - 1, verb - 1)), verb + 1)
    .some((t) => t.upos === 'PUNCT');

export const isFinite = (page: Page, t: Token): boolean =>
  /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) || page.tree.children(t.index).some((c) => /^(?:aux|cop|nsubj)/.test(c.deprel));

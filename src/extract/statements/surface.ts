import type { Cue } from '../../lexicon/cues.js';
import type { Fit } from './frames.js';
import { type Page, plain, sentenceOf } from './page.js';
import { isDoubleMark, isQuoteMark, range } from './ranges.js';

/** Chance of a clause that only the words show; a little below what the tree shows. */
const discount = 0.85;

/** How far before a verb its source may begin, in tokens. */
const farthest = 24;

/** Content by the words alone, for verbs that nearly always have some: where the parser hung it elsewhere. */
export function surfaceFit(page: Page, verb: number, row: Cue): Fit | null {
  const weight = (row.frames.get('clause') ?? 0) * discount;
  if (weight < 0.72) return null;
  const content = thatClause(page, verb) ?? (isSaying(row) ? clauseBefore(page, verb) : null);
  return content ? { frame: 'clause', content: [content], preposition: -1, weight } : null;
}

/** Verbs that introduce whole clauses and little else: say, tell, state, announce. */
const isSaying = (row: Cue): boolean =>
  (row.frames.get('clause') ?? 0) >= 0.9 && (row.frames.get('quote') ?? 0) >= 0.945;

/** "said (on Friday) that …", "told the Interfax agency that …": from "that" to the end of the sentence. */
function thatClause(page: Page, verb: number) {
  const { tokens } = page.doc;
  const to = endOfCue(page, verb);
  for (let at = verb + 1; at < Math.min(to, verb + 10); at++) {
    const word = plain(tokens[at]!.text);
    if (word === 'that' && isConjunction(page, at, to)) return range(at, to);
    if (/^[,;:.]$/.test(word) || isQuoteMark(word) || tokens[at]!.upos === 'VERB') return null;
  }
  return null;
}

/** "that" before a noun phrase; before a verb it is a relative pronoun, before a noun alone it may point. */
function isConjunction(page: Page, at: number, end: number): boolean {
  const next = page.doc.tokens[at + 1];
  if (!next || at + 2 >= end) return false;
  if (page.doc.tokens[at]!.xpos === 'IN' || !/^(?:VBD|VBZ|VBP|MD|[,.])$/.test(next.xpos)) return true;
  // "that displaced families were …": a participle read as a past tense, the finite verb comes later
  return next.xpos === 'VBD' && hasFinite(page, at + 2, end);
}

/** End of the sentence, or where a second verb of the same subject takes over ("said …, and offered …"). */
function endOfCue(page: Page, verb: number): number {
  const next = page.tree.children(verb).find((c) => c.deprel === 'conj' && c.index > verb && /^VB[DZP]$/.test(c.xpos));
  const { to } = sentenceOf(page, verb).tokens;
  return next ? Math.max(verb + 1, Math.min(to, page.tree.subtree(next.index).from)) : to;
}

/** "…, the ministry said." and "…, said the ministry.": the cue ends the sentence, a comma stands before it. */
function clauseBefore(page: Page, verb: number) {
  const { from, to } = sentenceOf(page, verb).tokens;
  if (to - verb > 14) return null;
  const gap = sourceGap(page, verb, from);
  if (gap === null || gap - from < 3 || !hasFinite(page, from, gap)) return null;
  return range(from, gap);
}

/**
 * Where the source of a verb behind its content begins: after a comma or a closing mark, with nothing but a noun phrase
 * between ("…, the school's principal, Anna Brandt, has said"). Null where the words do not tell.
 */
export function sourceGap(page: Page, verb: number, low: number): number | null {
  const { tokens } = page.doc;
  let at = verb - 1;
  while (at > low && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.upos)) at--;
  // a comma right before the verb closes an apposition, unless a noun phrase follows the verb
  const isInverted = tokens[at]?.text === ',' && /^(?:DET|PROPN|NOUN|ADJ|NUM)$/.test(tokens[verb + 1]?.upos ?? '');
  if (isInverted) return at;
  /** How many commas are the apposition's own. */
  let own = tokens[at]?.text === ',' ? 2 : 0;
  for (; at > low && verb - at < farthest; at--) {
    const t = tokens[at]!;
    if (/^(?:VBD|VBZ|VBP|MD|VB)$/.test(t.xpos) && t.index !== verb) return null;
    if (isDoubleMark(t.text)) return at + 1;
    if (t.text !== ',') continue;
    if (own === 0) return at;
    own--;
  }
  return null;
}

export const hasFinite = (page: Page, from: number, to: number): boolean =>
  page.doc.tokens.slice(from, to).some((t) => /^(?:VBD|VBZ|VBP|MD|VB)$/.test(t.xpos));

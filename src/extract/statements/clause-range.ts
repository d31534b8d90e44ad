import type { Cue } from '../../lexicon/cues.js';
import type { Token, TokenRange } from '../../model/doc.js';
import { topVerb } from './cue-span.js';
import { type Page, plain, sentenceOf } from './page.js';
import { range } from './ranges.js';
import { strayedSubject } from './subject.js';
import { hasFinite } from './surface.js';

/** The words of a clause after its cue, from right behind it, mended where the parser lost its subject or its verb. */
export function clauseRange(page: Page, verb: number, clause: Token, row: Cue): TokenRange {
  const all = withClausesBehind(page, verb, clause);
  if (strayedSubject(page, verb)) return range(verb + 1, Math.max(all.to, verb + 2));
  if (clause.index < verb || all.from < verb) return all;
  const sentence = sentenceOf(page, verb).tokens;
  const lost = thatBetween(page, verb, all.from);
  if (lost) return range(lost.index, Math.max(all.to, page.tree.subtree(lost.head).to));
  const from = row.to === 'obj' ? all.from : overSubject(page, verb, clause, all.from);
  const to = hasFinite(page, from, all.to) ? beforeOwnAct(page, verb, clause, all.to) : sentence.to;
  return range(from, Math.max(to, from + 1));
}

/** "said it had been for Holm, | found dead": one clause that the tree hung in two pieces. */
function withClausesBehind(page: Page, verb: number, clause: Token): TokenRange {
  let all = page.tree.subtree(clause.index);
  const top = topVerb(page, verb);
  const others =
    top === verb ? [] : page.tree.children(top).filter((c) => c.deprel === 'xcomp' && c.index > clause.index);
  for (const c of [...page.tree.children(verb).filter((k) => k.deprel === 'ccomp'), ...others]) {
    const under = page.tree.subtree(c.index);
    if (c.index > clause.index && under.from === all.to) all = range(all.from, under.to);
  }
  return all;
}

/** To where the speaker's own next act begins, as finite as the cue: "said it was ready | and offered to talk". */
function beforeOwnAct(page: Page, verb: number, clause: Token, to: number): number {
  const next = page.tree.children(clause.index).find((c) => isOwnAct(page, verb, c));
  return next ? Math.min(to, page.tree.subtree(next.index).from) : to;
}

const isOwnAct = (page: Page, verb: number, c: Token): boolean =>
  c.deprel === 'conj' &&
  c.xpos === 'VBD' &&
  page.doc.tokens[verb]!.xpos === 'VBD' &&
  page.quotationAt[c.index] === page.quotationAt[verb] &&
  page.tree.children(c.index).every((k) => !/^(?:aux|nsubj|mark)/.test(k.deprel)) &&
  (page.lexicon.verb(plain(c.lemma))?.example ?? '') !== '';

/** "informed the public that, after a count, it was clear": a "that" before the clause, hung on a verb behind it. */
const thatBetween = (page: Page, verb: number, from: number): Token | undefined =>
  page.doc.tokens.slice(verb + 1, from).find((t) => t.deprel === 'mark' && plain(t.text) === 'that' && t.head >= from);

/** Back to the cue where only a noun phrase lies between: a subject hung on the cue ("said Brandt | had left"). */
function overSubject(page: Page, verb: number, clause: Token, from: number): number {
  const lost = page.tree.child(verb, 'obj');
  if (lost && lost.index > verb && lost.index < from && !page.tree.child(clause.index, 'nsubj'))
    return page.tree.subtree(lost.index).from;
  let at = from;
  while (at - 1 > verb && /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(page.doc.tokens[at - 1]!.upos)) at--;
  return at - 1 === verb ? at : from;
}

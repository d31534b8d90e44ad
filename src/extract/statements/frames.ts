import type { Cue, Frame } from '../../lexicon/cues.js';
import type { Token, TokenRange } from '../../model/doc.js';
import { baseRelation } from '../../model/tree.js';
import { topVerb } from './cue-span.js';
import { type Page, plain, sentenceOf } from './page.js';
import { has, meets, type Ranges, range } from './ranges.js';
import { hasPassive, strayedSubject } from './subject.js';
import { hasFinite, sourceGap } from './surface.js';

/** One way in which a cue may have its content. */
export interface Fit {
  readonly frame: Frame;
  readonly content: Ranges;
  /** Preposition that belongs to the cue ("called for"), -1 for none. */
  readonly preposition: number;
  readonly weight: number;
}

/** Frames in the order in which they are believed when several fit. */
const order = ['clause', 'inf', 'on-inf', 'upon-inf', 'to-inf', 'with-inf', 'gerund', 'small', 'as'];
const rank = (frame: Frame): number => {
  const at = order.indexOf(frame);
  if (at >= 0) return at;
  return frame === 'obj' ? 90 : 50;
};

/** Every content that the tree offers a cue and its row allows, the best first. */
export function fitsOf(page: Page, verb: number, row: Cue): Fit[] {
  const found: Fit[] = [];
  const voice = hasPassive(page, verb) ? ':pass' : '';
  const add = (frame: Frame, content: Ranges, preposition = -1): boolean => {
    const weight = row.frames.get(frame + voice);
    if (weight === undefined || content.length === 0 || isBarePronoun(page, content)) return false;
    found.push({ frame, content, preposition, weight });
    return true;
  };
  const outside = around(page, verb);
  if (outside && canStandBeside(page, verb, row, outside)) add('clause', outside);
  const object = page.tree.child(verb, 'obj');
  const undergoer = voice ? page.tree.child(verb, 'nsubj:pass') : undefined;
  if (undergoer) add('obj', [page.tree.subtree(undergoer.index)]);
  for (const child of page.tree.children(verb)) offer(page, verb, child, object, row, add);
  return found.sort((a, b) => rank(a.frame) - rank(b.frame));
}

/** Takes a fit if the row allows its frame; whether it did. */
type Add = (frame: Frame, content: Ranges, preposition?: number) => boolean;

function offer(page: Page, verb: number, child: Token, object: Token | undefined, row: Cue, add: Add): boolean {
  const all = page.tree.subtree(child.index);
  const relation = relationTo(page, verb, child);
  if (relation === 'ccomp' && child.index < verb && !isGerund(page, child))
    return offerBefore(page, verb, child.index, all, add);
  if (relation === 'ccomp')
    return isGerund(page, child) ? add('gerund', [all]) : add('clause', [clauseRange(page, verb, child, row)]);
  if (relation === 'parataxis' && child.index > verb && isFinite(page, child)) return add('clause', [all]);
  if (relation === 'xcomp' || relation === 'advcl' || (relation === 'csubj' && child.index > verb))
    return offerOpen(page, child, object, row, add);
  if (relation === 'obj' && child.index > verb) return offerObject(page, child, row, add);
  return relation === 'obl' && offerOblique(page, child, object, row, add);
}

/** A relation to a verb that was read as a noun is what it would be to a verb. */
function relationTo(page: Page, verb: number, child: Token): string {
  const relation = baseRelation(child.deprel);
  if (page.doc.tokens[verb]!.upos === 'VERB' || page.doc.tokens[verb]!.upos === 'ADJ') return relation;
  return relation === 'nmod'
    ? 'obl'
    : relation === 'acl'
      ? hasTo(page, child) || child.xpos === 'VBG'
        ? 'xcomp'
        : 'ccomp'
      : relation;
}

/** A clause before its cue: to where the source begins, if the words tell that ("…, the ministry said"). */
function offerBefore(page: Page, verb: number, head: number, clause: TokenRange, add: Add): boolean {
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

/** Whether a clause begins or ends in a quotation. */
const hasQuote = (page: Page, { from, to }: TokenRange): boolean =>
  [from, to - 1, to - 2].some((at) => at >= from && page.quotationAt[at]! >= 0);

/** Whether a parenthesis may be a cue: with its own subject, or a verb of saying itself, or beside a quotation. */
function canStandBeside(page: Page, verb: number, row: Cue, content: Ranges): boolean {
  if (content.some((c) => hasQuote(page, c))) return true;
  // "Norland confirms, assures parents": told, and nobody before it who tells
  if (page.tree.child(verb, 'obj') && !page.tree.child(verb, 'nsubj')) return false;
  // "…, Norland tells Ostland to wait": it has a content of its own
  if (page.tree.children(verb).some((c) => /^(?:ccomp|xcomp)/.test(c.deprel) && c.index > verb)) return false;
  const chance = row.frames.get('quote') ?? 0;
  return chance >= 0.96 || (chance >= 0.8 && page.tree.child(verb, 'nsubj') !== undefined);
}

/** Whether a comma or a closing mark parts a clause from its cue. */
const endsAtMark = (page: Page, clause: TokenRange, verb: number): boolean =>
  page.doc.tokens
    .slice(Math.max(clause.from, Math.min(clause.to - 1, verb - 1)), verb + 1)
    .some((t) => t.upos === 'PUNCT');

function offerOpen(page: Page, child: Token, object: Token | undefined, row: Cue, add: Add): boolean {
  const all = page.tree.subtree(child.index);
  const mark = page.tree.children(child.index).find((c) => c.deprel === 'mark');
  // "attributed the fire | to rocket attacks" with the noun read as a verb
  if (mark && plain(mark.text) === 'to' && row.to === 'target' && object && row.frames.has('to'))
    return add('to', withObject(page, object, all));
  // "offered help | to rebuild": what is offered is the help, to a purpose
  if (mark && plain(mark.text) === 'to' && isPurpose(child, object, row)) return false;
  if (mark && plain(mark.text) === 'to') return add('inf', [range(mark.index, all.to)]);
  if (mark && plain(mark.text) === 'as')
    return canBeAs(page, child, object) && add('as', withObject(page, object, all));
  if (mark && isRelationalMark(mark)) return add(plain(mark.text), withTarget(page, row, object, all));
  if (child.deprel.startsWith('advcl')) return false;
  if (child.xpos === 'VBG') return add('gerund', [all]);
  if (child.upos === 'VERB') return false;
  // "urged restraint" with the noun read as an adjective
  return object ? add('small', withObject(page, object, all)) : child.index > child.head && add('obj', [all]);
}

/** An infinitive behind an object that is no addressee, of a verb that takes such objects. */
const isPurpose = (child: Token, object: Token | undefined, row: Cue): boolean =>
  child.deprel.startsWith('advcl') &&
  object !== undefined &&
  object.index > child.head &&
  object.index < child.index &&
  row.to !== 'obj' &&
  (row.frames.get('obj') ?? 0) >= 0.5;

/** "described it as": something must be described. */
const canBeAs = (page: Page, child: Token, object: Token | undefined): boolean =>
  object !== undefined || hasPassive(page, child.head);

const isRelationalMark = (mark: Token): boolean => /^(?:of|for|against|about|with|on|from)$/i.test(mark.text);

function offerObject(page: Page, child: Token, row: Cue, add: Add): boolean {
  const all = page.tree.subtree(child.index);
  // "urged India to refrain" with the infinitive hung on "India"
  const inner = page.tree.children(child.index).find((c) => c.deprel === 'acl' && hasTo(page, c));
  if (inner && row.to === 'obj') add('inf', [range(toOf(page, inner), page.tree.subtree(inner.index).to)]);
  const clause = page.tree.children(child.index).find((c) => c.deprel.startsWith('acl') && opensWithThat(page, c));
  if (clause && row.to === 'obj') add('clause', [page.tree.subtree(clause.index)]);
  if (row.to === 'obj' && row.frames.get('obj') === undefined) return false;
  const to = withList(page, child, withComplements(page, child, all.to));
  if (row.to === 'target') offerTarget(page, range(all.from, to), row, add);
  return add('obj', [range(Math.min(all.from, child.index), to)]);
}

/** "accused the army | of firing …" where the tree lost what it is accused of: to the next comma or stop. */
function offerTarget(page: Page, object: TokenRange, row: Cue, add: Add): void {
  const next = page.doc.tokens[object.to];
  const word = plain(next?.text ?? '');
  if (!next || (row.frames.get(word) ?? 0) < 0.8) return;
  const { to } = sentenceOf(page, object.from).tokens;
  let end = object.to + 1;
  while (end < to && !/^(?:[,;:.])$/.test(page.doc.tokens[end]!.text)) end++;
  add(word, [range(object.from, end)]);
}

/** "set out three demands: an apology and the return of the ships": the list behind a colon, to the end of the sentence. */
function withList(page: Page, object: Token, to: number): number {
  if (page.doc.tokens[to]?.text !== ':' || !page.lexicon.noun(plain(object.lemma))) return to;
  const end = sentenceOf(page, object.index).tokens.to;
  return page.quotationAt[to + 1] === -1 ? end : to;
}

const opensWithThat = (page: Page, clause: Token): boolean => {
  const first = page.doc.tokens[page.tree.subtree(clause.index).from]!;
  return plain(first.text) === 'that' && first.deprel === 'mark';
};

/** To the end of what belongs to the object though it hangs on the verb: "responsibility | for the attack", "readiness | to talk". */
function withComplements(page: Page, object: Token, to: number): number {
  let end = to;
  for (const c of page.tree.children(object.head)) {
    const under = page.tree.subtree(c.index);
    if (c.index < object.index || under.from !== end) continue;
    const first = plain(page.doc.tokens[under.from]!.text);
    const isTo = first === 'to' && page.lexicon.noun(plain(object.lemma))?.to === 'to';
    if (/^obl/.test(c.deprel) && (isTo || /^(?:for|of|against|about|over)$/.test(first))) end = under.to;
    else if (
      /^(?:xcomp|advcl|acl)/.test(c.deprel) &&
      first === 'to' &&
      (c.deprel.startsWith('advcl') || page.lexicon.noun(plain(object.lemma))?.frames.has('inf'))
    )
      end = under.to;
  }
  return end;
}

function offerOblique(page: Page, child: Token, object: Token | undefined, row: Cue, add: Add): boolean {
  const all = page.tree.subtree(child.index);
  const preposition = page.tree.children(child.index).find((c) => c.deprel === 'case' && c.index < child.index);
  if (!preposition) return false;
  const word = plain(preposition.text);
  if (word === 'as') return canBeAs(page, child, object) && add('as', withObject(page, object, all));
  const opened = [...page.tree.children(child.index), ...siblings(page, child)].find(
    (c) => c.index > child.index && hasTo(page, c),
  );
  if (opened && row.frames.has(`${word}-inf`))
    return add(`${word}-inf`, [range(toOf(page, opened), page.tree.subtree(opened.index).to)], preposition.index);
  if (row.to === 'target' && object) return add(word, withTarget(page, row, object, all));
  if (preposition.index - child.head > 6) return false;
  return add(word, [range(preposition.index + 1, all.to)], preposition.index);
}

const siblings = (page: Page, child: Token): readonly Token[] =>
  page.tree.children(child.head).filter((c) => /^(?:xcomp|advcl|acl|csubj)/.test(c.deprel));

const toOf = (page: Page, verb: Token): number =>
  page.tree.children(verb.index).find((c) => c.deprel === 'mark' && plain(c.text) === 'to')?.index ?? verb.index;

export const hasTo = (page: Page, verb: Token): boolean =>
  page.tree.children(verb.index).some((c) => c.deprel === 'mark' && plain(c.text) === 'to');

const withObject = (page: Page, object: Token | undefined, rest: TokenRange): TokenRange[] =>
  object ? [page.tree.subtree(object.index), rest].sort((a, b) => a.from - b.from) : [rest];

/** "accused Pakistan of …": the accused is part of the content. */
const withTarget = (page: Page, row: Cue, object: Token | undefined, rest: TokenRange): TokenRange[] =>
  row.to === 'target' ? withObject(page, object, rest) : [rest];

const isGerund = (page: Page, t: Token): boolean =>
  t.xpos === 'VBG' &&
  !page.tree.children(t.index).some((c) => c.deprel.startsWith('aux') || c.deprel.startsWith('nsubj'));

const isFinite = (page: Page, t: Token): boolean =>
  /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) || page.tree.children(t.index).some((c) => /^(?:aux|cop|nsubj)/.test(c.deprel));

/** The words of a clause after its cue, from right behind it, mended where the parser lost its subject or its verb. */
function clauseRange(page: Page, verb: number, clause: Token, row: Cue): TokenRange {
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

/** The clause that a cue stands beside: "The road is open, the mayor said." Null where the cue is no parenthesis. */
function around(page: Page, verb: number): Ranges | null {
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

/** "that", "which", "who" alone say nothing. */
function isBarePronoun(page: Page, content: Ranges): boolean {
  const [first] = content;
  if (
    content.length === 1 &&
    first &&
    first.to - first.from === 2 &&
    /^(?:each|one)$/.test(plain(page.doc.tokens[first.from]!.text))
  )
    return /^(?:other|another)$/.test(plain(page.doc.tokens[first.from + 1]!.text));
  if (content.length > 1 || !first || first.to - first.from > 1) return false;
  return /^(?:that|which|who|whom|it|them|him|her|what|so|this)$/.test(plain(page.doc.tokens[first.from]!.text));
}

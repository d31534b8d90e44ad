import type { Cue, Frame } from '../../lexicon/cues.js';
import type { Token, TokenRange } from '../../model/doc.js';
import { baseRelation } from '../../model/tree.js';
import { around, canStandBeside, isFinite, offerBefore } from './clause-beside.js';
import { clauseRange } from './clause-range.js';
import { offerObject } from './object-content.js';
import { type Page, plain } from './page.js';
import { type Ranges, range } from './ranges.js';
import { hasTo, toOf } from './to-infinitive.js';
import { hasPassive } from './voice.js';

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
export type Add = (frame: Frame, content: Ranges, preposition?: number) => boolean;

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

const withObject = (page: Page, object: Token | undefined, rest: TokenRange): TokenRange[] =>
  object ? [page.tree.subtree(object.index), rest].sort((a, b) => a.from - b.from) : [rest];

/** "accused Pakistan of …": the accused is part of the content. */
const withTarget = (page: Page, row: Cue, object: Token | undefined, rest: TokenRange): TokenRange[] =>
  row.to === 'target' ? withObject(page, object, rest) : [rest];

const isGerund = (page: Page, t: Token): boolean =>
  t.xpos === 'VBG' &&
  !page.tree.children(t.index).some((c) => c.deprel.startsWith('aux') || c.deprel.startsWith('nsubj'));

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

import type { Token } from '../../model/doc.js';
import { baseRelation, isRelation } from '../../model/tree.js';
import { type Page, plain } from './page.js';
import { isTimeWord } from './time-words.js';

/**
 * Whether a verb is passive: by its auxiliary, or as a bare participle on a noun ("villagers killed in the raid") or in a headline.
 * Words before the tree: a parser may call the subject of "has called" one of a passive.
 */
export function isPassive(page: Page, verb: number): boolean {
  const children = page.tree.children(verb);
  const helpers = children.filter((c) => c.deprel.startsWith('aux')).map((c) => page.lemma(c.index));
  if (helpers.length) return page.doc.tokens[verb]!.xpos !== 'VBG' && helpers.some((h) => h === 'be' || h === 'get');
  const t = page.doc.tokens[verb]!;
  if (!/^VB[ND]$/.test(t.xpos) || children.some((c) => c.deprel === 'obj' && c.index > verb)) return false;
  if (t.xpos === 'VBN' && /^(?:acl|advcl|amod)/.test(t.deprel) && t.deprel !== 'acl:relcl') return !isOnlyVerb(page, t);
  // "the men murdered by rebels were buried", its participle taken for a past
  if (t.deprel === 'acl' && children.some((c) => c.deprel === 'obl:agent')) return true;
  if (
    children.some((c) => c.deprel === 'obl:agent' || (c.deprel === 'obl' && caseWord(page, c.index) === 'by')) &&
    t.xpos === 'VBN'
  )
    return true;
  if (baseRelation(t.deprel) === 'conj' && !children.some((c) => isRelation(c.deprel, 'nsubj')))
    return passiveUp(page, t);
  return isHeadline(page, verb) ? t.xpos === 'VBN' : isBareToll(page, t);
}

/** "112 people abducted in the valley", a line without a stop: a count, and what was done to it. */
function isBareToll(page: Page, t: Token): boolean {
  const { to } = page.sentence(t.index).tokens;
  if (t.head >= 0 || /^[.!?]$/.test(page.doc.tokens[to - 1]!.text)) return false;
  const subject = page.tree.child(t.index, 'nsubj');
  return !!subject && page.tree.children(subject.index).some((c) => c.deprel === 'nummod');
}

/** "Students protested" read as a noun with a participle: the only verb of a sentence of the body is its predicate. */
function isOnlyVerb(page: Page, t: Token): boolean {
  const head = page.doc.tokens[t.head];
  if (t.deprel !== 'acl' || !head || head.head >= 0 || t.index - head.index > 3) return false;
  const { from, to } = page.sentence(t.index).tokens;
  for (let i = from; i < to; i++)
    if (i !== t.index && /^(?:VBD|VBZ|VBP|MD)$/.test(page.doc.tokens[i]!.xpos)) return false;
  return true;
}

export const caseWord = (page: Page, noun: number): string => {
  const mark = page.tree.children(noun).find((c) => c.deprel === 'case' && c.index < noun);
  return mark ? plain(mark.text) : '';
};

const passiveUp = (page: Page, t: Token): boolean => {
  const up = page.doc.tokens[t.head];
  return !!up && up.upos === 'VERB' && up.index !== t.index && isPassive(page, up.index);
};

const isHeadline = (page: Page, token: number): boolean => page.sentence(token).zone === 'title';

/** The grammatical subject of a verb: its own, or of the clause it shares it with. -1: none. */
export function subjectOf(page: Page, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 6; steps++) {
    const own = ownSubject(page, at);
    if (own >= 0) return own;
    const t = page.doc.tokens[at]!;
    const up = page.doc.tokens[t.head];
    if (!up) break;
    if (/^(?:acl|amod)/.test(t.deprel) && t.head < at)
      return t.deprel === 'acl' && hasTo(page, at) ? holderOf(page, up.index) : up.index;
    const relation = baseRelation(t.deprel);
    if (relation === 'xcomp' || (relation === 'ccomp' && hasTo(page, at))) {
      const controller = controllerOf(page, up.index, at);
      if (controller >= 0) return controller;
    }
    // "The group, which …, claimed …" with the verb hung beside its subject
    if (relation === 'parataxis' && up.head < 0 && up.index < at && /^(?:NOUN|PROPN)$/.test(up.upos)) return up.index;
    const accused = relation === 'advcl' || relation === 'xcomp' ? accusedObject(page, t, up.index) : -1;
    if (accused >= 0) return accused;
    if (!sharesSubject(page, t, relation)) break;
    at = up.index;
  }
  return at === verb || baseRelation(page.doc.tokens[verb]!.deprel) === 'conj' ? beside(page, verb) : -1;
}

/** "its decision to attack", "the army's bid to take": whoever holds the noun, else the doer of the verb that the noun is object of. */
function holderOf(page: Page, noun: number): number {
  const holder = page.tree.child(noun, 'nmod:poss');
  if (holder) return holder.index;
  const t = page.doc.tokens[noun]!;
  if (t.deprel === 'obj' && t.head >= 0) return subjectOf(page, t.head);
  return -1;
}

/** "accused Norland of arming": the doer is the object. */
function accusedObject(page: Page, t: Token, upper: number): number {
  const mark = page.tree.children(t.index).find((c) => c.deprel === 'mark');
  if (!mark || !/^(?:of|for|from|against|with)$/.test(plain(mark.text))) return -1;
  return page.tree.children(upper).find((c) => c.deprel === 'obj' && c.index < t.index)?.index ?? -1;
}

function sharesSubject(page: Page, t: Token, relation: string): boolean {
  if (relation === 'conj' || relation === 'xcomp') return true;
  if (relation === 'advcl') return t.xpos === 'VBG' || t.xpos === 'VBN' || hasTo(page, t.index);
  return (relation === 'parataxis' || relation === 'dep') && t.xpos === 'VBG';
}

function ownSubject(page: Page, verb: number): number {
  const t = page.doc.tokens[verb]!;
  let best = -1;
  const wanted = isPassive(page, verb) ? 'nsubj:pass' : 'nsubj';
  const rank = (c: Token): number => Math.abs(c.index - verb) + (c.deprel === wanted ? 0 : 100);
  for (const c of page.tree.children(verb)) {
    if (!isRelation(c.deprel, 'nsubj') || caseWord(page, c.index) || isTimeWord(page, c.index)) continue;
    if (best < 0 || rank(c) < rank(page.doc.tokens[best]!)) best = c.index;
  }
  if (best >= 0 && isRelative(page, best) && /^acl/.test(t.deprel) && t.head >= 0) return t.head;
  return best;
}

const isRelative = (page: Page, token: number): boolean =>
  /^(?:who|which|that)$/.test(plain(page.doc.tokens[token]!.text));

/** Who does an infinitive: the object of "urge" or "force", the one behind "call on", else the subject of "vow". */
function controllerOf(page: Page, upper: number, verb: number): number {
  const object = page.tree.children(upper).find((c) => /^(?:obj|iobj)$/.test(c.deprel) && c.index < verb);
  if (object && !page.tree.children(upper).some((c) => c.deprel === 'compound:lvc')) return object.index;
  if (/^(?:call|appeal|prevail|rely|plead|press)$/.test(page.lemma(upper))) {
    const called = page.tree
      .children(upper)
      .find((c) => isRelation(c.deprel, 'obl') && c.index < verb && c.index > upper);
    if (called) return called.index;
  }
  return -1;
}

export const hasTo = (page: Page, verb: number): boolean =>
  page.tree.children(verb).some((c) => c.deprel === 'mark' && plain(c.text) === 'to');

/** Where the tree gives no subject: the noun that ends just before the verb. */
function beside(page: Page, verb: number): number {
  const { from } = page.sentence(verb).tokens;
  if (hasTo(page, verb) || page.doc.tokens[verb]!.xpos === 'VBG') return -1;
  let at = verb - 1;
  while (at >= from && /^(?:ADV|AUX|PART)$/.test(page.doc.tokens[at]!.upos)) at--;
  const left = page.doc.tokens[at];
  if (at < from || !left || !/^(?:NOUN|PROPN|PRON)$/.test(left.upos)) return -1;
  return topOf(page, at, verb);
}

/** The head of the noun phrase whose last word this is. */
export function topOf(page: Page, token: number, below = -1): number {
  let at = token;
  for (let steps = 0; steps < 8; steps++) {
    const t = page.doc.tokens[at]!;
    if (!/^(?:flat|compound|nmod|appos|fixed|goeswith)/.test(t.deprel) || t.head < 0 || t.head === below) break;
    if (!/^(?:NOUN|PROPN|PRON|NUM)$/.test(page.doc.tokens[t.head]!.upos)) break;
    at = t.head;
  }
  return at;
}

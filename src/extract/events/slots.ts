import type { Token } from '../../model/doc.js';
import { isRelation } from '../../model/tree.js';
import { isActor } from './classes.js';
import { type Page, plain } from './page.js';
import { caseWord as caseOf, hasTo, isPassive, subjectOf, topOf } from './subject.js';
import { isTimeWord } from './time-words.js';

/** Verbs that carry a noun's event: "carried out an attack", "held talks", "issued a warning". */
const light = new Set(
  (
    'carry launch stage conduct mount hold make give express issue take provide commit perpetrate impose sign reach offer open begin start have ' +
    'deliver unleash send undertake do execute lead continue resume step intensify pursue slap voice extend declare announce order engage organize organise ' +
    'pay receive hurl level file lodge raise set initiate attend join agree renew repeat reiterate suffer win lend place put face use'
  ).split(' '),
);
/** Light verbs whose subject undergoes the noun's event. */
const undergo = new Set([
  'suffer',
  'receive',
  'face',
  'sustain',
  'undergo',
  'win',
  'come',
  'draw',
  'attract',
  'survive',
  'escape',
]);

/** Heads that fill a slot of a trigger, nearest first; conjuncts are not in it yet. */
export function slotHeads(page: Page, trigger: number, slot: string, asVerb = false): number[] {
  return asVerb || /^(?:VERB|ADJ)$/.test(page.doc.tokens[trigger]!.upos) || isVerbal(page, trigger)
    ? verbSlot(page, trigger, slot)
    : nounSlot(page, trigger, slot);
}

const isVerbal = (page: Page, t: number): boolean => /^VB/.test(page.doc.tokens[t]!.xpos);

function verbSlot(page: Page, verb: number, slot: string): number[] {
  if (slot === 'subj') return isPassive(page, verb) ? agentOf(page, verb) : known(subjectOf(page, verb));
  if (slot === 'obj') return isPassive(page, verb) ? known(subjectOf(page, verb)) : objectOf(page, verb);
  if (slot === 'iobj') return page.tree.childrenBy(verb, 'iobj').map((c) => c.index);
  if (slot === 'inf') return innerObject(page, verb);
  if (slot === 'that') return innerSubject(page, verb);
  return /^(?:poss|comp|light)$/.test(slot) ? [] : obliques(page, verb, slot);
}

const known = (token: number): number[] => (token < 0 ? [] : [token]);

/** The object; of coordinated verbs that share one ("ambushed and killed five soldiers"), the one that stands after. */
function objectOf(page: Page, verb: number): number[] {
  const own = page.tree
    .childrenBy(verb, 'obj')
    .filter((c) => c.deprel === 'obj' && !caseOf(page, c.index) && !isTimeWord(page, c.index));
  if (own.length) return own.map((c) => c.index);
  const t = page.doc.tokens[verb]!;
  if (t.deprel === 'acl:relcl' && hasOwnSubject(page, verb)) return [t.head];
  const partner = page.tree.childrenBy(verb, 'conj').find((c) => c.upos === 'VERB' && c.index - verb <= 3);
  const shared = partner && page.tree.child(partner.index, 'obj');
  if (shared) return [shared.index];
  return nextNoun(page, verb);
}

const hasOwnSubject = (page: Page, verb: number): boolean => {
  const s = page.tree.child(verb, 'nsubj');
  return !!s && !/^(?:who|which|that)$/.test(plain(s.text));
};

const hasRelativeSubject = (page: Page, verb: number): boolean =>
  page.tree.childrenBy(verb, 'nsubj').some((s) => /^(?:who|which|that)$/.test(plain(s.text)));

/** Where the tree gives an active verb no object: the noun phrase that begins right after it and hangs on nothing before it. */
function nextNoun(page: Page, verb: number): number[] {
  const { to } = page.sentence(verb).tokens;
  let at = verb + 1;
  while (at < to && /^(?:DET|ADJ|NUM|ADV)$/.test(page.doc.tokens[at]!.upos)) at++;
  const t = page.doc.tokens[at];
  if (
    at > verb + 1 &&
    page.doc.tokens[at - 1]!.upos === 'NUM' &&
    (at >= to || !/^(?:NOUN|PROPN|PRON)$/.test(t?.upos ?? ''))
  )
    return [at - 1];
  if (at >= to || !t || !/^(?:NOUN|PROPN|PRON)$/.test(t.upos)) return [];
  // "stormed the Holm School" with the school hung as an oblique: without a preposition it is an object
  const top = topOf(page, at);
  if (/^(?:obl|vocative)/.test(t.deprel) && (caseOf(page, at) || t.deprel !== 'obl')) return [];
  if (isTimeWord(page, at) || isTimeWord(page, top)) return [];
  // "the men who attacked the convoy escaped": a noun between two verbs is the first one's object
  if (t.deprel.startsWith('nsubj') && !hasRelativeSubject(page, verb)) return [];
  if (top > at && top < to && top - at < 5 && !caseOf(page, top)) return [top];
  while (at + 1 < to && page.doc.tokens[at]!.head === at + 1 && /^(?:NOUN|PROPN)$/.test(page.doc.tokens[at + 1]!.upos))
    at++;
  return [at];
}

export function agentOf(page: Page, verb: number): number[] {
  return page.tree
    .children(verb)
    .filter((c) => c.deprel === 'obl:agent' || (isRelation(c.deprel, 'obl') && caseOf(page, c.index) === 'by'))
    .map((c) => c.index);
}

/** Nouns behind a preposition: on the verb, or on its object where the parser hung them there. */
function obliques(page: Page, verb: number, preposition: string): number[] {
  const own = behind(page, verb, preposition, verb);
  if (own.length) return own;
  const objects = page.tree.childrenBy(verb, 'obj', 'xcomp');
  const lower = objects.flatMap((o) => behind(page, o.index, preposition, verb));
  return lower.length ? lower : adjacent(page, verb, preposition);
}

function behind(page: Page, head: number, preposition: string, after: number): number[] {
  return page.tree
    .children(head)
    .filter(
      (c) =>
        c.index > after &&
        /^(?:obl|nmod|obj|nsubj|advcl|xcomp|dep)/.test(c.deprel) &&
        caseOf(page, c.index) === preposition,
    )
    .map((c) => c.index);
}

/** The preposition right behind the trigger, whatever the tree made of it. */
function adjacent(page: Page, trigger: number, preposition: string): number[] {
  const next = page.doc.tokens[trigger + 1];
  if (!next || next.sentence !== page.doc.tokens[trigger]!.sentence || plain(next.text) !== preposition) return [];
  return next.head > next.index ? [next.head] : [];
}

function innerObject(page: Page, verb: number): number[] {
  const inner = page.tree
    .childrenBy(verb, 'xcomp', 'ccomp', 'advcl', 'acl')
    .find((c) => hasTo(page, c.index) || c.xpos === 'VBG');
  if (!inner) return [];
  const object = page.tree
    .children(inner.index)
    .filter((c) => c.deprel === 'obj' || (isRelation(c.deprel, 'obl') && !isSetting(caseOf(page, c.index))));
  const lower = object.flatMap((o) => page.tree.childrenBy(o.index, 'nmod').map((c) => c.index));
  return [...object.map((c) => c.index), ...lower].filter((i) => isActor(page, i));
}

/** Words that tell when, where or how. */
const isSetting = (word: string): boolean =>
  /^(?:by|in|at|near|after|before|following|during|until|since|within|under|over|despite|amid|)$/.test(word);

function innerSubject(page: Page, verb: number): number[] {
  const t = page.doc.tokens[verb]!;
  const clause =
    page.tree.childrenBy(verb, 'ccomp', 'advcl', 'xcomp')[0] ??
    (t.deprel === 'parataxis' ? page.doc.tokens[t.head] : undefined);
  const subject = clause && page.tree.child(clause.index, 'nsubj');
  return subject ? [subject.index] : [];
}

/** Who undergoes a noun's event by its carrier: "the judge received threats". */
export function undergoerOf(page: Page, noun: number): number[] {
  const carrier = carrierOf(page, noun);
  if (carrier < 0 || !undergo.has(page.lemma(carrier)) || isPassive(page, carrier)) return [];
  // "received reports of explosions"
  if (
    page.doc.tokens[noun]!.head !== carrier &&
    /^(?:report|word|news|claim|detail)$/.test(page.lemma(page.doc.tokens[noun]!.head))
  )
    return [];
  return known(subjectOf(page, carrier));
}

/** The verb that carries a noun, or -1. */
export function carrierOf(page: Page, noun: number): number {
  let at = noun;
  const first = page.doc.tokens[at]!;
  // "carried out a series of attacks"
  if (first.deprel === 'nmod' && caseOf(page, at) === 'of') at = first.head;
  const t = page.doc.tokens[at]!;
  const up = page.doc.tokens[t.head];
  if (up?.upos !== 'VERB') return -1;
  if (!/^(?:obj|nsubj:pass|obl|xcomp)$/.test(t.deprel)) return -1;
  const lemma = page.lemma(up.index);
  if (t.deprel === 'obl' || caseOf(page, at)) return /^(?:engage|participate|join|take)$/.test(lemma) ? up.index : -1;
  return light.has(lemma) || undergo.has(lemma) ? up.index : -1;
}

function nounSlot(page: Page, noun: number, slot: string): number[] {
  const carrier = carrierOf(page, noun);
  if (slot === 'light') return lightDoer(page, noun, carrier);
  if (slot === 'poss') return page.tree.childrenBy(noun, 'nmod:poss').map((c) => c.index);
  if (slot === 'comp') return compounds(page, noun);
  if (slot === 'subj') return carrier >= 0 ? verbSlot(page, carrier, 'subj') : [];
  if (slot === 'iobj') return carrier >= 0 ? verbSlot(page, carrier, 'iobj') : [];
  if (slot === 'inf') return innerObject(page, noun);
  if (slot === 'that') return innerSubject(page, noun);
  const own = behind(page, noun, slot, noun);
  if (own.length) return own;
  if (slot === 'by') {
    const deep = deepBy(page, noun);
    if (deep.length) return deep;
  }
  const carried = carrier >= 0 ? behind(page, carrier, slot, noun) : [];
  return carried.length ? carried : adjacent(page, noun, slot);
}

/** "the expulsion of two diplomats by Norland": "by" below the noun, wherever the parser hung it. */
function deepBy(page: Page, noun: number): number[] {
  const { to } = page.tree.subtree(noun);
  for (let at = noun + 1; at < Math.min(to, noun + 14); at++)
    if (
      /^(?:obl|nmod)/.test(page.doc.tokens[at]!.deprel) &&
      caseOf(page, at) === 'by' &&
      page.doc.tokens[page.doc.tokens[at]!.head]!.upos !== 'VERB' &&
      page.tree.under(at, noun) &&
      isUndergoer(page, page.doc.tokens[at]!.head, noun)
    )
      return [at];
  return [];
}

/** "the attack, carried out by gunmen": the doer of a participle of doing on the noun. */
function doneBy(page: Page, noun: number): number[] {
  for (const c of page.tree.childrenBy(noun, 'acl', 'acl:relcl'))
    if (c.xpos === 'VBN' && isDoing(page, c.index)) {
      const by = agentOf(page, c.index);
      if (by.length) return by;
    }
  return [];
}

const isDoing = (page: Page, verb: number): boolean => {
  const lemma = page.lemma(verb);
  return light.has(lemma) || /^(?:plan|mastermind|orchestrate|plot|plant|place|cause|attribute)$/.test(lemma);
};

/** "of two diplomats", not "against the abuses": by whom the abuses are is not by whom the protest is. */
const isUndergoer = (page: Page, below: number, noun: number): boolean =>
  below === noun || (page.doc.tokens[below]!.head === noun && caseOf(page, below) === 'of');

function lightDoer(page: Page, noun: number, carrier: number): number[] {
  const done = doneBy(page, noun);
  if (done.length || carrier < 0) return done;
  if (undergo.has(page.lemma(carrier))) return [];
  if (isPassive(page, carrier) && page.doc.tokens[noun]!.deprel.startsWith('nsubj')) return agentOf(page, carrier);
  return known(subjectOf(page, carrier));
}

/** "the Norland raid", "a rebel attack": modifiers that are somebody. */
const compounds = (page: Page, noun: number): number[] =>
  page.tree
    .children(noun)
    .filter((c) => c.index < noun && /^(?:compound|amod|nmod)$/.test(c.deprel) && isSomebody(page, c))
    .map((c) => c.index);

const isSomebody = (page: Page, t: Token): boolean => {
  // "a terrorist attack" says what sort it was, not who did it
  if (/^(?:terrorist|terror|suicide|mob|guerrilla-style)$/.test(t.lemma.toLowerCase())) return false;
  const name = page.doc.names[page.nameAt[t.index] ?? -1];
  return name
    ? name.kind !== 'event' && name.kind !== 'facility' && name.kind !== 'place'
    : t.upos === 'NOUN' && isActor(page, t.index);
};

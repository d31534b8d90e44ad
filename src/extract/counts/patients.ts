import type { Token } from '../../model/doc.js';
import { isRelation } from '../../model/tree.js';
import { type Ask, DEEPEST, doer, isPassive, kid, kids, kidsBy, relative } from './ask.js';
import type { HarmWord } from './harm-words.js';
import { listed, type Patients } from './heads.js';
import type { Scene } from './scene.js';
import { listAround } from './seek.js';

/** Whom a verb or adjective of harm befalls; null where the tree is silent and words must do. */
export function patientsOf(
  given: Scene,
  at: number,
  word: Pick<HarmWord, 'class' | 'form' | 'lemma'>,
): Patients | null {
  const scene: Ask = { ...given, at };
  const token = scene.line.token(at);
  if (word.class === 'adj') return ofAdjective(scene, token, 0);
  return word.class === 'vi' ? ofSubject(scene, token, 'subject') : ofTransitive(scene, token, word, 0);
}

const be = /^(?:be|get)$/;

function ofTransitive(scene: Ask, verb: Token, word: Pick<HarmWord, 'form' | 'lemma'>, depth: number): Patients | null {
  if (isPassive(scene, verb)) return ofSubject(scene, verb, 'passive');
  const object = kid(scene, verb, 'obj');
  if (object) return relative.test(object.text) ? antecedent(scene, verb, 'object') : listed(scene, object, 'object');
  const shared = sharedObject(scene, verb);
  if (shared) return listed(scene, shared, 'object');
  if (word.form !== 'past') return governs(scene, verb) ? { groups: [], rule: 'object' } : null;
  return ofParticiple(scene, verb, word, depth);
}

/** "kidnapped and killed five": the object stands by the last of the verbs. */
function sharedObject(scene: Ask, verb: Token): Token | undefined {
  for (const next of kidsBy(scene, verb, 'conj')) {
    if (next.index - verb.index > 3 || next.upos !== 'VERB' || isPassive(scene, next)) continue;
    const object = kid(scene, next, 'obj');
    if (object && !doer(scene, next)) return object;
  }
  return undefined;
}

/** Whether the tree gives a verb anything of its own to say who does what. */
const governs = (scene: Ask, verb: Token): boolean =>
  kids(scene, verb).some((c) => /^(?:nsubj|obj|obl|iobj|ccomp|xcomp|mark|aux)/.test(c.deprel));

/** Verbs that wound or kill also without an object ("he shot at the car"): only a passive befalls their subject. */
const aims = /^(?:shoot|stab|seize|capture|take|hold|eliminate|burn|hurt|strike|hit)$/;

function ofParticiple(scene: Ask, verb: Token, word: Pick<HarmWord, 'form' | 'lemma'>, depth: number): Patients | null {
  const subject = doer(scene, verb);
  if (verb.deprel === 'acl:relcl') {
    // "who killed": the pronoun does it; "the men police killed": the noun above suffers it
    if (!subject || !relative.test(subject.text)) return antecedent(scene, verb, 'passive');
    return { groups: [], rule: 'object' };
  }
  if (verb.deprel === 'acl' || verb.deprel === 'amod') return ofNoun(scene, verb, 'participle');
  if (subject) return ofLoneSubject(scene, verb, subject, word);
  if (isRelation(verb.deprel, 'conj')) return ofConjunct(scene, verb, word, depth);
  if (/^(?:xcomp|ccomp)$/.test(verb.deprel)) return ofComplement(scene, verb, 'passive');
  if (verb.deprel === 'advcl' && verb.xpos === 'VBN') return ofSubject(scene, verb, 'passive');
  return null;
}

/** "12 killed in blast": with nobody to do it to, its subject suffers it, unless somebody may simply have shot. */
function ofLoneSubject(scene: Ask, verb: Token, subject: Token, { lemma }: Pick<HarmWord, 'lemma'>): Patients | null {
  const described = verb.xpos === 'VBN' || verb.upos === 'ADJ';
  const active = kidsBy(scene, verb, 'aux').some((a) => a.lemma === 'have');
  if (active || (aims.test(lemma) && !described)) return { groups: [], rule: 'object' };
  return relative.test(subject.text) ? null : listed(scene, subject, 'participle');
}

/** "was ambushed and killed", "shot and killed": what is said of the verb before is said of both. */
function ofConjunct(scene: Ask, verb: Token, word: Pick<HarmWord, 'form' | 'lemma'>, depth: number): Patients | null {
  const before = scene.tree.parent(verb.index);
  if (!before || depth > DEEPEST) return null;
  if (isPassive(scene, before)) return ofSubject(scene, before, 'passive');
  if (before.upos === 'ADJ') return ofAdjective(scene, before, depth + 1);
  const object = kid(scene, before, 'obj');
  if (object && verb.index > object.index && verb.xpos === 'VBD')
    return verb.index - object.index <= 2 ? listed(scene, object, 'object') : null;
  if (before.xpos === 'VBN' && !doer(scene, before)) return ofParticiple(scene, before, word, depth + 1);
  return null;
}

/** "left five dead", "were found shot", "are feared killed": of the object of the verb above, else of its subject. */
function ofComplement(scene: Ask, token: Token, rule: Patients['rule']): Patients | null {
  const above = scene.tree.parent(token.index);
  if (!above) return null;
  const object = kid(scene, above, 'obj');
  return object && !relative.test(object.text) ? listed(scene, object, rule) : ofSubject(scene, above, rule);
}

function ofAdjective(scene: Ask, adjective: Token, depth: number): Patients | null {
  const number = kid(scene, adjective, 'nummod');
  if (number) return listed(scene, number, 'adjective');
  if (kid(scene, adjective, 'nsubj')) return ofSubject(scene, adjective, 'adjective');
  if (adjective.deprel === 'amod' || adjective.deprel === 'acl') return ofNoun(scene, adjective, 'adjective');
  if (/^(?:xcomp|ccomp|advcl)$/.test(adjective.deprel)) return ofComplement(scene, adjective, 'adjective');
  if (adjective.deprel === 'acl:relcl') return antecedent(scene, adjective, 'adjective');
  const before = scene.tree.parent(adjective.index);
  if (adjective.deprel === 'conj' && before && depth <= DEEPEST) {
    if (before.upos === 'ADJ') return ofAdjective(scene, before, depth + 1);
    if (isPassive(scene, before)) return ofSubject(scene, before, 'adjective');
  }
  return null;
}

/** The subject of a verb, looked for above where it has none of its own. */
function ofSubject(scene: Ask, verb: Token, rule: Patients['rule']): Patients | null {
  let at: Token | undefined = verb;
  for (let depth = 0; at && depth <= DEEPEST; depth++) {
    const subject = kid(scene, at, 'nsubj');
    if (subject && !relative.test(subject.text)) return listed(scene, subject, rule);
    if (at.deprel === 'acl:relcl') return antecedent(scene, at, rule);
    if (at.deprel === 'acl') return ofNoun(scene, at, rule);
    if (subject || !/^(?:conj|xcomp|ccomp|advcl|aux|aux:pass|cop)/.test(at.deprel)) return null;
    // "a bomb exploded after he was killed": a clause of its own has a subject of its own
    if (at.deprel === 'ccomp' && !be.test(at.lemma) && at.xpos !== 'VBN') return null;
    at = scene.tree.parent(at.index);
  }
  return null;
}

/** The noun that a relative clause or a participle hangs on. */
const antecedent = (scene: Ask, verb: Token, rule: Patients['rule']): Patients | null => ofNoun(scene, verb, rule);

function ofNoun(scene: Ask, verb: Token, rule: Patients['rule']): Patients | null {
  const noun = scene.tree.parent(verb.index);
  if (!noun) return null;
  // "the guard, a driver and the mayor, who were killed": the verb says that all are meant
  const all = kids(scene, verb).some((c) => /^(?:were|are)$/i.test(c.text));
  const alone = listed(scene, noun, rule, true);
  const last = alone.groups[0];
  return all && last !== undefined ? { groups: listAround(scene, last, verb.index - scene.line.first), rule } : alone;
}

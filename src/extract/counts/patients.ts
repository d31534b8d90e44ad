import type { Token } from '../../model/doc.js';
import { isRelation } from '../../model/tree.js';
import { type Group, isTimeWord } from './groups.js';
import { type HarmWord, harmAdjective, harmVerb } from './harm-words.js';
import { notPeople, personNoun } from './not-people.js';
import type { Scene } from './scene.js';
import { listAround } from './seek.js';

/** Who a word of harm befalls, as the tree has it. */
export interface Patients {
  /** Groups of the sentence, in order; empty: nobody who could be counted. */
  readonly groups: readonly number[];
  readonly rule: 'passive' | 'object' | 'participle' | 'subject' | 'adjective';
}

/** A scene, asked for those whom the word of harm at `at` befalls. */
interface Ask extends Scene {
  readonly at: number;
}

/** A tree that goes round in a ring, or a chain of verbs longer than this, is not followed. */
const DEEPEST = 6;

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

const relative = /^(?:who|that|which|whom|whose)$/i;
const be = /^(?:be|get)$/;

/** More words than this hang on no verb of news; of odd text that many are looked at. */
const WIDEST = 300;

const kids = (scene: Ask, of: Token): readonly Token[] => {
  const all = scene.tree.children(of.index);
  return all.length > WIDEST ? all.slice(0, WIDEST) : all;
};

const kid = (scene: Ask, of: Token, relation: string): Token | undefined => {
  const found = kids(scene, of).filter((c) => isRelation(c.deprel, relation));
  // of two subjects (one may be the place in a dateline) the nearer
  return found.length > 1 && relation === 'nsubj'
    ? (found.filter((c) => c.index < of.index).at(-1) ?? found[0])
    : found[0];
};

const kidsBy = (scene: Ask, of: Token, relation: string): readonly Token[] =>
  kids(scene, of).filter((c) => isRelation(c.deprel, relation));

/** The active subject; a passive one has a relation of its own. */
const doer = (scene: Ask, of: Token): Token | undefined =>
  kids(scene, of).find((c) => c.deprel === 'nsubj' || c.deprel === 'nsubj:outer');

/** The group that does what the verb at `at` says, its own subject or that of the verbs above; -1 for none. */
export function doerOf(given: Scene, at: number): number {
  const scene: Ask = { ...given, at };
  let verb: Token | undefined = scene.line.token(at);
  for (let depth = 0; verb && depth <= DEEPEST; depth++) {
    const subject = kid(scene, verb, 'nsubj');
    const noun = subject && relative.test(subject.text) ? scene.tree.parent(verb.index) : subject;
    if (noun) return scene.covers[noun.index - scene.line.first] ?? -1;
    if (!/^(?:conj|xcomp|advcl|acl)/.test(verb.deprel)) return -1;
    verb = scene.tree.parent(verb.index);
  }
  return -1;
}

const isPassive = (scene: Ask, verb: Token): boolean =>
  kids(scene, verb).some((c) => c.deprel === 'aux:pass' || c.deprel === 'nsubj:pass');

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

const containers =
  /^(?:group|number|total|series|handful|couple|dozen|score|pair|trio|crowd|family|body|team|band|majority|half|many|rest|one|some|convoy|patrol|member)s?$/;

/** A noun with all that is coordinated with it: "two soldiers, a guard and the mayor"; `alone`: a clause hangs on this one only. */
function listed(scene: Ask, head: Token, rule: Patients['rule'], alone = false): Patients {
  const groups = [...groupsUnder(scene, head, alone)].sort((a, b) => a - b);
  return { groups: withoutApposition(scene, groups), rule };
}

/** "four victims, three girls and a woman": who the four are, and nobody besides. */
export function withoutApposition(scene: Scene, list: readonly number[]): readonly number[] {
  const { groups } = scene;
  if (list.length === 2 && isTitleOfNext(scene, groups[list[0]!]!, groups[list[1]!]!)) return list.slice(1);
  // a list that goes on to its verb is one of different people
  if (list.length < 3 || scene.line.low[groups[list.at(-1)!]!.to] !== ',') return list;
  const size = (i: number): number => groups[i]!.amount?.point ?? (groups[i]!.amount ? 0 : 1);
  const rest = list.slice(1).reduce((sum, i) => sum + size(i), 0);
  return groups[list[0]!]!.amount && rest === size(list[0]!) ? list.slice(0, 1) : list;
}

/** "senator and presidential candidate Juan Holm" is one. */
const isTitleOfNext = (scene: Scene, a: Group, b: Group): boolean =>
  [a, b].every((g) => g.type === 'one' && g.amount === null && !isDetermined(scene, g)) &&
  /^(?:NOUN|PROPN)$/.test(scene.line.token(a.head).upos) &&
  !hasName(scene, a) &&
  hasName(scene, b) &&
  b.from === a.to + 1;

/** The groups that a noun and what is coordinated with it stand for, in no order. */
export function groupsUnder(scene: Ask, head: Token, alone = false): Set<number> {
  const groups = new Set<number>();
  collect(scene, head, groups, 0, alone);
  return groups;
}

function collect(scene: Ask, head: Token, into: Set<number>, depth: number, alone: boolean): void {
  if (depth > DEEPEST || into.size >= MOST) return;
  const index = groupAt(scene, head);
  if (index >= 0 && isCountable(scene, index, alone)) into.add(index);
  else if (containers.test(head.lemma.toLowerCase())) {
    const inner = kidsBy(scene, head, 'nmod').find((c) => isOf(scene, c));
    if (inner) collect(scene, inner, into, depth + 1, alone);
  }
  if (alone) return;
  const named = index >= 0 && hasName(scene, scene.groups[index]!);
  for (const next of [
    ...kidsBy(scene, head, 'conj'),
    ...strays(scene, head),
    ...(named || scene.groups[index]?.amount ? [] : listedBeside(scene, head)),
  ])
    if (isNominal(next) && !hasOwnHarm(scene, next) && !(named && isTitleOnly(scene, next)))
      collect(scene, next, into, depth + 1, false);
}

const hasName = ({ line }: Scene, { from, to }: Group): boolean => {
  for (let at = from; at < to; at++) if (line.nameAt(at)?.kind === 'person') return true;
  // a name of one word that the reader did not see
  return to - from === 1 && line.token(from).upos === 'PROPN' && !isRole(line.low[from]!);
};

const isRole = (low: string): boolean => personNoun(low) === 'person';

/** "Juan Holm, secretary of the union and deputy of the party": what else he is. */
function isTitleOnly(scene: Ask, next: Token): boolean {
  const group = scene.groups[scene.covers[next.index - scene.line.first] ?? -1];
  return (
    group?.type === 'one' &&
    group.amount === null &&
    !hasName(scene, group) &&
    /^(?:NOUN|PROPN)$/.test(next.upos) &&
    !isDetermined(scene, group)
  );
}

const isDetermined = ({ line }: Scene, group: Group): boolean =>
  /^(?:DET|PRON)$/.test(line.token(group.from).upos) || line.token(group.from).xpos === 'PRP$';

/** "the governor, a judge and a guard": taken for an apposition, and a list by its "and". */
function listedBeside(scene: Ask, head: Token): readonly Token[] {
  return kidsBy(scene, head, 'appos').filter(
    (c) =>
      kidsBy(scene, c, 'conj').some((k) => kidsBy(scene, k, 'cc').length > 0) && kidsBy(scene, c, 'det').length > 0,
  );
}

/** "the governor of Cauca, a judge and a guard": a person is not coordinated with a place. */
function strays(scene: Ask, head: Token): readonly Token[] {
  return kidsBy(scene, head, 'nmod')
    .filter((c) => /^(?:place|state|organisation)$/.test(scene.line.nameAt(c.index - scene.line.first)?.kind ?? ''))
    .flatMap((c) => kidsBy(scene, c, 'conj'))
    .filter((c) => scene.groups[scene.covers[c.index - scene.line.first] ?? -1]?.type === 'one');
}

/** The group that holds a noun; that of its number where the two stand apart ('22 "terrorists"'). */
function groupAt(scene: Ask, head: Token): number {
  const index = scene.covers[head.index - scene.line.first] ?? -1;
  if (scene.groups[index]?.amount) return index;
  const number = kid(scene, head, 'nummod');
  const apart = number ? (scene.covers[number.index - scene.line.first] ?? -1) : -1;
  return scene.groups[apart]?.amount ? apart : index;
}

/** "ten dead and twelve wounded", "kills eight, wounds one": a word of harm of its own stands by it. */
function hasOwnHarm(scene: Ask, noun: Token): boolean {
  const index = scene.covers[noun.index - scene.line.first] ?? -1;
  const group = scene.groups[index];
  const { low } = scene.line;
  if (!group) return false;
  if (harmVerb(low[group.from]!)?.form === 'third') return true;
  const next = group.to === scene.at ? '' : (low[group.to] ?? '');
  const said = harmAdjective(next) ?? harmVerb(next);
  return group.amount !== null && said !== undefined && said.form !== 'third' && said.form !== 'base';
}

/** Longer lists are no list of people in news. */
const MOST = 60;

/** "of the 12 soldiers" */
const isOf = (scene: Ask, noun: Token): boolean =>
  kidsBy(scene, noun, 'case').some((k) => k.text.toLowerCase() === 'of');

const isNominal = (t: Token): boolean => /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(t.upos);

function isCountable(scene: Ask, index: number, alone: boolean): boolean {
  const group = scene.groups[index]!;
  if (scene.subset[index] && !alone && !group.partOf) return false;
  return group.type !== 'thing' || (group.amount === null && isSomebody(scene, group));
}

/** What befalls nobody but people. */
const human =
  /^(?:murder|assassinat|slay|slain|slew|behead|lynch|massacr|execut|kidnap|abduct|arrest|detain|wound|injur)/;

/** Nouns for one who does or is something. */
const doing = /(?:er|or|ist|man|woman|ian|ee|eer|ess|ate)$/;

/** A name that the reader took for no other thing is a person, if people are killed by it; so is a noun that nobody knows. */
function isSomebody({ line, at }: Ask, { from, head }: Group): boolean {
  const { xpos, lemma } = line.token(head);
  const kind = line.nameAt(head)?.kind;
  if (isTimeWord(line.low[head]!) || notPeople(lemma.toLowerCase()) || (kind !== undefined && kind !== 'person'))
    return false;
  if (xpos === 'NNP') return true;
  return (
    xpos === 'NN' &&
    head > from &&
    doing.test(lemma) &&
    human.test(line.low[at]!) &&
    /^(?:a|an|the|his|her|their)$/.test(line.low[from]!)
  );
}

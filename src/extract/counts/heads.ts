import type { Token } from '../../model/doc.js';
import { type Ask, DEEPEST, kid, kidsBy } from './ask.js';
import { type Group, isTimeWord } from './groups.js';
import { harmAdjective, harmVerb } from './harm-words.js';
import { notPeople, personNoun } from './not-people.js';
import type { Scene } from './scene.js';

/** Who a word of harm befalls, as the tree has it. */
export interface Patients {
  /** Groups of the sentence, in order; empty: nobody who could be counted. */
  readonly groups: readonly number[];
  readonly rule: 'passive' | 'object' | 'participle' | 'subject' | 'adjective';
}

const containers =
  /^(?:group|number|total|series|handful|couple|dozen|score|pair|trio|crowd|family|body|team|band|majority|half|many|rest|one|some|convoy|patrol|member)s?$/;

/** A noun with all that is coordinated with it: "two soldiers, a guard and the mayor"; `alone`: a clause hangs on this one only. */
export function listed(scene: Ask, head: Token, rule: Patients['rule'], alone = false): Patients {
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
    if (isNominal(next) && !hasOwnHarm(scene, next)) {
      // "…, and senator and candidate Juan Holm": the bare title is of whom it is coordinated with
      const real = named && isTitleOnly(scene, next) ? kidsBy(scene, next, 'conj') : [next];
      for (const one of real) collect(scene, one, into, depth + 1, false);
    }
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

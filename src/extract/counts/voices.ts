import type { CountKind } from '../../model/count.js';
import { be, groupStart } from './auxiliaries.js';
import { byWords } from './by-words.js';
import { found } from './found.js';
import { type HarmWord, harmAdjective, harmPhrase, harmVerb } from './harm-words.js';
import { bareNumber, countedBefore, listBefore, namesBehind, numberBehind, sharedBehind, withBetween } from './near.js';
import { personNoun } from './not-people.js';
import { patientsOf } from './patients.js';
import { realityOf } from './reality.js';
import type { Found, Scene } from './scene.js';
import { listFrom, subjectOf } from './seek.js';

/** What the verb of harm at `at` says, if there is one. */
export function verbFound(scene: Scene, at: number): Found | null {
  const { line } = scene;
  const low = line.low[at]!;
  const phrase = harmPhrase(line.low, at);
  const word = phrase?.word ?? harmVerb(low);
  if (!word || (word.form !== 'past' && isNoun(scene, at, phrase !== undefined))) return null;
  if (!phrase && scene.groups[scene.covers[at]!]?.within === at) return within(scene, at, word.kind);
  const from = groupStart(scene, at);
  const { groups, rule } =
    bareNumber(scene, from) ??
    countedBefore(scene, word, at, phrase?.to ?? at + 1) ??
    sharedBehind(scene, word, at, from) ??
    numberBehind(scene, word, from, phrase?.to ?? at + 1) ??
    withBetween(scene, patientsOf(scene, at, word), from) ??
    byWords(scene, word, at, from, phrase?.to ?? at + 1);
  const named = groups.every((g) => scene.groups[g]!.type === 'many') ? namesBehind(scene, at) : [];
  // of gunshot wounds one may die; of injuries one is injured
  const grave = phrase !== undefined && line.low.slice(at, at + 6).includes('gunshot') ? 'struck' : rule;
  return settle(scene, word, named.length > 0 ? named : groups, at, from, grave);
}

const isNoun = ({ line, startsAt, groups }: Scene, at: number, phrase: boolean): boolean =>
  // "the gunshot wounds he sustained": as a noun it has a number behind it in a headline at most
  (line.token(at).xpos === 'NNS' && !phrase && !groups[startsAt[at + 1]!]?.amount) ||
  (/^NN/.test(line.token(at).xpos) && /^(?:the|a|an|of|his|her|their|this|that)$/.test(line.low[at - 1] ?? '')) ||
  (line.low[at + 1] === 'of' && /ing$/.test(line.low[at]!));

function within(scene: Scene, at: number, kind: CountKind): Found | null {
  const index = scene.covers[at]!;
  return scene.groups[index]!.amount ? found(kind, [index], at, 'attribute') : null;
}

const people = (scene: Scene, groups: readonly number[]): boolean => groups.some((g) => scene.groups[g]!.head >= 0);

/** Whether a noun among the counted is one for people, or a bare number. */
const anybody = ({ line, groups }: Scene, list: readonly number[]): boolean =>
  list.some((g) => {
    const { head, type, amount } = groups[g]!;
    if (head < 0) return amount !== null;
    return type !== 'people' || isHuman(line.token(head).lemma.toLowerCase()) || isHuman(line.low[head]!);
  });

const isHuman = (word: string): boolean => personNoun(word) !== undefined || /(?:ers?|ists?|men|ors?)$/.test(word);

function settle(
  scene: Scene,
  word: HarmWord,
  groups: readonly number[],
  at: number,
  from: number,
  rule: string,
): Found | null {
  const { line } = scene;
  if (groups.length === 0) return null;
  if (word.kind === 'missing' && word.lemma === 'account')
    return line.low.slice(from, at).some((w) => /^(?:not|n't)$/.test(w)) ? found('missing', groups, at, rule) : null;
  if (
    /^(?:seize|capture|eliminate|neutralize|neutralise|liquidate|flee|execute)$/.test(word.lemma) &&
    !people(scene, groups) &&
    line.low[from - 1] !== 'and'
  )
    return null;
  // "executed 44 warrants", "seized ten boats"
  if (
    /^(?:seize|capture|eliminate|neutralize|neutralise|liquidate|execute)$/.test(word.lemma) &&
    !anybody(scene, groups)
  )
    return null;
  if (/^(?:take|hold)$/.test(word.lemma) && !isTaking(scene, word, groups, at, from)) return null;
  if (word.lemma === 'flee' && !isFlight(scene, groups, at)) return null;
  const zero = groups.some((g) => scene.groups[g]!.amount?.qualifier === 'none');
  const reality = realityOf(line, at, from);
  if (reality === 'none') return null;
  const deadly = /^(?:shoot|stab|wound|injure)$/.test(word.lemma) && isDeadly(line, from, at);
  const kind = deadly ? 'killed' : word.kind;
  const self =
    rule === 'object' && groups.some((g) => scene.groups[g]!.type === 'self' || scene.groups[g - 1]?.type === 'self');
  return { ...found(kind, groups, at, rule), possible: reality === 'possible', zero, without: self };
}

/** "fatally shot", "shot and fatally wounded" is of this verb, "was wounded mortally". */
const isDeadly = ({ low }: Scene['line'], from: number, at: number): boolean =>
  [...low.slice(Math.max(0, Math.min(from, at - 1)), at), low[at + 1] ?? ''].some((w) =>
    /^(?:fatally|mortally)$/.test(w),
  );

/** "were taken when gunmen attacked", "are still being held": in a report that tells of an abduction. */
function isTaking({ line, groups }: Scene, word: HarmWord, list: readonly number[], at: number, from: number): boolean {
  if (!line.taking || word.form !== 'past' || !line.low.slice(from, at).some((w) => be.test(w))) return false;
  if (list.some((g) => groups[g]!.amount === null)) return false;
  if (word.lemma === 'hold') return line.low.slice(from, at).includes('still');
  return /^(?:when|from|by|during|in|on|as|away|after|,|\.)$/.test(line.low[at + 1] ?? '.');
}

/** People who flee their homes are displaced; attackers who flee are not. */
const isFlight = ({ line, groups }: Scene, list: readonly number[], at: number): boolean =>
  list.every((g) => groups[g]!.amount !== null) &&
  line.low
    .slice(at + 1, at + 9)
    .some((w) =>
      /^(?:homes?|houses?|villages?|fighting|violence|region|area|district|country|border|camps?|conflict|town|city)$/.test(
        w,
      ),
    );

const linking =
  /^(?:was|were|is|are|be|been|being|found|feared|presumed|believed|thought|reported|confirmed|declared|pronounced|listed|shot|left|lay|lying|remain|remains|remained|still|now|go|goes|went|gone|going|also|already|have|has|had|to|taken|held|not|n't|either|and|already|either)$/;

/** What the adjective of harm at `at` says: "five dead", "five were found dead", "30 dead soldiers". */
export function adjectiveFound(scene: Scene, at: number): Found | null {
  const { line, groups } = scene;
  const word = harmAdjective(line.low[at]!);
  if (!word || line.low[at - 1] === 'brain') return null;
  if (groups[scene.covers[at]!]?.within === at) return within(scene, at, word.kind);
  let from = at;
  while (
    from > 0 &&
    scene.covers[from - 1]! < 0 &&
    (linking.test(line.low[from - 1]!) ||
      /^RB/.test(line.token(from - 1).xpos) ||
      (word.lemma === 'captivity' && line.low[from - 1] === 'in'))
  )
    from--;
  const reality = realityOf(line, at, from);
  if (reality === 'none') return null;
  const make = (list: readonly number[], rule: string): Found | null =>
    list.length === 0
      ? null
      : {
          ...found(word.kind, list, at, rule),
          possible: reality === 'possible',
          zero: list.some((g) => groups[g]!.amount?.qualifier === 'none'),
        };
  const number = bareNumber(scene, from);
  if (number) return make(number.groups, 'adjective');
  const said = withBetween(scene, patientsOf(scene, at, word), from);
  if (said) return make(said.groups, said.rule);
  const near = scene.endsAt[from]!;
  if (near >= 0 && /^(?:people|one)$/.test(groups[near]!.type) && !(scene.subset[near] && !groups[near]!.partOf))
    return make(listBefore(scene, near), 'adjective');
  if (from < at && /^(?:shot|left|leaving)$/.test(line.low[at - 1]!) && scene.startsAt[at + 1]! >= 0)
    return make(listFrom(scene, scene.startsAt[at + 1]!, line.length, true), 'adjective');
  if (from < at && be.test(line.low[from]!)) return make(subjectOf(scene, at, from), 'adjective');
  return null;
}

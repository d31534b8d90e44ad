import type { CountKind } from '../../model/count.js';
import type { Group } from './groups.js';
import { type HarmWord, harmAdjective, harmPhrase, harmVerb } from './harm-words.js';
import { patientsOf, withoutApposition } from './patients.js';
import { realityOf } from './reality.js';
import type { Found, Scene } from './scene.js';
import { hasObject, listFrom, objectOf, subjectOf } from './seek.js';
import { joined } from './subset.js';

const be = /^(?:was|were|is|are|be|been|being|'s|'re|get|gets|got|getting|gotten)$/;
const auxiliary =
  /^(?:was|were|is|are|be|been|being|have|has|had|'ve|'s|'re|'d|'ll|may|might|could|would|will|shall|should|can|must|not|n't|never|to|all|both|also|get|gets|got|reportedly|allegedly|feared|believed|presumed|thought|known|said|reported|confirmed|fatally|then|later|initially|found|accidentally|seriously|critically)$/;

/** Where the auxiliaries and adverbs before a verb begin. */
export function groupStart(scene: Scene, verb: number): number {
  const { line } = scene;
  let at = verb;
  for (;;) {
    const low = line.low[at - 1];
    if (low === undefined || at - 1 < 0 || scene.covers[at - 1]! >= 0) break;
    if (auxiliary.test(low) || /^RB/.test(line.token(at - 1).xpos)) at--;
    // "were shot and killed", "was kidnapped, beaten and killed"
    else if (
      /^(?:and|or|,)$/.test(low) &&
      at >= 2 &&
      scene.covers[at - 2]! < 0 &&
      /^VB[ND]$/.test(line.token(at - 2).xpos)
    )
      at -= 2;
    else break;
  }
  return at;
}

const passive = (scene: Scene, from: number, verb: number): boolean => {
  for (let at = from; at < verb; at++) if (be.test(scene.line.low[at]!)) return true;
  return false;
};

/** Groups, and how the words say it of them. */
interface Said {
  readonly groups: readonly number[];
  readonly rule: string;
}

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
  return settle(scene, word, named.length > 0 ? named : groups, at, from, rule);
}

/** "the following policemen died: Juan Holm, Jan Maas and Piet Roos": a list of names behind a colon. */
function namesBehind({ line, groups }: Scene, at: number): number[] {
  const colon = line.low.indexOf(':', at);
  if (colon < 0 || colon - at > 12) return [];
  const names: number[] = [];
  groups.forEach((g, i) => {
    if (g.from > colon && g.type === 'one' && line.nameAt(g.head)?.kind === 'person') names.push(i);
  });
  return names.length > 1 ? names.slice(0, 60) : [];
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

export const found = (kind: CountKind, groups: readonly number[], at: number, rule: string): Found => ({
  kind,
  groups,
  at,
  rule,
  possible: false,
  zero: false,
  without: false,
});

/** "…, 30 wounded", "and 14 injured": a number of its own right before the word is whom it is said of. */
function bareNumber(scene: Scene, from: number): Said | null {
  const near = scene.endsAt[from]!;
  const group = scene.groups[near];
  if (!group?.amount || group.partOf !== null || scene.subset[near]) return null;
  const before = scene.line.low[group.from - 1] ?? ',';
  // "left one dead, four injured"
  if (group.head < 0 && /^(?:left|leaves|leaving)$/.test(before)) return { groups: [near], rule: 'participle' };
  if (group.head >= 0 && !/^(?:others|more|people)$/.test(scene.line.low[group.head]!)) return null;
  return /^(?:and|,|;|with|but|:|-|–|—)$/.test(before) ? { groups: [near], rule: 'participle' } : null;
}

/** "they named 21 civilians killed": whoever is counted right before a participle without an object. */
function countedBefore(scene: Scene, word: HarmWord, at: number, right: number): Said | null {
  const near = scene.endsAt[at]!;
  const group = scene.groups[near];
  if (word.class !== 'vt' || word.form !== 'past' || !group?.amount || group.type !== 'people') return null;
  if (group.partOf !== null || scene.subset[near] || hasObject(scene, right)) return null;
  const { tree, line } = scene;
  const token = line.token(at);
  if (tree.child(token.index, 'obj', 'nsubj') || token.xpos === 'VBD' || /^(?:conj|root)$/.test(token.deprel))
    return null;
  return { groups: listBefore(scene, near), rule: 'participle' };
}

/** "shot and killed a boy": two verbs side by side have one object. */
function sharedBehind(scene: Scene, word: HarmWord, at: number, from: number): Said | null {
  const { low } = scene.line;
  if (word.class !== 'vt' || !/^(?:and|or)$/.test(low[at + 1] ?? '') || passive(scene, from, at)) return null;
  const next = harmVerb(low[at + 2] ?? '');
  if (next?.class !== 'vt' || next.form !== word.form) return null;
  const groups = objectOf(scene, at + 3);
  return groups.length > 0 && !scene.groups[groups[0]!]!.partOf ? { groups, rule: 'object' } : null;
}

/** "kills 1, wounds 8", "killed 3 and wounded 12 civilians": a number of its own right behind an active verb is its object. */
function numberBehind(scene: Scene, word: HarmWord, from: number, right: number): Said | null {
  const index = scene.startsAt[right] ?? -1;
  const group = scene.groups[index];
  if (word.class !== 'vt' || !group?.amount || group.head >= 0 || group.partOf !== null) return null;
  if (word.form === 'past' && passive(scene, from, right - 1)) return null;
  return /^(?:,|and|in|at|;|\.)$/.test(scene.line.low[group.to] ?? '.') && !hasOwnHarm(scene, group)
    ? { groups: [index], rule: 'object' }
    : null;
}

const hasOwnHarm = ({ line }: Scene, group: Group): boolean => {
  const next = line.low[group.to] ?? '';
  return harmVerb(next)?.form === 'past' || harmAdjective(next) !== undefined;
};

/** "Four soldiers, 37 insurgents killed": what stands counted between the list of the tree and the word is of the list. */
function withBetween(scene: Scene, said: Said | null, from: number): Said | null {
  const last = said?.groups.at(-1);
  const near = scene.endsAt[from]!;
  if (!said || last === undefined || near <= last || scene.groups[last]!.to > from) return said;
  const groups = [...said.groups];
  for (let i = last + 1; i <= near; i++) {
    const [a, b] = [scene.groups[i - 1]!, scene.groups[i]!];
    if (!b.amount || b.type === 'thing' || scene.subset[i] || !joined(scene.line, a.to, b.from)) return said;
    groups.push(i);
  }
  return { ...said, groups: withoutApposition(scene, groups) };
}

/** Where the tree is silent: whoever stands before or behind. */
const byWords = (scene: Scene, word: HarmWord, at: number, from: number, right: number): Said =>
  word.class === 'vi'
    ? { groups: subject(scene, at, from), rule: 'subject' }
    : transitive(scene, word, at, from, right);

function subject(scene: Scene, verb: number, from: number): number[] {
  // "five people who died": the pronoun stands between
  const start = /^(?:who|that|which)$/.test(scene.line.low[from - 1] ?? '') ? from - 1 : from;
  return subjectOf(scene, verb, start);
}

function transitive(
  scene: Scene,
  word: HarmWord,
  at: number,
  from: number,
  right: number,
): { groups: number[]; rule: string } {
  const { line } = scene;
  if (word.form === 'past') {
    if (passive(scene, from, at)) return { groups: subject(scene, at, from), rule: 'passive' };
    const shared = sharedPassive(scene, at, from);
    if (hasObject(scene, right) && !shared) return { groups: objectOrShared(scene, right), rule: 'object' };
    if (/^(?:who|that|which)$/.test(line.low[from - 1] ?? '')) return { groups: [], rule: 'object' };
    if (/^(?:have|has|had|'ve)$/.test(line.low[from] ?? '')) return { groups: [], rule: 'object' };
    return { groups: participle(scene, from), rule: 'participle' };
  }
  if (word.form === 'ing' && line.low[at - 1] === 'being') return { groups: subject(scene, at, from), rule: 'passive' };
  return { groups: objectOrShared(scene, right), rule: 'object' };
}

/** "12 killed and 4 wounded": the number before belongs to the participle, though a group may follow. */
function sharedPassive(scene: Scene, _at: number, from: number): boolean {
  const near = scene.groups[scene.endsAt[from]!];
  return near !== undefined && near.amount !== null && near.head < 0;
}

/** The object, or that of the verb which shares it: "kidnapped and killed five". */
function objectOrShared(scene: Scene, right: number): number[] {
  const { line } = scene;
  if (/^(?:and|or)$/.test(line.low[right] ?? '')) {
    const next = harmVerb(line.low[right + 1] ?? '') ?? harmPhrase(line.low, right + 1)?.word;
    if (next && next.class === 'vt') return objectOf(scene, harmPhrase(line.low, right + 1)?.to ?? right + 2);
  }
  return objectOf(scene, right);
}

/** "five soldiers killed in the ambush": whoever stands right before. */
function participle(scene: Scene, from: number): number[] {
  const { line } = scene;
  const end = line.low[from - 1] === ',' ? from - 1 : from;
  const near = scene.endsAt[end]!;
  const group = scene.groups[near];
  if (!group || !/^(?:people|one)$/.test(group.type) || (scene.subset[near] && !group.partOf)) return [];
  // "…, Juan Holm, killed …" only right before
  if (end < from && group.type === 'one') return [];
  return group.amount ? listBefore(scene, near) : [near];
}

/** "12 soldiers and 4 volunteers killed". */
function listBefore(scene: Scene, index: number): number[] {
  const list = [index];
  for (let i = index; i > 0 && list.length < 20; i--) {
    const [a, b] = [scene.groups[i - 1]!, scene.groups[i]!];
    const words = scene.line.low.slice(a.to, b.from).join(' ');
    if (!/^(?:people|one)$/.test(a.type) || scene.subset[i - 1] || !/^(?:and|, and)$/.test(words) || a.head < 0) break;
    list.unshift(i - 1);
  }
  return list;
}

const people = (scene: Scene, groups: readonly number[]): boolean => groups.some((g) => scene.groups[g]!.head >= 0);

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

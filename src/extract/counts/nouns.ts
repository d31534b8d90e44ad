import type { CountKind } from '../../model/count.js';
import type { Token } from '../../model/doc.js';
import { found } from './found.js';
import { type HarmWord, harmCounted, harmOf } from './harm-words.js';
import { groupsUnder, withoutApposition } from './heads.js';
import { realityOfNoun } from './reality.js';
import type { Found, Scene } from './scene.js';
import { listFrom } from './seek.js';

/** "the death of two men", "the killing in May of a guard and of a policeman", "the mayor's murder". */
export function nounFound(scene: Scene, at: number): Found | null {
  const { line } = scene;
  const word = nounOfHarm(scene, at);
  // a counted noun of its own ("12 deaths of children") counts before "of"
  if (!word || scene.groups[scene.covers[at]!]?.amount || realityOfNoun(line, at) !== 'real') return null;
  const said = victimsOf(scene, at, word);
  const groups = said.length > 0 ? said : behindOf(scene, at);
  return groups.length === 0 ? null : found(kindOfNoun(scene, at, word.kind), groups, at, 'noun');
}

/** "claimed the lives of three men": lives of themselves are nothing that befell anybody. */
function nounOfHarm(scene: Scene, at: number): HarmWord | undefined {
  const { line, tree } = scene;
  const low = line.low[at]!;
  if (!/^(?:life|lives)$/.test(low)) return harmOf(low);
  const verb = tree.parent(line.token(at).index);
  return verb && line.token(at).deprel === 'obj' && /^(?:claim|take|cost|lose|end)$/.test(verb.lemma)
    ? harmOf('death')
    : undefined;
}

/** A shooting wounds, a fatal one kills. */
function kindOfNoun({ line }: Scene, at: number, kind: CountKind): CountKind {
  const before = line.low.slice(Math.max(0, at - 2), at);
  return kind === 'injured' && before.some((w) => /^(?:fatal|deadly|lethal)$/.test(w)) ? 'killed' : kind;
}

function victimsOf(scene: Scene, at: number, word: HarmWord): number[] {
  const { line, tree } = scene;
  const noun = line.token(at);
  if (noun.deprel === 'compound') return [];
  const ask = { ...scene, at };
  const into = new Set<number>();
  for (const child of tree.children(noun.index).slice(0, WIDEST)) {
    const suffers =
      child.deprel === 'nmod:poss' ? befallsOwner(word, child) && noun.xpos !== 'NNS' : isVictim(scene, child);
    // "the death of Juan Holm, 25, of Lima"
    if (suffers && !(into.size > 0 && scene.line.low[tree.subtree(child.index).from - line.first - 1] === ','))
      for (const g of groupsUnder(ask, child)) into.add(g);
  }
  const list = [...into].filter((g) => scene.covers[at] !== g).sort((a, b) => a - b);
  return [...withoutApposition(scene, list)];
}

/** More words than this hang on no noun of news. */
const WIDEST = 60;

/** "of …", and a name that goes on without a preposition. */
function isVictim({ tree }: Scene, child: Token): boolean {
  if (!/^(?:nmod|appos)$/.test(child.deprel)) return false;
  const cases = tree.childrenBy(child.index, 'case');
  return cases.some((c) => c.text.toLowerCase() === 'of') || (cases.length === 0 && child.upos === 'PROPN');
}

/** "the mayor's murder" befalls the mayor; his attack does not. */
const befallsOwner = (word: HarmWord, owner: Token): boolean =>
  owner.upos !== 'PRON' && (word.kind === 'killed' || word.kind === 'abducted' || word.kind === 'missing');

/** Where the tree is silent: the group right behind "of". */
function behindOf(scene: Scene, at: number): number[] {
  const { line } = scene;
  const index = scene.startsAt[at + 2] ?? -1;
  const group = scene.groups[index];
  const isSilent = line.token(at + 2 < line.length ? at + 2 : at).deprel === 'dep';
  if (line.low[at + 1] !== 'of' || !group || !isSilent || scene.covers[at - 1]! === index) return [];
  return /^(?:people|one)$/.test(group.type) && (group.head >= 0 || group.amount)
    ? listFrom(scene, index, line.length, true)
    : [];
}

/** "five deaths", "15 bodies", "claimed five lives", "no casualties". */
export function countedFound(scene: Scene, index: number): Found[] {
  const { line, groups } = scene;
  const group = groups[index]!;
  if (!group.amount || (group.head < 0 && !group.amount) || scene.subset[index]) return [];
  const noun = line.low[group.head]!;
  const zero = group.amount.qualifier === 'none';
  if (zero && isOnlyUnreported(scene, group.from)) return [];
  if (/^(?:casualties|casualty)$/.test(noun)) return casualties(scene, index, zero);
  if (/^(?:lives|life)$/.test(noun))
    return takesLives(scene, group.from) ? [found('killed', [index], group.head, 'lives')] : [];
  if (/^(?:hostages|captives)$/.test(noun))
    return holds(scene, index) ? [found('abducted', [index], group.head, 'counted')] : [];
  const word = harmCounted(noun);
  // "a multiple murder" is one
  if (group.head >= 0 && group.amount.qualifier === 'vague' && line.token(group.head).xpos === 'NN') return [];
  if (!word || realityOfNoun(line, group.from) !== 'real') return [];
  return [{ ...found(word.kind, [index], group.head, 'counted'), zero }];
}

/** "no reports of casualties", "no word on deaths" say that nothing is known, not that nobody died. */
const isOnlyUnreported = ({ line }: Scene, from: number): boolean =>
  /^(?:reports?|reported|immediate|word|information|details|independent)$/.test(line.low[from + 1] ?? '') &&
  line.low[from + 1] !== 'reported';

/** Casualties are dead and injured together: a ceiling for both; none of them is none of either. */
function casualties(_scene: Scene, index: number, zero: boolean): Found[] {
  const at = _scene.groups[index]!.head;
  const one = (kind: 'killed' | 'injured'): Found => ({
    ...found(kind, [index], at, zero ? 'counted' : 'union'),
    zero,
    possible: !zero,
  });
  return [one('killed'), one('injured')];
}

const takesLives = ({ line }: Scene, from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--)
    if (
      /^(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|t(?:akes?|ook|aking|aken)|los(?:e|es|ing)|lost|kill(?:s|ed|ing)?)$/.test(
        line.low[at]!,
      )
    )
      return true;
  return false;
};

function holds({ line, groups }: Scene, index: number): boolean {
  const g = groups[index]!;
  const near = [...line.low.slice(Math.max(0, g.from - 3), g.from), ...line.low.slice(g.to, g.to + 3)];
  return near.some((w) =>
    /^(?:hold(?:s|ing)?|held|takes?|taking|taken|took|seiz(?:e|ed|ing)|keep(?:s|ing)?|kept)$/.test(w),
  );
}

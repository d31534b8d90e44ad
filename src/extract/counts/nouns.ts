import { harmCounted, harmOf } from './harm-words.js';
import { realityOfNoun } from './reality.js';
import type { Found, Scene } from './scene.js';
import { listFrom } from './seek.js';
import { found } from './voices.js';

/** "the death of two men", "the killing of a guard and a policeman". */
export function nounFound(scene: Scene, at: number): Found | null {
  const { line } = scene;
  const word = harmOf(line.low[at]!);
  if (!word || line.low[at + 1] !== 'of' || realityOfNoun(line, at) !== 'real') return null;
  const index = scene.startsAt[at + 2] ?? -1;
  const group = scene.groups[index];
  if (
    !group ||
    !/^(?:people|one)$/.test(group.type) ||
    (group.head < 0 && !group.amount) ||
    scene.covers[at - 1]! === index
  )
    return null;
  // a counted noun of its own ("12 deaths of children") counts before "of"
  if (scene.groups[scene.covers[at]!]?.amount) return null;
  return found(word.kind, listFrom(scene, index, line.length, true), at, 'noun');
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

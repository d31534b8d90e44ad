import type { CountKind } from '../../model/count.js';
import { found } from './found.js';
import type { Found, Scene } from './scene.js';

/** How far from the toll its figure may stand, in words. */
const REACH = 16;

const kinds: readonly (readonly [RegExp, CountKind])[] = [
  [/^(?:dead|killed|deaths?|died|fatalities|slain|victims|martyrs|drowned|bodies)$/, 'killed'],
  [/^(?:wounded|injured|injuries|hurt|hospitali[sz]ed)$/, 'injured'],
  [/^(?:missing|unaccounted)$/, 'missing'],
  [/^(?:abducted|kidnapped|hostages|captives|seized)$/, 'abducted'],
  [/^(?:arrested|arrests|detained|detainees)$/, 'arrested'],
  [/^(?:displaced|homeless)$/, 'displaced'],
];

/** "the death toll rose to 44 (from 37)", "raised to 37 the number of people who died", "put the toll at 9". */
export function tollFound(scene: Scene, at: number): Found | null {
  const { line } = scene;
  const kind = kindOf(scene, at);
  if (!kind || isOld(scene, at)) return null;
  const right = figureRight(scene, at);
  const index = right >= 0 ? right : figureLeft(scene, at);
  if (index < 0 || line.low[at] === undefined) return null;
  const passed = /^(?:topped|tops|exceeded|exceeds|passed|passes|surpassed|surpasses)$/.test(
    line.low[scene.groups[index]!.from - 1] ?? '',
  );
  return { ...found(kind, [index], at, 'toll'), passed };
}

/** What is totalled: a toll without more words is of the dead; "the number of" says it in the words behind. */
function kindOf({ line }: Scene, at: number): CountKind | null {
  const low = line.low[at]!;
  if (low === 'toll' || (low === 'count' && line.low[at - 1] === 'body')) {
    return line.low[at - 1] === 'injury' ? 'injured' : 'killed';
  }
  if (
    low !== 'number' ||
    line.low[at + 1] !== 'of' ||
    !/^(?:the|total|overall|its|their)$/.test(line.low[at - 1] ?? '')
  )
    return null;
  for (let i = at + 2; i < Math.min(line.length, at + 12); i++) {
    if (/^[;:.]$/.test(line.low[i]!)) return null;
    for (const [words, kind] of kinds) if (words.test(line.low[i]!)) return kind;
  }
  return null;
}

/** "an earlier toll of 20", "initially put the toll at": given up by the text itself. */
const isOld = ({ line }: Scene, at: number): boolean =>
  line.low
    .slice(Math.max(0, at - 7), at)
    .some((w) => /^(?:earlier|initial|initially|previous|previously|preliminary|originally)$/.test(w)) &&
  !line.low.slice(at, at + REACH).some((w) => /^(?:rose|risen|rises|climbed|increased|revised|jumped)$/.test(w));

const before =
  /^(?:to|at|of|is|was|were|are|reached|reaches|hit|hits|stood|stands|nears|neared|topped|tops|exceeded|exceeds|passed|passes|surpassed|surpasses|:|toll|than|now|as|be)$/;

function figureRight(scene: Scene, at: number): number {
  const { line, groups } = scene;
  for (let i = at + 1; i < Math.min(line.length, at + REACH); i++) {
    if (/^[;.]$/.test(line.low[i]!)) break;
    const index = scene.startsAt[i]!;
    const group = groups[index];
    if (!group?.amount || group.amount.qualifier === 'none') continue;
    if (!before.test(line.low[i - 1]!)) {
      if (group.amount.qualifier === 'between' && line.low[i] === 'from') return index;
      continue;
    }
    if (line.low[i - 1] === 'of' && line.low[at] === 'number') continue;
    return group.type === 'thing' ? -1 : index;
  }
  return -1;
}

/** "raised to 37 the number of …", "nine dead was the toll". */
function figureLeft(scene: Scene, at: number): number {
  const { line } = scene;
  let end = at;
  while (
    end > at - 4 &&
    end > 0 &&
    /^(?:the|death|overall|total|official|its|confirmed|body)$/.test(line.low[end - 1]!)
  )
    end--;
  const index = scene.endsAt[end]!;
  const group = scene.groups[index];
  return group?.amount && /^(?:to|at)$/.test(line.low[group.from - 1] ?? '') ? index : -1;
}

import { actorNoun } from '../../lexicon/actor-nouns.js';
import type { Group } from './groups.js';
import type { Scene } from './scene.js';

/** Words for whoever did it. */
const attacker =
  /^(?:attackers?|bombers?|gunm[ae]n|assailants?|terrorists?|shooters?|perpetrators?|hijackers?|raiders?|ambushers?|suicide)$/;

export const isAttacker = (scene: Scene, group: Group): boolean => {
  if (group.head < 0) return false;
  const low = scene.line.low[group.head]!;
  return attacker.test(low) || (actorNoun(low)?.sector === 'UAF' && actorNoun(low)?.class === 'person');
};

/** Whether whoever did it is counted: "including the bomber", "not counting the gunman"; with the figure's own list. */
export function attackersIn(
  scene: Scene,
  groups: readonly number[],
  without: boolean,
  listed: boolean,
): 'included' | 'excluded' | 'unstated' {
  if (without || listed) return 'excluded';
  const last = scene.groups[groups.at(-1)!]!;
  for (let i = groups.at(-1)! + 1; i < Math.min(scene.groups.length, groups.at(-1)! + 4); i++) {
    const g = scene.groups[i]!;
    if (!isAttacker(scene, g) || g.from - last.to > 14) continue;
    const before = scene.line.low.slice(last.to, g.from).join(' ');
    if (
      /\b(?:not including|excluding|not counting|besides|in addition to|apart from|aside from|other than|as well as|along with|plus)\b/.test(
        before,
      )
    )
      return 'excluded';
    if (/\b(?:including|includes|included|among them|counting)\b/.test(before)) return 'included';
  }
  return 'unstated';
}

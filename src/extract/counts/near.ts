import { passive } from './auxiliaries.js';
import type { Group } from './groups.js';
import { type HarmWord, harmAdjective, harmVerb } from './harm-words.js';
import { withoutApposition } from './heads.js';
import type { Scene } from './scene.js';
import { hasObject, objectOf } from './seek.js';
import { joined } from './subset.js';

/** Groups, and how the words say it of them. */
export interface Said {
  readonly groups: readonly number[];
  readonly rule: string;
}

/** "…, 30 wounded", "and 14 injured": a number of its own right before the word is whom it is said of. */
export function bareNumber(scene: Scene, from: number): Said | null {
  const near = scene.endsAt[from]!;
  const group = scene.groups[near];
  if (!group || group.partOf !== null || scene.subset[near]) return null;
  const before = scene.line.low[group.from - 1] ?? ',';
  const isOther = group.to - group.from === 1 && scene.line.low[group.from] === 'another';
  if (isOther && /^(?:and|,|;)$/.test(before)) return { groups: [near], rule: 'participle' };
  if (!group.amount) return null;
  // "left one dead, four injured"
  if (group.head < 0 && /^(?:left|leaves|leaving)$/.test(before)) return { groups: [near], rule: 'participle' };
  if (group.head >= 0 && !/^(?:others|more|people)$/.test(scene.line.low[group.head]!)) return null;
  return /^(?:and|,|;|with|but|:|-|–|—)$/.test(before) ? { groups: [near], rule: 'participle' } : null;
}

/** "they named 21 civilians killed": whoever is counted right before a participle without an object. */
export function countedBefore(scene: Scene, word: HarmWord, at: number, right: number): Said | null {
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
export function sharedBehind(scene: Scene, word: HarmWord, at: number, from: number): Said | null {
  const { low } = scene.line;
  if (word.class !== 'vt' || !/^(?:and|or)$/.test(low[at + 1] ?? '') || passive(scene, from, at)) return null;
  const next = harmVerb(low[at + 2] ?? '');
  if (next?.class !== 'vt' || next.form !== word.form) return null;
  const groups = objectOf(scene, at + 3);
  return groups.length > 0 && !scene.groups[groups[0]!]!.partOf ? { groups, rule: 'object' } : null;
}

/** "kills 1, wounds 8", "killed 3 and wounded 12 civilians": a number of its own right behind an active verb is its object. */
export function numberBehind(scene: Scene, word: HarmWord, from: number, right: number): Said | null {
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
export function withBetween(scene: Scene, said: Said | null, from: number): Said | null {
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

/** "the following policemen died: Juan Holm, Jan Maas and Piet Roos": a list of names behind a colon. */
export function namesBehind({ line, groups }: Scene, at: number): number[] {
  const colon = line.low.indexOf(':', at);
  if (colon < 0 || colon - at > 12) return [];
  const names: number[] = [];
  groups.forEach((g, i) => {
    if (g.from > colon && g.type === 'one' && line.nameAt(g.head)?.kind === 'person') names.push(i);
  });
  return names.length > 1 ? names.slice(0, 60) : [];
}

/** "12 soldiers and 4 volunteers killed". */
export function listBefore(scene: Scene, index: number): number[] {
  const list = [index];
  for (let i = index; i > 0 && list.length < 20; i--) {
    const [a, b] = [scene.groups[i - 1]!, scene.groups[i]!];
    const words = scene.line.low.slice(a.to, b.from).join(' ');
    if (!/^(?:people|one)$/.test(a.type) || scene.subset[i - 1] || !/^(?:and|, and)$/.test(words) || a.head < 0) break;
    list.unshift(i - 1);
  }
  return list;
}

import { passive } from './auxiliaries.js';
import { type HarmWord, harmPhrase, harmVerb } from './harm-words.js';
import { listBefore, type Said } from './near.js';
import type { Scene } from './scene.js';
import { hasObject, objectOf, subjectOf } from './seek.js';

/** Where the tree is silent: whoever stands before or behind. */
export const byWords = (scene: Scene, word: HarmWord, at: number, from: number, right: number): Said =>
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

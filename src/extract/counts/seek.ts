import { isRelation } from '../../model/tree.js';
import type { Group } from './groups.js';
import { harmAdjective, harmVerb } from './harm-words.js';
import type { Scene } from './scene.js';
import { joined } from './subset.js';

/** How far back a subject is looked for, in words. */
const REACH = 40;
const isHuman = (g: Group | undefined): boolean => g?.type === 'people' || g?.type === 'one';

/**
 * Who stands before a verb as its subject; `before` is where its auxiliaries begin. In order: the group that ends right there,
 * the subject in the tree, the nearest group on the way back that is in no phrase of its own. Empty: nobody countable.
 */
export function subjectOf(scene: Scene, verb: number, before: number): number[] {
  const { line, groups } = scene;
  const end = beforeBracket(scene, before);
  const near = outerOf(scene, scene.endsAt[end]!);
  if (near >= 0 && isHuman(groups[near]) && !scene.subset[near] && !inPhrase(scene, near))
    return listAround(scene, near, before);
  const tree = treeSubject(scene, verb, before);
  if (tree !== null && isHuman(groups[tree])) return listAround(scene, tree, before);
  return wayBack(scene, before, line.low[end - 1] === ',' ? end - 1 : end);
}

/** "76 people (71 students, five staff) were …": where the bracket that ends here opens. */
function beforeBracket({ line }: Scene, at: number): number {
  if (line.low[at - 1] !== ')') return at;
  for (let i = at - 2; i >= Math.max(0, at - 30); i--) if (line.low[i] === '(') return i;
  return at;
}

/** "three of the 12 passengers": the three are spoken of. */
function outerOf({ line, groups }: Scene, index: number): number {
  const [outer, inner] = [groups[index - 1], groups[index]];
  return outer?.amount && inner?.amount && outer.to === inner.from - 1 && line.low[outer.to] === 'of'
    ? index - 1
    : index;
}

/** Behind a preposition: "in two cars". */
function inPhrase({ line, groups }: Scene, index: number): boolean {
  const at = groups[index]!.from - 1;
  if (at < 0) return false;
  const t = line.token(at);
  return (
    t.upos === 'ADP' &&
    !/^(?:that|after|as|before|when|while|than|since|until)$/.test(line.low[at]!) &&
    at > 0 &&
    hasNounBefore({ line } as Scene, at)
  );
}

const hasNounBefore = ({ line }: Pick<Scene, 'line'>, at: number): boolean =>
  /^(?:NOUN|PROPN|NUM|VERB)$/.test(line.token(at - 1).upos);

function treeSubject(scene: Scene, verb: number, before: number): number | null {
  const { line, tree } = scene;
  const token = line.token(verb);
  for (const child of tree.children(token.index)) {
    if (!isRelation(child.deprel, 'nsubj')) continue;
    const at = child.index - line.first;
    if (at >= before) continue;
    const found = /^(?:who|that|which|whom)$/.test(line.low[at]!) ? antecedent(scene, at) : scene.covers[at]!;
    if (found >= 0 && !scene.subset[found]) return found;
  }
  return null;
}

/** The group before a relative pronoun, a comma between or not. */
function antecedent({ endsAt, line }: Scene, at: number): number {
  const found = endsAt[at]!;
  return found < 0 && line.low[at - 1] === ',' ? endsAt[at - 1]! : found;
}

function wayBack(scene: Scene, before: number, from: number): number[] {
  const { line, groups } = scene;
  for (let at = from; at > Math.max(0, before - REACH); ) {
    const found = scene.endsAt[at]!;
    if (found >= 0) {
      const group = groups[found]!;
      const outer = outerOf(scene, found);
      if (!scene.subset[found] && !inPhrase(scene, outer) && (isHuman(group) || group.amount))
        return isHuman(group) ? listAround(scene, outer, before) : [];
      at = group.from;
      continue;
    }
    const low = line.low[at - 1]!;
    if (/^[;:"“”–—]$|^--$/.test(low)) return [];
    const t = line.token(at - 1);
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) && !/^(?:who|that|which)$/.test(line.low[at - 2] ?? '')) return [];
    at--;
  }
  return [];
}

/** A group with what is coordinated with it on both sides, in order, up to `limit`. */
export function listAround(scene: Scene, index: number, limit: number): number[] {
  const left: number[] = [];
  for (let i = index; i > 0 && left.length < 20; i--) {
    const [a, b] = [scene.groups[i - 1]!, scene.groups[i]!];
    if (!isHuman(a) || scene.subset[i - 1] || !joined(scene.line, a.to, b.from)) break;
    // behind a preposition stands no subject, but a list in one phrase ("for the killing of a and b")
    if (inPhrase(scene, i - 1) && !inPhrase(scene, index)) break;
    left.unshift(i - 1);
  }
  return withoutAppositions(scene, [...left, ...listFrom(scene, index, limit, false)]);
}

/** A group with what is coordinated with it to the right; `object`: a group with a verb of its own is no part. */
export function listFrom(scene: Scene, index: number, limit: number, object: boolean): number[] {
  const found = [index];
  for (let i = index; i + 1 < scene.groups.length && found.length < 40; i++) {
    const [a, b] = [scene.groups[i]!, scene.groups[i + 1]!];
    if (b.to > limit || !isHuman(b) || scene.subset[i + 1] || !joined(scene.line, a.to, b.from)) break;
    if (object && startsClause(scene, b)) break;
    found.push(i + 1);
  }
  return object ? withoutAppositions(scene, found) : found;
}

/** "… and a man was wounded", "…, 12 injured": the group is the subject of what follows. */
function startsClause({ line }: Scene, group: Group): boolean {
  const low = line.low[group.to] ?? '';
  if (group.to >= line.length) return false;
  return (
    /^(?:VBD|VBZ|VBP|MD)$/.test(line.token(group.to).xpos) ||
    harmVerb(low)?.form === 'past' ||
    harmAdjective(low) !== undefined ||
    /^(?:were|was|are|is|have|has|had)$/.test(low)
  );
}

/** "the mayor, Juan Holm," is one; "three soldiers, Juan Holm, Jan Maas and Piet Roos" are three. */
function withoutAppositions({ line, groups }: Scene, list: readonly number[]): number[] {
  const named = (g: Group): boolean => line.nameAt(g.head)?.kind === 'person';
  const kept: number[] = [];
  let counted = false;
  for (const i of list) {
    const g = groups[i]!;
    const before = groups[kept.at(-1) ?? -1];
    const comma = before !== undefined && line.low[before.to] === ',' && line.low[before.to + 1] !== 'and';
    if (counted && named(g)) continue;
    if (comma && g.type === 'one' && before.type === 'one' && named(g) !== named(before)) continue;
    counted = g.amount !== null && (g.amount.point ?? 2) > 1 && line.low[g.to] === ',';
    kept.push(i);
  }
  return kept;
}

/** The group that begins at `at`, adverbs between allowed: an object. */
export function objectOf(scene: Scene, at: number): number[] {
  const { line, groups } = scene;
  let start = at;
  while (start < Math.min(line.length, at + 3) && scene.startsAt[start]! < 0 && /^RB/.test(line.token(start).xpos))
    start++;
  const index = scene.startsAt[start] ?? -1;
  const group = groups[index];
  if (!group || scene.subset[index]) return [];
  if (group.type === 'self') {
    const next = groups[index + 1];
    return next && joined(line, group.to, next.from) && isHuman(next)
      ? listFrom(scene, index + 1, line.length, true)
      : [];
  }
  return isHuman(group) ? listFrom(scene, index, line.length, true) : [];
}

/** Whether anything stands at `at` that a verb could have as its object. */
export function hasObject(scene: Scene, at: number): boolean {
  const { line } = scene;
  const index = scene.startsAt[at] ?? -1;
  const group = scene.groups[index];
  if (!group || at >= line.length) return false;
  return !(group.amount && group.head < 0 && startsClause(scene, group));
}

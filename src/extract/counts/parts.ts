import type { CountDraft } from '../../model/draft.js';
import { isAttacker } from './attackers.js';
import { draftsOf } from './drafts.js';
import { found } from './found.js';
import type { Scene } from './scene.js';

/** A draft with the groups it was made of. */
export interface Made {
  readonly draft: CountDraft;
  readonly group: number;
}

/**
 * Parts of figures: "including five children", "three of them women". A part takes the kind of the figure before it in the sentence;
 * the attacker among them is no part but a mark on it. Returns pairs of part and whole.
 */
export function partsOf(
  scene: Scene,
  made: readonly Made[],
  taken: ReadonlySet<number>,
): { draft: CountDraft; whole: CountDraft }[] {
  const parts: { draft: CountDraft; whole: CountDraft }[] = [];
  const byGroup = [...made].sort((a, b) => a.group - b.group);
  let next = 0;
  scene.groups.forEach((group, index) => {
    while (next < byGroup.length && byGroup[next]!.group < index) next++;
    if (!scene.subset[index] || taken.has(index) || !/^(?:people|one)$/.test(group.type)) return;
    if (isAttacker(scene, group)) return;
    const whole = byGroup[next - 1]?.draft;
    if (!whole || (group.amount?.qualifier ?? '') === 'none') return;
    const at = whole.predicate - scene.line.first;
    const [part] = draftsOf(scene, found(whole.kind, [index], at, 'part'), null);
    if (part && fits(part, whole))
      parts.push({ draft: { ...part, ...named(scene, index, part), subset: true, scope: whole.scope }, whole });
  });
  return parts;
}

/** A part is not larger than its whole. */
const fits = (part: CountDraft, whole: CountDraft): boolean => {
  const size = whole.quantity.point ?? whole.quantity.max ?? whole.quantity.min;
  const least = part.quantity.point ?? part.quantity.min ?? 0;
  return (
    whole.quantity.qualifier !== 'none' &&
    (size === null ||
      whole.quantity.qualifier === 'at-least' ||
      whole.quantity.qualifier === 'more-than' ||
      least <= size)
  );
};

/** "six of them children": who they are stands behind. */
function named(scene: Scene, index: number, part: CountDraft): Partial<CountDraft> {
  const group = scene.groups[index]!;
  const next = scene.groups[scene.startsAt[group.to]! >= 0 ? scene.startsAt[group.to]! : scene.startsAt[group.to + 1]!];
  if (group.head >= 0 || !next || next.amount || next.head < 0) return {};
  const { start, end } = { start: scene.line.token(next.from).start, end: scene.line.token(next.to - 1).end };
  return {
    who: scene.line.doc.text.slice(start, end),
    whoSpan: { start, end },
    span: { start: part.span.start, end: Math.max(end, part.span.end) },
  };
}

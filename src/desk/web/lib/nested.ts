import type { StoryAnswer } from '../../../model/answers.js';

/** A saying with the sayings that it relays. */
export interface Node {
  readonly index: number;
  readonly inner: readonly Node[];
}

/** The story's sayings as a forest: what stands inside another's words hangs below that other. */
export function nestedSayings({ story, reports }: StoryAnswer): Node[] {
  const holder = new Map<string, number>();
  for (const [i, { carriers }] of story.statements.entries()) {
    for (const { report, statement } of carriers) holder.set(`${report}\n${statement}`, i);
  }
  const within = new Map<string, string>();
  for (const { id, statements } of reports) {
    for (const s of statements) if (s.within !== null) within.set(`${id}\n${s.id}`, `${id}\n${s.within}`);
  }
  const outerOf = (i: number): number | null => {
    for (const { report, statement } of story.statements[i]!.carriers) {
      const outer = holder.get(within.get(`${report}\n${statement}`) ?? '');
      if (outer !== undefined && outer !== i) return outer;
    }
    return null;
  };
  return forest(story.statements.map((_, i) => outerOf(i)));
}

/** `outer[i]` is the parent of i; who is in a circle stands at the top. */
function forest(outer: readonly (number | null)[]): Node[] {
  const inner = new Map<number, number[]>();
  for (const [i, parent] of outer.entries()) {
    if (parent !== null && parent < outer.length) inner.set(parent, [...(inner.get(parent) ?? []), i]);
  }
  const placed = new Set<number>();
  const grow = (index: number): Node => {
    placed.add(index);
    const below = (inner.get(index) ?? []).filter((i) => !placed.has(i));
    return { index, inner: below.map(grow) };
  };
  const roots = outer.flatMap((parent, i) => (parent === null ? [grow(i)] : []));
  return [...roots, ...outer.flatMap((_, i) => (placed.has(i) ? [] : [grow(i)]))];
}

import type { CountKind } from '../../model/count.js';
import { type Tree, treeOf } from '../../model/tree.js';
import { type Group, groupsOf } from './groups.js';
import type { Line } from './line.js';
import { isSubset } from './subset.js';

/** A sentence with its groups, findable by place. */
export interface Scene {
  readonly line: Line;
  readonly tree: Tree;
  readonly groups: readonly Group[];
  /** Index of the group that begins at a word, ends before it, or covers it; -1 for none. */
  readonly startsAt: Int32Array;
  readonly endsAt: Int32Array;
  readonly covers: Int32Array;
  /** Of each group: a part of another figure ("including five children"). */
  readonly subset: readonly boolean[];
}

/** A figure found: groups (one, or single people together), what became of them, where it says so. */
export interface Found {
  readonly kind: CountKind;
  readonly groups: readonly number[];
  /** The word of harm. */
  readonly at: number;
  readonly rule: string;
  /** Feared, may have: only a ceiling. */
  readonly possible: boolean;
  /** "no one was killed" */
  readonly zero: boolean;
  /** "killing himself and five others" */
  readonly without: boolean;
  /** "the toll passed 40" */
  readonly passed?: boolean;
}

export function sceneOf(line: Line): Scene {
  const groups = groupsOf(line);
  const startsAt = new Int32Array(line.length + 1).fill(-1);
  const endsAt = new Int32Array(line.length + 1).fill(-1);
  const covers = new Int32Array(line.length + 1).fill(-1);
  groups.forEach((g, i) => {
    startsAt[g.from] = i;
    endsAt[g.to] = i;
    covers.fill(i, g.from, g.to);
  });
  const subset: boolean[] = [];
  groups.forEach((g, i) => {
    subset.push(isSubset(line, g, subset[i - 1] ? groups[i - 1] : undefined));
  });
  return { line, tree: treeOf(line.doc), groups, startsAt, endsAt, covers, subset };
}

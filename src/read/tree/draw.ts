import type { Work } from '../network/sentence.js';
import { spanningTree } from '../network/spanning-tree.js';
import { type RelationWeights, relationOf, type Window } from '../network/window.js';
import type { Plan } from './plan.js';

/** A tree of words: heads (-1 the root) and relations by name. */
export interface Drawing {
  readonly heads: Int32Array;
  readonly relations: string[];
}

/** What turns the network's scores into relations. */
export interface RelationModel extends RelationWeights {
  readonly relations: readonly string[];
}

/** Draws a sentence: the best tree over the words that its plan leaves, then those that it takes out. One root, no circle. */
export function drawTree(model: RelationModel, work: Work, plan: Plan): Drawing {
  const heads = new Int32Array(work.size).fill(-1);
  const relations = new Array<string>(work.size).fill('root');
  let root = -1;
  for (const window of work.windows) {
    const words: number[] = [];
    for (let i = window.from; i < window.from + window.size; i++) if (plan.parent[i]! < 0) words.push(i);
    if (words.length === 0) continue;
    const top = drawStretch(model, window, words, { heads, relations });
    // A sentence too long to be read at once: its later stretches stand beside the first
    if (root >= 0) [heads[top], relations[top]] = [root, 'parataxis'];
    else root = top;
  }
  for (let i = 0; i < work.size; i++) {
    if (plan.parent[i]! < 0) continue;
    heads[i] = plan.parent[i]!;
    relations[i] = plan.relation[i]!;
  }
  return { heads, relations };
}

/** The best tree over some words of a window; gives its root. */
function drawStretch(model: RelationModel, w: Window, words: readonly number[], { heads, relations }: Drawing): number {
  const width = w.size + 1;
  const rows = words.map((word) => word - w.from + 1);
  const score = (d: number, h: number) => w.arcs[rows[d]! * width + (h < 0 ? 0 : rows[h]!)]!;
  const tree = spanningTree(rows.length, score);
  const none = model.relations.indexOf('root');
  let root = words[0]!;
  tree.forEach((head, d) => {
    const word = words[d]!;
    heads[word] = head < 0 ? -1 : words[head]!;
    if (head < 0) root = word;
    else relations[word] = model.relations[relationOf(model, w, rows[d]!, rows[head]!, none)]!;
  });
  return root;
}

/**
 * How a sentence is to be parsed: words that are taken out before (their place in the tree is known), and stretches that
 * are parsed by themselves and hung up afterwards.
 */
export interface Plan {
  /** By word: the word it hangs on, -1 where the parser decides. */
  readonly parent: Int32Array;
  /** By word: its relation, where `parent` is set. */
  readonly relation: string[];
  /** By word: the stretch it belongs to, 0 the main one. */
  readonly part: Int16Array;
  readonly hangs: Hang[];
  /** Quotation marks, with the words between them: each hangs on the top of these. */
  readonly marks: { readonly word: number; readonly from: number; readonly to: number }[];
}

/** How a stretch is hung up. */
export interface Hang {
  readonly part: number;
  /** `speech`: a quotation beside its verb of saying; `aside`: who says it, beside the sentence; `bracket`: a remark after a word. */
  readonly kind: 'speech' | 'aside' | 'bracket';
  readonly after: number;
  /** Of `speech`: the verb of saying. */
  readonly verb: number;
}

export const emptyPlan = (size: number): Plan => ({
  parent: new Int32Array(size).fill(-1),
  relation: new Array<string>(size).fill(''),
  part: new Int16Array(size),
  hangs: [],
  marks: [],
});

/** Takes a word out of the parser's sight. */
export function takeOut(plan: Plan, word: number, parent: number, relation: string): void {
  if (word === parent || plan.parent[word]! >= 0) return;
  // No circle: a word that hangs on what is taken out already hangs on that one's parent
  let to = parent;
  for (let steps = 0; plan.parent[to]! >= 0 && steps < 8; steps++) to = plan.parent[to]!;
  if (to === word) return;
  plan.parent[word] = parent;
  plan.relation[word] = relation;
}

/** Words that are taken out before a sentence is drawn: their place in the tree is known. */
export interface Plan {
  /** By word: the word it hangs on, -1 where the network decides. */
  readonly parent: Int32Array;
  /** By word: its relation, where `parent` is set. */
  readonly relation: string[];
}

export const emptyPlan = (size: number): Plan => ({
  parent: new Int32Array(size).fill(-1),
  relation: new Array<string>(size).fill(''),
});

/** Takes a word out of the network's sight. */
export function takeOut(plan: Plan, word: number, parent: number, relation: string): void {
  if (word === parent || plan.parent[word]! >= 0) return;
  // No circle: a word that hangs on what is taken out already hangs on that one's parent
  let to = parent;
  for (let steps = 0; plan.parent[to]! >= 0 && steps < 8; steps++) to = plan.parent[to]!;
  if (to === word) return;
  plan.parent[word] = parent;
  plan.relation[word] = relation;
}

import type { Judgement } from '../model/judgement.js';

/** Judgements that no judgement in force takes back, in the order in which they were made. */
export function inForce(judgements: readonly Judgement[]): Judgement[] {
  const undone = new Set<string>();
  const kept: Judgement[] = [];
  // An undo comes after what it undoes: from the last to the first, each is settled when it is met
  for (const one of [...judgements].reverse()) {
    if (undone.has(one.id)) continue;
    if (one.kind === 'undo') undone.add(one.subject);
    else kept.push(one);
  }
  return kept.reverse();
}

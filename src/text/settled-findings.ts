import { FindingValue, type Judgement } from '../model/judgement.js';
import { inForce } from './in-force.js';

/** What one coder holds of a finding: the last judgement of each that is in force. */
export interface Held {
  readonly judgement: Judgement;
  readonly value: FindingValue;
}

const onFindings: ReadonlySet<string> = new Set(['accept', 'reject', 'correct']);

/** Judgements on findings: by finding, then by who made it. What is malformed is nobody's. */
export function heldFindings(judgements: readonly Judgement[]): Map<string, Map<string, Held>> {
  const held = new Map<string, Map<string, Held>>();
  for (const judgement of inForce(judgements)) {
    if (!onFindings.has(judgement.kind)) continue;
    const { data } = FindingValue.safeParse(judgement.value);
    if (!data) continue;
    const coders = held.get(judgement.subject) ?? new Map<string, Held>();
    coders.delete(judgement.by);
    coders.set(judgement.by, { judgement, value: data });
    held.set(judgement.subject, coders);
  }
  return held;
}

/**
 * What stands of a finding: the last judgement that settles it; else what all who judged it hold alike; null: they differ, and
 * the machine's reading stays until somebody settles it.
 */
export function standing(coders: ReadonlyMap<string, Held>): Held | null {
  const all = [...coders.values()];
  const settled = all.findLast((h) => h.value.settles);
  if (settled) return settled;
  return new Set(all.map(decisionOf)).size === 1 ? all.at(-1)! : null;
}

/** The decision as one string: the same for two coders who decide alike. */
export const decisionOf = ({ judgement, value }: Held): string =>
  judgement.kind === 'correct' ? JSON.stringify(['correct', value.span, value.count, value.label]) : judgement.kind;

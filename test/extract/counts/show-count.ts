import type { CountDraft } from '../../../src/model/draft.js';

/** A figure on one line: `killed=5 who=people`, then what is not usual of it. */
export function showCount({ kind, quantity: q, who, scope, attackers, subset, partOf }: CountDraft): string {
  const number =
    q.qualifier === 'exact' ? `${q.point}` : [q.qualifier, q.min, q.point, q.max].filter((x) => x !== null).join(':');
  const marks = [
    who === null ? '' : `who=${who}`,
    scope === 'event' ? '' : scope,
    attackers === 'unstated' ? '' : `attackers-${attackers}`,
    subset ? `part${partOf === null ? '' : `-of-${partOf + 1}`}` : '',
  ].filter(Boolean);
  return [`${kind}=${number}`, ...marks].join(' ');
}

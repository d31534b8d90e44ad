import type { Suggestion } from '../../../model/answers.js';
import type { FindingValue } from '../../../model/judgement.js';
import type { Span } from '../../../model/span.js';
import type { Decision } from '../lib/api.js';

/** What a coder does with a suggestion. */
export type Move =
  | { readonly kind: 'accept' | 'reject' | 'merge' | 'split' }
  | {
      readonly kind: 'correct';
      readonly span?: Span;
      readonly count?: NonNullable<FindingValue['count']>;
      readonly label?: string;
    };

/** Whether a move makes sense: findings are accepted, rejected, corrected; two actors are merged or parted. */
export const allows = ({ kind }: Suggestion, move: Move['kind']): boolean =>
  kind === 'actors' ? move === 'merge' || move === 'split' : move !== 'merge' && move !== 'split';

/** The judgement that a move makes. */
export function decisionOf(suggestion: Suggestion, move: Move, by: string): Decision {
  const { id, finding, actors } = suggestion;
  const base = { subject: id, by, why: '' };
  if (move.kind === 'merge' || move.kind === 'split')
    return { ...base, kind: move.kind, value: { actors: actors.slice(1).map((a) => a.id) } };
  if (move.kind !== 'correct') return { ...base, kind: move.kind, value: { finding } };
  const { span, count, label } = move;
  return {
    ...base,
    kind: 'correct',
    value: { finding, ...(span && { span }), ...(count && { count }), ...(label && { label }) },
  };
}

/** A number as a person types it; null: none; undefined: no number. */
export function typed(text: string): number | null | undefined {
  const plain = text.trim().replace(/[,\s]/g, '');
  if (plain === '') return null;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

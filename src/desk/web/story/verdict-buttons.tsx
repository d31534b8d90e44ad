import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Claim } from '../../../model/claim.js';
import type { Finding, Judgement } from '../../../model/judgement.js';
import { askJudgements, judge } from '../lib/api.js';
import { useCoder } from '../review/coder.js';

const counted: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'abducted', 'arrested', 'displaced']);

/** What of a claim a person can decide on in one report: a figure, or an answer for it; null: nothing. */
export function findingOf(
  { field, value }: Claim,
  report: string,
  version: number,
  span: Finding['span'],
): Finding | null {
  if (counted.has(field)) return { kind: 'figure', report, version, label: field, span };
  if (typeof value === 'object' && 'status' in value)
    return { kind: 'responsibility', report, version, label: value.status, span };
  return null;
}

const sameFinding = (a: Finding | undefined, b: Finding): boolean =>
  a !== undefined &&
  a.kind === b.kind &&
  a.report === b.report &&
  a.label === b.label &&
  a.span.start === b.span.start &&
  a.span.end === b.span.end;

/** Accept or reject what was read from these words; who decides is asked once. */
export function VerdictButtons({ finding }: { finding: Finding }) {
  const [coder, setCoder] = useCoder();
  const [asking, setAsking] = useState<Judgement['kind'] | null>(null);
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['judgements', 'report', finding.report],
    queryFn: () => askJudgements(finding.report),
  });
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ kind, by }: { kind: Judgement['kind']; by: string }) =>
      judge({ kind, value: { finding }, by, why: '' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['judgements'] }),
  });
  const made = data?.judgements.filter(
    ({ judgement, inForce }) =>
      inForce && sameFinding((judgement.value as { finding?: Finding } | null)?.finding, finding),
  );
  const decide = (kind: Judgement['kind'], by = coder): void => {
    if (by.trim() === '') setAsking(kind);
    else mutate({ kind, by });
  };
  const done = (made ?? []).map(({ judgement: { kind, by } }) => `${words[kind] ?? kind} by ${by}`);
  return (
    <div className="verdict-buttons">
      {asking ? (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            const name = String(new FormData(e.currentTarget).get('name') ?? '').trim();
            if (name === '') return;
            setCoder(name);
            setAsking(null);
            decide(asking, name);
          }}
        >
          {/* biome-ignore lint/a11y/noAutofocus: it was just asked for */}
          <input name="name" autoFocus maxLength={200} aria-label="Your name" placeholder="Your name, then Enter" />
        </form>
      ) : (
        <>
          <button type="button" className="line" disabled={isPending} onClick={() => decide('accept')}>
            Accept
          </button>
          <button type="button" className="line" disabled={isPending} onClick={() => decide('reject')}>
            Reject
          </button>
        </>
      )}
      {done.length > 0 && (
        <span className="where" role="status">
          {[...new Set(done)].join(', ')}
        </span>
      )}
      {error && (
        <span className="warning" role="alert">
          {error.message}
        </span>
      )}
    </div>
  );
}

const words: Partial<Record<Judgement['kind'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  correct: 'corrected',
};

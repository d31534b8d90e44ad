import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Suggestion } from '../../../model/answers.js';
import type { Judgement } from '../../../model/judgement.js';
import { askReview, judge } from '../lib/api.js';
import { decisionOf, type Move } from './decide.js';

/** A decision of this sitting, that can be undone. */
interface Made {
  readonly suggestion: Suggestion;
  readonly judgement: Judgement;
}

/** The queue of one coder: what is at hand, what was decided in this sitting, and how to go on. */
export function useQueue(story: string | null, by: string) {
  const client = useQueryClient();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['review', story, by],
    queryFn: () => askReview(story, by),
    enabled: by !== '',
    // What is decided here is known here: the queue does not change under the coder's hands
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [made, setMade] = useState<readonly Made[]>([]);
  const [at, setAt] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const all = data?.suggestions ?? [];
  const decided = new Map(made.map((m) => [keyOf(m.suggestion), m.judgement]));
  const place = Math.min(at, Math.max(0, all.length - 1));
  const current = all[place];

  const step = (by: 1 | -1): void => setAt(Math.max(0, Math.min(all.length - 1, place + by)));
  const onward = (from: number, done: ReadonlySet<string>): void => {
    const next = all.findIndex((s, i) => i > from && !done.has(keyOf(s)));
    setAt(
      next >= 0
        ? next
        : Math.max(
            0,
            all.findIndex((s) => !done.has(keyOf(s))),
          ),
    );
  };

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    if (busy) return null;
    setBusy(true);
    setTrouble(null);
    try {
      return await work();
    } catch (problem) {
      setTrouble(problem instanceof Error ? problem.message : String(problem));
      return null;
    } finally {
      setBusy(false);
    }
  }

  const undoOne = async ({ judgement }: Made): Promise<void> => {
    await judge({ kind: 'undo', subject: judgement.id, value: null, by, why: 'undone in review' });
  };

  return {
    all,
    current,
    place,
    decided,
    made,
    trouble,
    error,
    busy,
    waiting: isFetching && !data,
    refetch,
    step,
    decide: (move: Move) =>
      attempt(async () => {
        if (!current) return;
        const before = made.find((m) => keyOf(m.suggestion) === keyOf(current));
        if (before) await undoOne(before);
        const judgement = await judge(decisionOf(current, move, by));
        const next = [...made.filter((m) => m !== before), { suggestion: current, judgement }];
        setMade(next);
        onward(place, new Set(next.map((m) => keyOf(m.suggestion))));
        void client.invalidateQueries({ queryKey: ['judgements'] });
      }),
    undo: () =>
      attempt(async () => {
        const last = made.at(-1);
        if (!last) return;
        await undoOne(last);
        setMade(made.slice(0, -1));
        setAt(all.findIndex((s) => keyOf(s) === keyOf(last.suggestion)));
        void client.invalidateQueries({ queryKey: ['judgements'] });
      }),
  };
}

/** Two pairs of actors may have one first actor. */
export const keyOf = ({ id, actors }: Suggestion): string => [id, ...actors.map((a) => a.id)].join(' ');

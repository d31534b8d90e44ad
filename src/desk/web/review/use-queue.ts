import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Suggestion } from '../../../model/answers.js';
import type { Judgement } from '../../../model/judgement.js';
import { askReview, type Decision, judge } from '../lib/api.js';
import { decisionOf, type Move } from './decide.js';

/** A decision of this sitting, that can be undone; `saved` gives the judgement, or null where it could not be kept. */
interface Made {
  readonly suggestion: Suggestion;
  readonly decision: Decision;
  readonly saved: Promise<Judgement | null>;
}

/**
 * The queue of one coder: what is at hand, what was decided in this sitting, and how to go on. A decision moves on at once and is
 * sent behind the scenes, one after another, so that no key is lost; what could not be kept is said, and undecided again.
 */
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
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const all = data?.suggestions ?? [];
  const place = Math.min(at, Math.max(0, all.length - 1));
  const current = all[place];

  const step = (by: 1 | -1): void => setAt(Math.max(0, Math.min(all.length - 1, place + by)));
  const onward = (from: number, done: ReadonlySet<string>): void => {
    const isOpen = (s: Suggestion): boolean => !done.has(keyOf(s));
    const next = all.findIndex((s, i) => i > from && isOpen(s));
    const first = all.findIndex(isOpen);
    setAt(next >= 0 ? next : Math.max(first, 0));
  };

  /** Work for the server, after all that was asked before; null where it failed. */
  function send<T>(work: () => Promise<T>, failed: () => void): Promise<T | null> {
    const sent = chain.current.then(work).catch((problem: unknown) => {
      setTrouble(problem instanceof Error ? problem.message : String(problem));
      failed();
      return null;
    });
    chain.current = sent.then(() => client.invalidateQueries({ queryKey: ['judgements'] }));
    return sent;
  }

  const takeBack = async ({ saved }: Made): Promise<void> => {
    const judgement = await saved;
    if (judgement) await judge({ kind: 'undo', subject: judgement.id, value: null, by, why: 'undone in review' });
  };

  const decide = (move: Move): void => {
    if (!current) return;
    setTrouble(null);
    const before = made.find((m) => keyOf(m.suggestion) === keyOf(current));
    const decision = decisionOf(current, move, by);
    const saved = send(
      async () => {
        if (before) await takeBack(before);
        return judge(decision);
      },
      () => setMade((now) => now.filter((m) => m !== one)),
    );
    const one: Made = { suggestion: current, decision, saved };
    const next = [...made.filter((m) => m !== before), one];
    setMade(next);
    onward(place, new Set(next.map((m) => keyOf(m.suggestion))));
  };

  const undo = (): void => {
    const last = made.at(-1);
    if (!last) return;
    setTrouble(null);
    setMade(made.slice(0, -1));
    setAt(
      Math.max(
        0,
        all.findIndex((s) => keyOf(s) === keyOf(last.suggestion)),
      ),
    );
    void send(
      () => takeBack(last),
      () => setMade((now) => [...now, last]),
    );
  };

  return {
    all,
    current,
    place,
    decided: new Map(made.map((m) => [keyOf(m.suggestion), m.decision])),
    made,
    trouble,
    error,
    waiting: isFetching && !data,
    refetch,
    step,
    decide,
    undo,
  };
}

/** Two pairs of actors may have one first actor. */
export const keyOf = ({ id, actors }: Suggestion): string => [id, ...actors.map((a) => a.id)].join(' ');

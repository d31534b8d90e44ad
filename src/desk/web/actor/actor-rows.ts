import type { ActorDeed, ActorRecordAnswer, ActorSaying } from '../../../model/answers.js';
import type { ResponsibilityStatus } from '../../../model/event.js';
import { recordWords } from '../lib/record-words.js';

/** One line of an actor's page. */
export interface Row {
  readonly key: string;
  readonly part: 'said' | 'did' | 'of';
  readonly from: string | null;
  readonly what: ActorSaying | ActorDeed;
}

/** All lines, the latest first, what has no day last. */
export function rowsOf({ said, saidOf, deeds }: ActorRecordAnswer): Row[] {
  const sayings = (part: 'said' | 'of', rows: readonly ActorSaying[]): Row[] =>
    rows.map((what) => ({ key: `${part} ${what.story} ${what.index}`, part, from: what.from, what }));
  const done = deeds.map((what): Row => {
    const part = what.part === 'actor' ? 'did' : 'of';
    return { key: `deed ${what.story} ${what.index}`, part, from: what.from, what };
  });
  return [...sayings('said', said), ...done, ...sayings('of', saidOf)].sort((a, b) =>
    (b.from ?? '').slice(0, 10).localeCompare((a.from ?? '').slice(0, 10)),
  );
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Lines by the month of their day, in the order given. */
export function byMonth(rows: readonly Row[]): { readonly month: string; readonly rows: readonly Row[] }[] {
  const months = new Map<string, Row[]>();
  for (const row of rows) {
    const month = row.from ? row.from.slice(0, 7) : '';
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months].map(([month, inMonth]) => ({ month: nameOf(month), rows: inMonth }));
}

function nameOf(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return month === '' || Number.isNaN(first.getTime()) ? 'On a day unknown' : monthName.format(first);
}

export const deedWords = ({ record }: ActorDeed, answer: ActorRecordAnswer): string => recordWords(record, answer);

const statuses: Record<ResponsibilityStatus, string> = {
  claimed: 'claimed it',
  accused: 'accused of it',
  suspected: 'suspected of it',
  denied: 'denied it',
  convicted: 'convicted of it',
};

/** Its part in what happened. */
export const partOf = ({ part, status }: ActorDeed): string =>
  [part === 'recipient' ? 'done to it' : '', status ? statuses[status] : ''].filter(Boolean).join(', ');

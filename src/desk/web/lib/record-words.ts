import type { EventType } from '../../../model/event.js';
import type { Record as StoryRecord } from '../../../model/record.js';
import { capital, events, type Names, namesOf } from './words.js';

/** Happenings between parties, in which both sides do the same. */
const mutual: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE']);

/** Happenings that are told by who did them to whom; the others have a title that says more. */
const between: ReadonlySet<EventType> = new Set([
  ...mutual,
  'SUPPORT',
  'CONCEDE',
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'STATEMENT',
  'RETREAT',
  'MOBILIZE',
]);

type Told = Pick<StoryRecord, 'type' | 'title' | 'actors' | 'recipients'>;

/** "United States and France → Madagascar"; "Peru and Bolivia"; "→ Pakistan"; empty: nobody is named. */
export function whoWords({ type, actors, recipients }: Told, names: Names): string {
  if (mutual.has(type)) return namesOf([...actors, ...recipients], names);
  return [namesOf(actors, names), namesOf(recipients, names)]
    .map((side, i) => (i === 1 && side ? `→ ${side}` : side))
    .filter(Boolean)
    .join(' ');
}

/** The heading of a record whose kind stands above it. */
export const headingOf = (record: Told, names: Names): string =>
  (isBetween(record) && whoWords(record, names)) || titleOf(record);

export const isBetween = ({ type }: Told): boolean => between.has(type);

/** A record in one line: "Request: Peru → Bolivia"; "Bomb attack in Kirkuk, 3 Mar 2024". */
export function recordWords(record: Told, names: Names): string {
  if (!isBetween(record)) return titleOf(record);
  return `${capital(events[record.type])}: ${whoWords(record, names) || 'nobody named'}`;
}

const titleOf = ({ title, type }: Told): string => title || capital(events[type]);

import type { Event, EventType } from '../../model/event.js';

/** Types that may tell one happening: who is shot at (ASSAULT) is told elsewhere as a toll alone (CASUALTY). */
const families = {
  ASSAULT: 'violence',
  CASUALTY: 'violence',
  COERCE: 'force',
  SANCTION: 'force',
  MOBILIZE: 'mobilize',
  THREATEN: 'threaten',
  PROTEST: 'protest',
  RETREAT: 'retreat',
  AGREE: 'accord',
  CONSULT: 'consult',
  SUPPORT: 'support',
  CONCEDE: 'concede',
  COOPERATE: 'accord',
  AID: 'aid',
  REQUEST: 'request',
  ACCUSE: 'accuse',
  REJECT: 'reject',
  STATEMENT: 'statement',
} as const satisfies Record<EventType, string>;

/** Taking people away by force is violence, whichever of the two types a reader gave it. */
const taking = new Set(['abduct', 'seize']);

export function familyOf({ type, modes }: Event): string {
  if (type === 'COERCE' && modes.some((m) => taking.has(m)) && !modes.includes('arrest')) return 'violence';
  return families[type];
}

/** Families of acts that two do together: who is named first says nothing. In the others the reverse act is the answer. */
export const isMutual = (family: string): boolean =>
  family === 'accord' || family === 'consult' || family === 'violence';

/** Families of deeds, which are known by where and when; the others are known by who does it to whom. */
export const isDeed = (family: string): boolean =>
  family === 'violence' || family === 'protest' || family === 'mobilize';

import type { Actor } from '../model/actor.js';
import type { EventType } from '../model/event.js';
import type { EventTime } from '../model/time.js';
import type { World } from './world.js';

/** What a type is called in a title; %A the doer, %R the recipient. */
const types = {
  AGREE: '%A and %R agree',
  CONSULT: '%A and %R confer',
  SUPPORT: '%A supports %R',
  CONCEDE: '%A gives way to %R',
  COOPERATE: '%A and %R work together',
  AID: '%A aids %R',
  RETREAT: '%A withdraws',
  REQUEST: '%A calls on %R',
  ACCUSE: '%A accuses %R',
  REJECT: '%A rejects %R',
  THREATEN: '%A threatens %R',
  PROTEST: 'Protest',
  SANCTION: '%A sanctions %R',
  MOBILIZE: '%A mobilizes',
  COERCE: '%A coerces %R',
  ASSAULT: 'Attack',
  STATEMENT: 'Statement of %A',
  CASUALTY: 'Deaths or injuries',
} as const satisfies Record<EventType, string>;

/** Modes that say more than their type does. */
const modes: Readonly<Record<string, string>> = {
  abduct: 'Abduction',
  explosives: 'Bomb attack',
  'suicide-attack': 'Suicide attack',
  firearms: 'Shooting',
  aerial: 'Air strike',
  drone: 'Drone strike',
  'heavy-weapons': 'Shelling',
  arson: 'Arson',
  rob: 'Robbery',
  torture: 'Torture',
  sexual: 'Sexual violence',
  beat: 'Beating',
  arrest: 'Arrest',
  deport: '%A expels %R',
  curfew: 'Curfew',
  phone: '%A and %R speak by telephone',
  expel: '%A expels %R',
};

interface Titled {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  readonly time: EventTime | null;
}

/** "Bomb attack in Pulwama, 14 Feb 2019"; "White House calls on Pakistan, 15 Feb 2019". */
export function titleOf(world: World, record: Titled): string {
  const mode = record.modes.map((m) => modes[m]).find(Boolean);
  const frame = mode ?? types[record.type];
  const [doers, others] = [record.actors.slice(0, 2), record.recipients.slice(0, 2)];
  const head = frame
    .replace('%A', namesOf(world, doers) || 'Someone')
    .replace('%R', namesOf(world, others) || 'others');
  const place = record.place && world.places[record.place];
  return `${head}${place ? ` in ${place.name}` : ''}${record.time?.from ? `, ${dayWords(record.time)}` : ''}`;
}

const namesOf = (world: World, ids: readonly string[]): string =>
  ids
    .map((id) => world.actors[id] ?? null)
    .filter((a): a is Actor => a !== null)
    .map((a) => a.name)
    .join(' and ');

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function dayWords({ from, precision }: EventTime): string {
  const [year = '', month = '', day = ''] = (from ?? '').slice(0, 10).split('-');
  const named = months[Number(month) - 1] ?? month;
  if (precision === 'year' || precision === 'decade') return year;
  if (precision === 'month') return `${named} ${year}`;
  return `${Number(day)} ${named} ${year}`;
}

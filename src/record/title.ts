import type { Actor } from '../model/actor.js';
import type { EventType } from '../model/event.js';
import type { EventTime } from '../model/time.js';
import type { World } from './world.js';

/** What a type is called in a title; %A the doers, %R the recipients, [one|many] by the number of doers. */
const types = {
  AGREE: '%A and %R agree',
  CONSULT: '%A and %R confer',
  SUPPORT: '%A [supports|support] %R',
  CONCEDE: '%A [gives|give] way to %R',
  COOPERATE: '%A and %R work together',
  AID: '%A [aids|aid] %R',
  RETREAT: '%A [withdraws|withdraw]',
  REQUEST: '%A [calls|call] on %R',
  ACCUSE: '%A [accuses|accuse] %R',
  REJECT: '%A [rejects|reject] %R',
  THREATEN: '%A [threatens|threaten] %R',
  PROTEST: 'Protest',
  SANCTION: '%A [sanctions|sanction] %R',
  MOBILIZE: '%A [mobilizes|mobilize]',
  COERCE: '%A [coerces|coerce] %R',
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
  deport: '%A [expels|expel] %R',
  curfew: 'Curfew',
  phone: '%A and %R speak by telephone',
  expel: '%A [expels|expel] %R',
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
  const doers = namesOf(world, record.actors);
  const others = namesOf(world, record.recipients).filter((name) => !doers.includes(name));
  const head = phrase(frame, doers, others);
  const place = record.place ? world.places[record.place] : undefined;
  // "Bolivia accuses Peru in Peru" says no more than without its end
  const where = place && !head.includes(place.name) ? ` in ${legible(place.name)}` : '';
  return `${head}${where}${record.time?.from ? `, ${dayWords(record.time)}` : ''}`;
}

/** The frame with its parties; "A and B confer" takes both sides as one. */
function phrase(frame: string, doers: readonly string[], others: readonly string[]): string {
  if (frame.startsWith('%A and %R')) {
    const parties = [...doers, ...others].slice(0, 3);
    const verb = frame.slice('%A and %R'.length);
    return parties.length > 1 ? `${listed(parties)}${verb}` : `${parties[0] ?? 'Parties'} and others${verb}`;
  }
  const number = doers.length > 1 ? '$2' : '$1';
  return frame
    .replace(/\[(\w+)\|(\w+)\]/, number)
    .replace('%A', listed(doers.slice(0, 2)) || 'Someone')
    .replace('%R', listed(others.slice(0, 2)) || 'others');
}

const listed = (names: readonly string[]): string =>
  names.length > 2 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(' and ');

const namesOf = (world: World, ids: readonly string[]): string[] =>
  ids
    .map((id) => world.actors[id] ?? null)
    .filter((a): a is Actor => a !== null)
    .map((a) => a.name);

/** Marks that few fonts have ("Ḩ") are left out; those of living languages ("é", "ş") stay. */
const legible = (name: string): string =>
  name.replace(/[\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function dayWords({ from, precision }: EventTime): string {
  const [year = '', month = '', day = ''] = (from ?? '').slice(0, 10).split('-');
  const named = months[Number(month) - 1] ?? month;
  if (precision === 'year' || precision === 'decade') return year;
  if (precision === 'month') return `${named} ${year}`;
  return `${Number(day)} ${named} ${year}`;
}

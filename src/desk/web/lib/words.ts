import type { Actor } from '../../../model/actor.js';
import type { Claim, ClaimValue, VerdictKind } from '../../../model/claim.js';
import type { EventType, ResponsibilityStatus } from '../../../model/event.js';
import type { Dependence, Independent } from '../../../model/lineage.js';
import type { Place } from '../../../model/place.js';
import type { Act, Channel } from '../../../model/statement.js';
import { countWords } from '../../../text/count-words.js';
import { countryWords } from './country-words.js';
import { dateWords } from './dates.js';

export interface Names {
  readonly actors: Readonly<Record<string, Actor>>;
  readonly places: Readonly<Record<string, Place>>;
}

/** Each verdict: its sign, its word, and what it says in a sentence. */
export const verdicts: Record<VerdictKind, { sign: string; word: string; says: string }> = {
  single: { sign: '1', word: 'single', says: 'One report alone says so.' },
  agree: { sign: '=', word: 'agree', says: 'All who give a value give the same one.' },
  compatible: { sign: '≈', word: 'compatible', says: 'The values differ, and can all be true at once.' },
  update: { sign: '→', word: 'update', says: 'One value takes the place of another.' },
  scope: { sign: '⊂', word: 'scope', says: 'The texts say that they count different things.' },
  conflict: { sign: '≠', word: 'conflict', says: 'The values cannot all be true.' },
};

export const events: Record<EventType, string> = {
  AGREE: 'agreement',
  CONSULT: 'meeting',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'retreat',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilisation',
  COERCE: 'coercion',
  ASSAULT: 'attack',
  STATEMENT: 'statement',
  CASUALTY: 'casualties',
};

export const said: Record<Act, string> = {
  say: 'said',
  confirm: 'confirmed',
  deny: 'denied',
  reject: 'rejected',
  agree: 'agreed',
  accuse: 'accused',
  condemn: 'condemned',
  demand: 'demanded',
  urge: 'urged',
  request: 'requested',
  order: 'ordered',
  offer: 'offered',
  promise: 'promised',
  threaten: 'threatened',
  warn: 'warned',
  praise: 'praised',
  thank: 'thanked',
  mourn: 'mourned',
  believe: 'believed',
  intend: 'intended',
  claim: 'claimed',
  decline: 'declined',
};

const withObject: ReadonlySet<Act> = new Set(
  'accuse condemn urge order threaten warn praise thank'.split(' ') as Act[],
);
const prepositions: Partial<Record<Act, string>> = { demand: 'of ', request: 'of ', agree: 'with ' };

/** What stands between an act and whom it is addressed to: "urged Peru", "demanded of Peru", "said to Peru". */
export const towards = (act: Act): string => (withObject.has(act) ? '' : (prepositions[act] ?? 'to '));

export const channelWords: Record<Channel, string> = {
  twitter: 'on Twitter',
  facebook: 'on Facebook',
  telegram: 'on Telegram',
  telephone: 'by telephone',
  statement: 'in a statement',
  'press-conference': 'at a press conference',
  interview: 'in an interview',
  television: 'on television',
  radio: 'on the radio',
  parliament: 'in parliament',
  court: 'in court',
  letter: 'in a letter',
  leaflet: 'in a leaflet',
  'social-media': 'on social media',
};

const sectors: Readonly<Record<string, string>> = {
  GOV: 'government',
  MIL: 'armed forces',
  COP: 'police',
  JUD: 'courts',
  LEG: 'parliament',
  REB: 'rebels',
  SPY: 'intelligence',
  PTY: 'party',
  OPP: 'opposition',
  MED: 'media',
  REL: 'religion',
  EDU: 'education',
  BUS: 'business',
  LAB: 'labour',
  CVL: 'civilians',
  HLH: 'health',
  REF: 'refugees',
  CRM: 'crime',
  UAF: 'armed, of no known side',
  PRM: 'paramilitary',
  IGO: 'international organisation',
  NGO: 'non-governmental organisation',
};

/** A PLOVER sector in words; a code unknown stands as it is. */
export const sectorWords = (code: string): string => sectors[code] ?? code;

export const dependenceWords: Record<Dependence, string> = {
  'copied-text': 'copied text',
  'same-agency': 'the same agency',
  'same-origin': 'the same origin',
};

const statusWords: Record<ResponsibilityStatus, string> = {
  claimed: 'claimed by',
  accused: 'ascribed to',
  suspected: 'suspected:',
  denied: 'denied by',
  convicted: 'convicted:',
};

const fieldNouns: Readonly<Record<string, string>> = {
  killed: 'the number killed',
  injured: 'the number injured',
  missing: 'the number missing',
  abducted: 'the number abducted',
  arrested: 'the number arrested',
  displaced: 'the number displaced',
  place: 'the place',
  time: 'the time',
  responsibility: 'who is responsible',
};

/** What reports can be at odds about: "the number killed and who is responsible". */
export const fieldWords = (fields: readonly string[]): string => listed(fields.map((f) => fieldNouns[f] ?? f));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const nameOf = (id: string, { actors }: Names): string => actors[id]?.name ?? 'somebody unnamed';

/** Each name once: several actors may be called alike ("people"). */
export const namesOf = (ids: readonly string[], names: Names): string =>
  listed([...new Set(ids.map((id) => nameOf(id, names)))]);

/** "A", "A and B", "A, B and C". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const independentWords = ({ min, max }: Independent): string => (min === max ? `${min}` : `${min}–${max}`);

const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function placeWords(id: string, { places }: Names): string {
  const place = places[id];
  if (!place) return 'a place unknown';
  const country = place.country && countryWords(place.country);
  const parts = [place.name, place.admin1, country].flatMap((part) => part || []);
  // "Al Ḩudaydah, Al Hudaydah": a town and its province under one name
  return [...new Map(parts.map((part) => [bare(part), part])).values()].join(', ');
}

/** A claim's value for a person; `quoted` are the words of the text, for figures that have no number. */
export function valueWords(value: ClaimValue, names: Names, quoted: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if ('place' in value) return placeWords(value.place, names);
  if ('status' in value) {
    return value.actor ? `${statusWords[value.status]} ${nameOf(value.actor, names)}` : 'claimed by no one';
  }
  if ('precision' in value) return dateWords(value.from, value.to, value.precision) ?? 'a day unknown';
  return figureWords(value, quoted);
}

function figureWords(value: Extract<ClaimValue, { qualifier: string }>, quoted: string): string {
  if (value.qualifier === 'none') return 'no one';
  const known = value.min ?? value.max ?? value.point;
  const figure = known === null ? `“${quoted}”` : countWords(value);
  // Words of the text hold the noun already
  return value.who && known !== null ? `${figure} ${value.who}` : figure;
}

const attackers: Record<string, string> = { included: 'attackers included', excluded: 'attackers not counted' };

/** What a figure counts beside its number, where the text says so. */
export const figureNote = ({ value }: Claim): string | null =>
  typeof value === 'object' && 'attackers' in value ? (attackers[value.attackers] ?? null) : null;

/** A clause as a sentence: a capital first, a full stop last. */
export const sentence = (words: string): string =>
  words === '' ? '' : `${capital(words)}${/[.!?]$/.test(words) ? '' : '.'}`;

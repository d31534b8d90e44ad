import type { ActorKind } from '../../../src/model/actor.js';
import type { BodyFunction, GazetteerPlace, Register, RegisterActor } from '../../../src/register/register.js';
import { foldName } from '../../../src/text/fold-name.js';

const row = (id: string, name: string, kind: ActorKind, fields: Partial<RegisterActor> = {}): RegisterActor => ({
  id: `ac:${id}`,
  name,
  kind,
  country: null,
  sectors: [],
  aliases: [],
  bodyOf: null,
  memberOf: [],
  offices: [],
  listings: [],
  source: 'test',
  ...fields,
});

const countries: [string, string, string, string][] = [
  ['IND', 'India', 'Indian', 'New Delhi'],
  ['PAK', 'Pakistan', 'Pakistani', 'Islamabad'],
  ['USA', 'United States', 'American US U.S.', 'Washington'],
  ['RUS', 'Russia', 'Russian', 'Moscow'],
  ['KGZ', 'Kyrgyzstan', 'Kyrgyz', 'Bishkek'],
  ['TJK', 'Tajikistan', 'Tajik', 'Dushanbe'],
  ['MLI', 'Mali', 'Malian', 'Bamako'],
];

const actors: RegisterActor[] = [
  ...countries.map(([code, name]) => row(code.toLowerCase(), name, 'state', { country: code })),
  row('mea', 'Ministry of External Affairs', 'government-body', { country: 'IND', bodyOf: 'ac:ind', aliases: ['MEA'] }),
  row('pak-mfa', 'Ministry of Foreign Affairs (Pakistan)', 'government-body', { country: 'PAK', bodyOf: 'ac:pak' }),
  row('ind-army', 'Indian Army', 'government-body', { country: 'IND', bodyOf: 'ac:ind' }),
  row('jem', 'Jaish-e-Mohammed', 'armed-group', { aliases: ['JeM', 'Jaish-i-Mohammed'] }),
  row('pompeo', 'Mike Pompeo', 'person', {
    country: 'USA',
    offices: [{ title: 'Secretary of State', body: null, from: '2018-04-26', to: '2021-01-20' }],
  }),
];

const bodies: Record<string, string> = {
  'IND:foreign-ministry': 'ac:mea',
  'PAK:foreign-ministry': 'ac:pak-mfa',
  'IND:army': 'ac:ind-army',
};

const place = (
  id: number,
  name: string,
  level: GazetteerPlace['level'],
  country: string,
  fields: Partial<GazetteerPlace> = {},
): GazetteerPlace => ({
  id: `pl:${id}`,
  name,
  admin1: null,
  admin2: null,
  country,
  latitude: 0,
  longitude: 0,
  geonames: id,
  population: 0,
  level,
  capital: false,
  ...fields,
});
const places: GazetteerPlace[] = [
  place(1, 'Pulwama', 'town', 'IND', { admin1: 'Jammu and Kashmir' }),
  place(2, 'Pulwama', 'admin2', 'IND', { admin1: 'Jammu and Kashmir' }),
  place(3, 'Jammu and Kashmir', 'admin1', 'IND'),
  place(4, 'Bishkek', 'town', 'KGZ', { capital: true }),
  place(5, 'India', 'country', 'IND'),
  place(6, 'Moscow', 'town', 'RUS', { capital: true }),
  place(7, 'Moscow', 'town', 'USA', { admin1: 'Idaho' }),
];

/** A register of a dozen rows: what the tests of resolution ask, and nothing clever. */
export const fakeRegister: Register = {
  version: 'test',
  actor: (id) => actors.find((a) => a.id === id),
  findActors: (name) =>
    actors
      .filter((a) => [a.name, ...a.aliases].some((n) => foldName(n) === foldName(name)))
      .map((actor) => ({ actor, score: 1, why: ['same name'] })),
  state: (country) => actors.find((a) => a.kind === 'state' && a.country === country),
  countryOf: (word) =>
    countries.find(
      ([, name, words]) =>
        name === word || words.split(' ').includes(word.replace(/s$/, '')) || words.split(' ').includes(word),
    )?.[0],
  capitalOf: (name) => countries.find(([, , , capital]) => capital === name)?.[0],
  body: (country, what: BodyFunction) => actors.find((a) => a.id === bodies[`${country}:${what}`]),
  place: (id) => places.find((p) => p.id === id),
  findPlaces: (name, hints) =>
    places
      .filter((p) => foldName(p.name) === foldName(name))
      .map((p) => ({ place: p, score: hints?.countries?.includes(p.country ?? '') ? 0.9 : 0.6, why: ['same name'] }))
      .sort((a, b) => b.score - a.score),
};

import { foldName } from '../../text/fold-name.js';
import { type PlaceKey, packKeys, placeKey } from './key-table.js';
import type { Outline } from './land.js';
import { readLevel } from './level-words.js';
import { findMiddles, type Middles } from './middles.js';
import { placeSound } from './place-sound.js';

/** Raised whenever the layout or the rules below change, so that old files are built anew. */
export const layout = 6;

export interface PlaceInputs {
  /** GeoNames table of populated places, tab-separated, 19 columns. */
  readonly towns: string;
  readonly admin1: readonly { readonly code: string; readonly name: string }[];
  readonly admin2: readonly { readonly code: string; readonly name: string }[];
  readonly alpha3: (alpha2: string) => string | undefined;
  /** Outlines of countries, each with its alpha-3. */
  readonly outlines: readonly (Outline & { readonly country: string })[];
  /** Names and versions of what was read. */
  readonly stamp: string;
}

interface Draft {
  /** GeoNames' code of an administrative place; empty for a town. */
  code: string;
  name: string;
  country: number;
  admin1: number;
  admin2: number;
  geonames: number;
  population: number;
  latitude: number;
  longitude: number;
  /** 1 admin1, 2 admin2, 3 town. */
  level: number;
  /** 0 none, 1 capital of the country, 2 seat of an admin1, 3 seat of an admin2, 4 a part of a town. */
  seat: number;
  towns: number;
  aliases: string[];
}

const seats: Readonly<Record<string, number>> = { PPLC: 1, PPLA: 2, PPLA2: 3, PPLX: 4 };

/**
 * GeoNames -> one buffer: rows in typed arrays, a pool of names, and two sorted hash tables (names as folded, names by
 * sound). The same input gives the same bytes.
 */
export function compilePlaces(inputs: PlaceInputs): Buffer {
  const countries: string[] = [];
  const countryIndex = new Map<string, number>();
  const indexOf = (alpha2: string): number => {
    const known = countryIndex.get(alpha2);
    if (known !== undefined) return known;
    countries.push(alpha2 === 'XK' ? 'XKX' : (inputs.alpha3(alpha2) ?? ''));
    countryIndex.set(alpha2, countries.length - 1);
    return countries.length - 1;
  };
  const rows: Draft[] = [];
  const byCode = new Map<string, number>();
  const addAdmin = (list: PlaceInputs['admin1'], level: number) => {
    for (const { code, name } of [...list].sort((a, b) => compare(a.code, b.code))) {
      const [country = '', first = ''] = code.split('.');
      const admin1 = level === 1 ? -1 : (byCode.get(`${country}.${first}`) ?? -1);
      byCode.set(code, rows.length);
      rows.push({ ...blank, code, name, country: indexOf(country), admin1, level, aliases: [] });
    }
  };
  addAdmin(inputs.admin1, 1);
  const firstAdmin2 = rows.length;
  addAdmin(inputs.admin2, 2);
  const firstTown = rows.length;
  for (const town of readTowns(inputs.towns, indexOf, byCode)) {
    rows.push(town);
    for (const at of [town.admin1, town.admin2]) if (at >= 0) addTo(rows[at]!, town);
  }
  const towns = rows.slice(firstTown);
  const middles = findMiddles(
    towns.map((t) => ({ ...t, country: countries[t.country]! })),
    inputs.outlines,
  );
  for (const [at, row] of rows.slice(0, firstTown).entries()) settle(row, rows, middles.admin.get(at));
  return pack(rows, { stamp: inputs.stamp, layout, countries, middles: inWords(middles), firstAdmin2, firstTown });
}

const inWords = ({ countries }: Middles) =>
  Object.fromEntries(
    [...countries].map(([code, { latitude, longitude }]) => [code, [rounded(latitude), rounded(longitude)]]),
  );
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const blank: Omit<Draft, 'aliases'> = {
  code: '',
  name: '',
  country: 0,
  admin1: -1,
  admin2: -1,
  geonames: 0,
  population: 0,
  latitude: 0,
  longitude: 0,
  level: 3,
  seat: 0,
  towns: 0,
};

function readTowns(table: string, indexOf: (alpha2: string) => number, byCode: ReadonlyMap<string, number>): Draft[] {
  const out: Draft[] = [];
  for (const line of table.split('\n')) {
    const cell = line.split('\t');
    if (cell.length < 15) continue;
    const [id, name = '', ascii = '', others = '', latitude, longitude, , code = '', country = ''] = cell;
    const admin1 = `${country}.${cell[10]}`;
    out.push({
      ...blank,
      name,
      country: indexOf(country),
      admin1: byCode.get(admin1) ?? -1,
      admin2: byCode.get(`${admin1}.${cell[11]}`) ?? -1,
      geonames: Number(id),
      population: Number(cell[14]) || 0,
      latitude: Number(latitude),
      longitude: Number(longitude),
      seat: seats[code] ?? 0,
      aliases: [ascii, ...others.split(',').filter(isName)],
    });
  }
  return out.sort((a, b) => a.geonames - b.geonames);
}

/** Codes of airports ("DEL") stand among the other names. */
const isName = (name: string): boolean => name.length > 2 && !/^[A-Z]{3,4}$/.test(name);

/** An administrative place has the people of its towns; where no land of it is known it lies where they lie, on average. */
function addTo(admin: Draft, town: Draft): void {
  if (town.seat === 4) return;
  admin.towns++;
  admin.latitude += town.latitude;
  admin.longitude += town.longitude;
  admin.population += town.population;
}

/** Fewer cells than this tell less of a middle than the towns do. */
const fewCells = 4;

function settle(
  row: Draft,
  rows: readonly Draft[],
  middle: { latitude: number; longitude: number; cells: number } | undefined,
): void {
  if (row.towns) {
    row.latitude /= row.towns;
    row.longitude /= row.towns;
    if (middle && middle.cells >= fewCells) {
      row.latitude = middle.latitude;
      row.longitude = middle.longitude;
    }
  } else if (row.admin1 >= 0) {
    row.latitude = rows[row.admin1]!.latitude;
    row.longitude = rows[row.admin1]!.longitude;
  }
}

function pack(rows: readonly Draft[], about: object): Buffer {
  const names: PlaceKey[] = [];
  const sounds: PlaceKey[] = [];
  for (const [at, row] of rows.entries()) addKeys(row, at, names, sounds);
  const pool = rows.map((r) => Buffer.from(r.code ? `${r.code}\t${r.name}` : r.name, 'utf8'));
  const ends = new Uint32Array(rows.length + 1);
  pool.forEach((bytes, at) => {
    ends[at + 1] = ends[at]! + bytes.length;
  });
  const int = (pick: (row: Draft) => number) => Int32Array.from(rows, pick);
  const sections: [string, NodeJS.TypedArray][] = [
    ['latitude', int((r) => Math.round(r.latitude * 1e5))],
    ['longitude', int((r) => Math.round(r.longitude * 1e5))],
    ['population', int((r) => Math.min(r.population, 2e9))],
    ['geonames', int((r) => r.geonames)],
    ['admin1', int((r) => r.admin1)],
    ['admin2', int((r) => r.admin2)],
    ['country', Uint8Array.from(rows, (r) => r.country)],
    ['kind', Uint8Array.from(rows, (r) => r.level * 16 + r.seat + (r.level < 3 && !r.towns ? 8 : 0))],
    ['ends', ends],
    ['pool', Buffer.concat(pool)],
    ...keySections('name', names),
    ...keySections('sound', sounds),
  ];
  return join(sections, { ...about, rows: rows.length });
}

function addKeys(row: Draft, at: number, names: PlaceKey[], sounds: PlaceKey[]): void {
  const seen = new Set<string>();
  const seenSounds = new Set<string>();
  const add = (folded: string, primary: boolean) => {
    if (folded.length < (primary ? 1 : 3) || seen.has(folded)) return;
    seen.add(folded);
    names.push(placeKey(folded, at, primary));
    if (row.level === 3 && row.population < 5000 && !primary) return;
    const sound = placeSound(folded);
    if (sound.length < 4 || seenSounds.has(sound)) return;
    seenSounds.add(sound);
    sounds.push(placeKey(sound, at, primary));
  };
  const own = foldName(row.name);
  add(own, true);
  if (row.level < 3) add(readLevel(own).name, true);
  for (const alias of row.aliases) add(foldName(alias), false);
}

function keySections(name: string, list: readonly PlaceKey[]): [string, NodeJS.TypedArray][] {
  const { starts, keys } = packKeys(list);
  return [
    [`${name}Starts`, starts],
    [`${name}Keys`, keys],
  ];
}

/** Eight bytes of length, a JSON head with where each section lies, the sections, each at a multiple of eight. */
function join(sections: readonly [string, NodeJS.TypedArray][], about: object): Buffer {
  let at = 0;
  const places: Record<string, [string, number, number]> = {};
  const parts: Buffer[] = [];
  for (const [name, array] of sections) {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    const type = Buffer.isBuffer(array) ? 'Uint8Array' : array.constructor.name;
    places[name] = [type, at, array.length];
    const padding = Buffer.alloc((8 - (bytes.length % 8)) % 8);
    parts.push(bytes, padding);
    at += bytes.length + padding.length;
  }
  let head = JSON.stringify({ ...about, sections: places });
  head += ' '.repeat((8 - (Buffer.byteLength(head) % 8)) % 8);
  const size = Buffer.alloc(8);
  size.writeUInt32LE(Buffer.byteLength(head), 0);
  return Buffer.concat([size, Buffer.from(head, 'utf8'), ...parts]);
}

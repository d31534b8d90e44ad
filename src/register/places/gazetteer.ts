import type { GazetteerPlace } from '../register.js';
import { KeyTable, type PlaceHit } from './key-table.js';

interface Head {
  readonly stamp: string;
  readonly countries: readonly string[];
  /** Middle of each country by its land: latitude, longitude. */
  readonly middles: Readonly<Record<string, readonly [number, number]>>;
  readonly rows: number;
  readonly firstAdmin2: number;
  readonly firstTown: number;
  readonly sections: Readonly<Record<string, readonly [string, number, number]>>;
}

/** Rows that are kept as objects. */
const keptMost = 20_000;

const types = { Int32Array, Uint32Array, Uint8Array };
const levels = ['country', 'admin1', 'admin2', 'town'] as const;

/** The compiled GeoNames: typed arrays over one buffer, rows made into objects only when they are asked for. */
export class Gazetteer {
  readonly #head: Head;
  readonly #latitude: Int32Array;
  readonly #longitude: Int32Array;
  readonly #population: Int32Array;
  readonly #geonames: Int32Array;
  readonly #admin1: Int32Array;
  readonly #admin2: Int32Array;
  readonly #country: Uint8Array;
  readonly #kind: Uint8Array;
  readonly #ends: Uint32Array;
  readonly #pool: Uint8Array;
  readonly #name: KeyTable;
  readonly #sound: KeyTable;
  readonly #text = new TextDecoder();
  /** Rows made into objects: reports name the same places over and over. */
  readonly #places = new Map<number, GazetteerPlace>();

  constructor(bytes: Buffer) {
    const size = bytes.readUInt32LE(0);
    this.#head = JSON.parse(bytes.subarray(8, 8 + size).toString('utf8'));
    const start = bytes.byteOffset + 8 + size;
    // A small file may share a pool whose offset fits no Int32Array: then the bytes move once.
    const [buffer, base] = start % 8 ? [Uint8Array.from(bytes).buffer, 8 + size] : [bytes.buffer, start];
    const section = <T>(name: string): T => {
      const [type, at, length] = this.#head.sections[name]!;
      return new types[type as keyof typeof types](buffer as ArrayBuffer, base + at, length) as T;
    };
    this.#latitude = section('latitude');
    this.#longitude = section('longitude');
    this.#population = section('population');
    this.#geonames = section('geonames');
    this.#admin1 = section('admin1');
    this.#admin2 = section('admin2');
    this.#country = section('country');
    this.#kind = section('kind');
    this.#ends = section('ends');
    this.#pool = section('pool');
    this.#name = new KeyTable(section('nameStarts'), section('nameKeys'));
    this.#sound = new KeyTable(section('soundStarts'), section('soundKeys'));
  }

  /** Rows that a folded name names. */
  named(folded: string): PlaceHit[] {
    return this.#name.find(folded);
  }

  /** Rows whose name sounds so (`text/name-key`). */
  sounding(key: string): PlaceHit[] {
    return this.#sound.find(key);
  }

  place(row: number): GazetteerPlace {
    const kept = this.#places.get(row);
    if (kept) return kept;
    if (this.#places.size >= keptMost) this.#places.clear();
    const made = this.#makePlace(row);
    this.#places.set(row, made);
    return made;
  }

  #makePlace(row: number): GazetteerPlace {
    const level = levels[this.levelOf(row)]!;
    const [code, name] = this.#nameOf(row);
    const geonames = this.#geonames[row]!;
    // Eight: no town of it is known, so its coordinates are those of what holds it.
    const unplaced = (this.#kind[row]! & 8) !== 0;
    const placed = !unplaced || level === 'admin2';
    return {
      id: `pl:${code || geonames}`,
      name,
      admin1: this.#holder(this.#admin1[row]!),
      admin2: this.#holder(this.#admin2[row]!),
      country: this.country(row) || null,
      latitude: placed ? this.#latitude[row]! / 1e5 : null,
      longitude: placed ? this.#longitude[row]! / 1e5 : null,
      geonames: geonames || null,
      population: this.#population[row]!,
      level,
      capital: this.seat(row) === 1,
      ...(unplaced && placed ? { precision: 4 } : {}),
    };
  }

  /** Row of an id, by binary search: towns lie in the order of their numbers, administrative places of their codes. */
  rowOf(id: string): number {
    const { firstAdmin2, firstTown, rows } = this.#head;
    const key = id.slice(3);
    if (/^\d{1,9}$/.test(key)) return search(firstTown, rows, (at) => this.#geonames[at]! - Number(key));
    const [from, to] = key.split('.').length === 2 ? [0, firstAdmin2] : [firstAdmin2, firstTown];
    return search(from, to, (at) => {
      const [code] = this.#nameOf(at);
      return code < key ? -1 : code > key ? 1 : 0;
    });
  }

  name(row: number): string {
    return this.#nameOf(row)[1];
  }
  /** All rows of a country, its provinces first. */
  rowsOf(country: string): number[] {
    const code = this.#head.countries.indexOf(country);
    const out: number[] = [];
    for (let row = 0; code >= 0 && row < this.#head.rows; row++) if (this.#country[row] === code) out.push(row);
    return out;
  }

  levelOf(row: number): number {
    return this.#kind[row]! >> 4;
  }
  /** 1 capital of the country, 2 seat of an admin1, 3 of an admin2, 4 a part of a town. */
  seat(row: number): number {
    return this.#kind[row]! & 7;
  }
  pointOf(row: number): { latitude: number; longitude: number } {
    return { latitude: this.#latitude[row]! / 1e5, longitude: this.#longitude[row]! / 1e5 };
  }
  population(row: number): number {
    return this.#population[row]!;
  }
  country(row: number): string {
    return this.#head.countries[this.#country[row]!] ?? '';
  }
  /** Rows of the admin1 and the admin2 that hold it; -1: none. */
  holders(row: number): readonly [number, number] {
    return [this.#admin1[row]!, this.#admin2[row]!];
  }

  /** Middle of every country by its land (where its outline is not known: of its towns), and how many people live in them. */
  countries(): Map<string, { latitude: number; longitude: number; population: number; capitals: string[] }> {
    const sums = new Map<
      string,
      { n: number; latitude: number; longitude: number; population: number; capitals: string[] }
    >();
    for (let row = this.#head.firstTown; row < this.#head.rows; row++) {
      const country = this.country(row);
      const sum = sums.get(country) ?? { n: 0, latitude: 0, longitude: 0, population: 0, capitals: [] };
      sums.set(country, sum);
      sum.n++;
      sum.latitude += this.#latitude[row]! / 1e5;
      sum.longitude += this.#longitude[row]! / 1e5;
      if (this.seat(row) !== 4) sum.population += this.#population[row]!;
      if (this.seat(row) === 1) sum.capitals.push(this.#nameOf(row)[1]);
    }
    return new Map(
      [...sums].map(([code, { n, latitude, longitude, population, capitals }]) => [
        code,
        {
          latitude: this.#head.middles[code]?.[0] ?? latitude / n,
          longitude: this.#head.middles[code]?.[1] ?? longitude / n,
          population,
          capitals,
        },
      ]),
    );
  }

  #holder(row: number): string | null {
    return row < 0 ? null : this.#nameOf(row)[1];
  }

  #nameOf(row: number): [string, string] {
    const text = this.#text.decode(this.#pool.subarray(this.#ends[row]!, this.#ends[row + 1]!));
    const tab = text.indexOf('\t');
    return tab < 0 ? ['', text] : [text.slice(0, tab), text.slice(tab + 1)];
  }
}

function search(from: number, to: number, compare: (at: number) => number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

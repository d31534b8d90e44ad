import { foldName } from '../../text/fold-name.js';
import type { Gazetteer } from './gazetteer.js';
import { readLevel } from './level-words.js';
import { placeSound } from './place-sound.js';

interface Names {
  readonly rows: Uint32Array;
  readonly sounds: readonly string[];
  /** Which letters each has, a bit each. */
  readonly letters: Uint32Array;
  /** Their places by first letter and length: "k7". */
  readonly byStart: ReadonlyMap<string, readonly number[]>;
}

/** Letters that romanisations of one name put for one another. */
const kin = ['iaue', 'szc', 'dtj', 'bpvfu', 'kgh', 'mn', 'rl', 'gj'];
/** By code of a letter: a bit for each set of kin that it is in. */
const kinOf = new Uint16Array(128);
for (const [bit, set] of kin.entries()) for (const letter of set) kinOf[letter.charCodeAt(0)]! |= 1 << bit;
const isKin = (a: number, b: number): boolean => (kinOf[a & 127]! & kinOf[b & 127]!) !== 0;
/** What a letter costs that is too much or missing: vowels and "h" come and go. */
const costs = new Float64Array(128).fill(1);
for (const letter of 'aiueh') costs[letter.charCodeAt(0)] = 0.5;
const costOf = (code: number): number => costs[code & 127]!;

/** Names of a country that are spelled nearly so. Compared by sound, vowels and kindred letters for less than others. */
export class NearNames {
  readonly #gazetteer: Gazetteer;
  readonly #known = new Map<string, Names>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** Rows within the cost that a name of that length may differ by: one letter of nine, at most one and a half. */
  find(country: string, folded: string): { row: number; cost: number }[] {
    const sound = placeSound(folded);
    if (sound.length < 5) return [];
    const { rows, sounds, letters, byStart } = this.#namesOf(country);
    const allowed = Math.min(1.5, sound.length / 9);
    const own = lettersOf(sound);
    const out: { row: number; cost: number }[] = [];
    for (const [start, places] of byStart) {
      const first = start.charCodeAt(0);
      if (first !== sound.charCodeAt(0) && !isKin(first, sound.charCodeAt(0))) continue;
      if (Math.abs(Number(start.slice(1)) - sound.length) > 3) continue;
      for (const at of places) {
        if (bits(own ^ letters[at]!) > 5) continue;
        const cost = distance(sound, sounds[at]!, allowed);
        if (cost <= allowed) out.push({ row: rows[at]!, cost });
      }
    }
    return out.sort((a, b) => a.cost - b.cost || a.row - b.row).slice(0, 6);
  }

  #namesOf(country: string): Names {
    const known = this.#known.get(country);
    if (known) return known;
    const rows = this.#gazetteer.rowsOf(country);
    const sounds = rows.map((row) => placeSound(readLevel(foldName(this.#gazetteer.name(row))).name));
    const byStart = new Map<string, number[]>();
    sounds.forEach((sound, at) => {
      const start = `${sound.charAt(0)}${sound.length}`;
      const list = byStart.get(start);
      if (list) list.push(at);
      else byStart.set(start, [at]);
    });
    const names = { rows: Uint32Array.from(rows), sounds, letters: Uint32Array.from(sounds, lettersOf), byStart };
    // The few countries that a user reads on; more would be a list of the world.
    if (this.#known.size > 24) this.#known.clear();
    this.#known.set(country, names);
    return names;
  }
}

function lettersOf(sound: string): number {
  let out = 0;
  for (let i = 0; i < sound.length; i++) out |= 1 << (sound.charCodeAt(i) % 32);
  return out >>> 0;
}

/** How many bits are set, all at once. */
function bits(of: number): number {
  let n = of - ((of >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Longest sound that is compared; names are shorter. */
const longest = 64;
/** Two rows of the table of costs, filled anew for every pair. */
let before = new Float64Array(longest + 1);
let now = new Float64Array(longest + 1);

/** Weighted edit distance of two short sounds; gives up above `allowed`. */
function distance(a: string, b: string, allowed: number): number {
  if (a.length > longest || b.length > longest) return Number.POSITIVE_INFINITY;
  before[0] = 0;
  for (let j = 0; j < b.length; j++) before[j + 1] = before[j]! + costOf(b.charCodeAt(j));
  for (let i = 0; i < a.length; i++) {
    const own = a.charCodeAt(i);
    const lost = costOf(own);
    let least = before[0]! + lost;
    now[0] = least;
    for (let j = 0; j < b.length; j++) {
      const other = b.charCodeAt(j);
      const swap = before[j]! + (own === other ? 0 : isKin(own, other) ? 0.5 : 1.2);
      const cost = Math.min(swap, before[j + 1]! + lost, now[j]! + costOf(other));
      now[j + 1] = cost;
      if (cost < least) least = cost;
    }
    if (least > allowed) return least;
    [before, now] = [now, before];
  }
  return before[b.length]!;
}

import { foldName } from '../../text/fold-name.js';
import type { Gazetteer } from './gazetteer.js';
import { readLevel } from './level-words.js';
import { placeSound } from './place-sound.js';

interface Names {
  readonly rows: Uint32Array;
  readonly sounds: readonly string[];
  /** Which letters each has, a bit each. */
  readonly letters: Uint32Array;
}

/** Letters that romanisations of one name put for one another. */
const kin = ['iaue', 'szc', 'dtj', 'bpvfu', 'kgh', 'mn', 'rl', 'gj'];
const isKin = (a: string, b: string): boolean => kin.some((set) => set.includes(a) && set.includes(b));
const isVowel = (letter: string): boolean => 'aiue'.includes(letter);

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
    const { rows, sounds, letters } = this.#namesOf(country);
    const allowed = Math.min(1.5, sound.length / 9);
    const own = lettersOf(sound);
    const out: { row: number; cost: number }[] = [];
    for (let at = 0; at < rows.length; at++) {
      const other = sounds[at]!;
      if (Math.abs(other.length - sound.length) > 3 || bits(own ^ letters[at]!) > 5) continue;
      if (other[0] !== sound[0] && !isKin(other[0] ?? '', sound[0]!)) continue;
      const cost = distance(sound, other, allowed);
      if (cost <= allowed) out.push({ row: rows[at]!, cost });
    }
    return out.sort((a, b) => a.cost - b.cost || a.row - b.row).slice(0, 6);
  }

  #namesOf(country: string): Names {
    const known = this.#known.get(country);
    if (known) return known;
    const rows = this.#gazetteer.rowsOf(country);
    const sounds = rows.map((row) => placeSound(readLevel(foldName(this.#gazetteer.name(row))).name));
    const names = { rows: Uint32Array.from(rows), sounds, letters: Uint32Array.from(sounds, lettersOf) };
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

function bits(of: number): number {
  let count = 0;
  for (let rest = of >>> 0; rest; rest = (rest & (rest - 1)) >>> 0) count++;
  return count;
}

/** Weighted edit distance of two short sounds; gives up above `allowed`. */
function distance(a: string, b: string, allowed: number): number {
  let before = [0];
  for (let j = 0; j < b.length; j++) before.push(before[j]! + weight(b[j]!));
  for (let i = 0; i < a.length; i++) {
    const now = [before[0]! + weight(a[i]!)];
    let least = now[0]!;
    for (let j = 0; j < b.length; j++) {
      const swap = before[j]! + (a[i] === b[j] ? 0 : isKin(a[i]!, b[j]!) ? 0.5 : 1.2);
      const cost = Math.min(swap, before[j + 1]! + weight(a[i]!), now[j]! + weight(b[j]!));
      now.push(cost);
      if (cost < least) least = cost;
    }
    if (least > allowed) return least;
    before = now;
  }
  return before[b.length]!;
}

const weight = (letter: string): number => (isVowel(letter) || letter === 'h' ? 0.5 : 1);

/** Longest string whose letters are left out one by one; names of more letters are told by their words. */
const longest = 48;

/**
 * Finds strings that are a letter apart: every string is filed under hashes of itself and of itself without each of its
 * letters, so that two which differ by one letter, more, less or other, or by two swapped, share a hash. What is found by a
 * hash must be compared in full.
 */
export class NearStrings {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #values: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;

  /** `strings` give their places as values; those shorter than `least` are left out. */
  constructor(strings: readonly string[], least: number) {
    const many = strings.reduce((n, s) => n + Math.min(s.length, longest) + 1, 0);
    const size = 2 ** Math.ceil(Math.log2(many + 1));
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(many);
    this.#values = new Int32Array(many);
    this.#hashes = new Int32Array(many);
    let filed = 0;
    strings.forEach((text, at) => {
      if (text.length < least) return;
      eachHash(text, (hash) => {
        const slot = hash & this.#mask;
        this.#next[filed] = this.#heads[slot]!;
        this.#values[filed] = at;
        this.#hashes[filed] = hash;
        this.#heads[slot] = filed++;
      });
    });
  }

  /** Places of strings that may be a letter apart from `text`; one may stand in it twice. */
  near(text: string): readonly number[] {
    const found: number[] = [];
    const heads = this.#heads;
    eachHash(text, (hash) => {
      for (let at = heads[hash & this.#mask]!; at >= 0; at = this.#next[at]!) {
        if (this.#hashes[at] !== hash) continue;
        const value = this.#values[at]!;
        if (found.length === 0 || found[found.length - 1] !== value) found.push(value);
      }
    });
    return found;
  }
}

const BASE = 0x01000193;
/** Of the letters from each place on: filled anew for every string. */
const after = new Int32Array(longest + 1);
/** Powers of the base, which move what stands before a place. */
const power = new Int32Array(longest + 1).map((_, at) => {
  let moved = 1;
  for (let i = 0; i < at; i++) moved = Math.imul(moved, BASE);
  return moved;
});

/** Hashes of a string and of all that it becomes without one letter, without making them. */
function eachHash(text: string, give: (hash: number) => void): void {
  const length = Math.min(text.length, longest);
  let before = 0;
  after[length] = 0;
  for (let at = length - 1; at >= 0; at--)
    after[at] = (Math.imul(text.charCodeAt(at), power[length - 1 - at]!) + after[at + 1]!) | 0;
  give(mix(after[0]!));
  for (let at = 0; at < length; at++) {
    give(mix((Math.imul(before, power[length - 1 - at]!) + after[at + 1]!) | 0));
    before = (Math.imul(before, BASE) + text.charCodeAt(at)) | 0;
  }
}

const mix = (hash: number): number => {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) | 0;
};

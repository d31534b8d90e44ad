/** Longest string whose letters are left out one by one; names of more letters are told by their words. */
const longest = 48;

/**
 * Finds strings that are a letter apart: every string is filed under hashes of itself and of itself without each of its
 * letters, so that two which differ by one letter, more, less or other, or by two swapped, share a hash. What is found by a
 * hash must be compared in full.
 */
export class NearStrings {
  readonly #heads: Int32Array;
  readonly #next: number[] = [];
  readonly #values: number[] = [];
  readonly #mask: number;

  /** `strings` give their places as values; those shorter than `least` are left out. */
  constructor(strings: readonly string[], least: number) {
    const many = strings.reduce((n, s) => n + Math.min(s.length, longest) + 1, 0);
    const size = 2 ** Math.ceil(Math.log2(many + 1));
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(-1);
    strings.forEach((text, at) => {
      if (text.length < least) return;
      eachHash(text, (hash) => {
        const slot = hash & this.#mask;
        this.#next.push(this.#heads[slot]!);
        this.#heads[slot] = this.#values.push(at) - 1;
      });
    });
  }

  /** Places of strings that may be a letter apart from `text`, each once. */
  near(text: string): Set<number> {
    const found = new Set<number>();
    eachHash(text, (hash) => {
      for (let at = this.#heads[hash & this.#mask]!; at >= 0; at = this.#next[at]!) found.add(this.#values[at]!);
    });
    return found;
  }
}

const BASE = 0x01000193;

/** Hashes of a string and of all that it becomes without one letter, without making them. */
function eachHash(text: string, give: (hash: number) => void): void {
  const length = Math.min(text.length, longest);
  let before = 0;
  // Of the letters from `at` on, and the power of the base that moves what stands before them
  const after = new Int32Array(length + 1);
  const power = new Int32Array(length + 1);
  power[0] = 1;
  for (let at = 0; at < length; at++) power[at + 1] = Math.imul(power[at]!, BASE);
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
  return (h ^ (h >>> 13)) >>> 0;
};

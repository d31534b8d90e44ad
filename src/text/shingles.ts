import { wordsOf } from './words.js';

/** Runs of words, each as a number; `starts[i]` and `ends[i]` are the offsets of run i in the text. */
export interface Shingles {
  readonly hashes: Float64Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** FNV-1a over the UTF-16 code units of a lower-cased word. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const fold = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** All runs of `size` words of the stretches given; a run does not cross from one stretch to the next. */
export function shinglesOf(text: string, stretches: readonly { start: number; end: number }[], size = 5): Shingles {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of stretches) {
    const words = wordsOf(text, start, end);
    const codes = words.map((w) => hashOf(fold(w.text)));
    for (let i = 0; i + size <= words.length; i++) {
      let low = 17;
      let high = 31;
      for (let k = 0; k < size; k++) {
        low = Math.imul(low, 31) + codes[i + k]!;
        high = Math.imul(high ^ codes[i + k]!, 0x5bd1e995);
      }
      // 53 bits of the two: what a double holds exactly
      hashes.push((high >>> 11) * 0x100000000 + (low >>> 0));
      starts.push(words[i]!.start);
      ends.push(words[i + size - 1]!.end);
    }
  }
  return { hashes: Float64Array.from(hashes), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

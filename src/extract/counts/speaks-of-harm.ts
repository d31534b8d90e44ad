import { harmAdjective, harmCounted, harmOf, harmPhrase, harmVerb } from './harm-words.js';
import type { Line } from './line.js';

const more = /^(?:toll|lives|life|casualties|casualty|hostages|captives|number)$/;

/** A quick look whether a sentence can hold a figure at all. */
export const speaksOfHarm = (line: Line): boolean =>
  line.low.some(
    (w, i) =>
      more.test(w) ||
      harmVerb(w) !== undefined ||
      harmAdjective(w) !== undefined ||
      harmOf(w) !== undefined ||
      harmCounted(w) !== undefined ||
      harmPhrase(line.low, i) !== undefined,
  );

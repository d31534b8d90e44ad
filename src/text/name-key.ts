import { foldName } from './fold-name.js';

/** Swaps that only spell one sound differently between romanisations, in the order in which they are made. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/([a-z])\1+/g, '$1'],
  [/dzh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ck|q/g, 'k'],
  [/ou/g, 'u'],
  [/iy|yi|y/g, 'i'],
  [/ah\b/g, 'a'],
  [/o/g, 'u'],
  [/e/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

/** A name by sound, so that spellings of one name meet: "Farrukh" and "Farruh", "Kachalla Dan Bakkalori" and "Kachallah Dan-Bakkalori". */
export const nameKey = (name: string): string =>
  swaps.reduce((key, [from, to]) => key.replace(from, to), foldName(name));

/** Consonants only, word by word: "Jaish-e-Muhammad" and "Jaish-i Mohammed" give "js m-md". For names of two words or more. */
export const nameSkeleton = (name: string): string =>
  nameKey(name)
    .split(' ')
    .map((word) => word.replace(/(?!^)[aeiu]/g, ''))
    .filter((word) => !/^[aeiu]$/.test(word))
    .join(' ');

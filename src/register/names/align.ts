import type { NameToken } from './name-tokens.js';

/** How like two words of names are, by what makes them so. From `letter` down only a person can say that they are one. */
export const likenesses = {
  same: 1,
  sound: 0.95,
  /** "Ahmed" and "Ahmad". */
  open: 0.92,
  /** The same consonants and nearly the same vowels: "Yusuf" and "Yousef". */
  vowel: 0.86,
  /** One letter more, less or other, or two swapped, in a word of five or more. */
  letter: 0.82,
  shortLetter: 0.7,
  initial: 0.6,
} as const;

/** Words agree from here on. */
export const agreed = 0.7;

export function likeness(a: NameToken, b: NameToken): number {
  if (a.text === b.text) return likenesses.same;
  if (a.sound === b.sound) return likenesses.sound;
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? likenesses.initial : 0;
  if (a.mark !== null || b.mark !== null) return 0;
  const sameBones = a.skeleton === b.skeleton && a.skeleton.length > 1;
  if (sameBones && (a.open === b.open || a.open === b.sound || a.sound === b.open)) return likenesses.open;
  if (sameBones && vowelsAgree(a, b)) return likenesses.vowel;
  const apart = a.text.length - b.text.length;
  if (apart >= -1 && apart <= 1 && a.text.length > 3 && b.text.length > 3 && oneOff(a.text, b.text))
    return Math.min(a.text.length, b.text.length) > 4 ? likenesses.letter : likenesses.shortLetter;
  return a.sound.length > 4 && b.sound.length > 4 && oneOff(a.sound, b.sound) ? likenesses.letter : 0;
}

/** The same consonants are the same name only if the vowels are nearly so: Hasan is not Husayn. */
function vowelsAgree(a: NameToken, b: NameToken): boolean {
  if (a.skeleton === 'mhmd' || oneOff(a.sound, b.sound)) return true;
  const [short, long] = a.sound.length <= b.sound.length ? [a.sound, b.sound] : [b.sound, a.sound];
  return short.length > 6 && long.length - short.length < 3;
}

/** Whether one letter more, less or other, or two letters swapped, make one word of the other. */
export function oneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from++;
  let end = 0;
  const most = short.length - from;
  while (end < most && short.charCodeAt(short.length - 1 - end) === long.charCodeAt(long.length - 1 - end)) end++;
  const [restShort, restLong] = [short.length - from - end, long.length - from - end];
  if (restShort <= 1 && restLong <= 1) return true;
  return restShort === 2 && restLong === 2 && short[from] === long[from + 1] && short[from + 1] === long[from];
}

export interface Aligned {
  /** How like each asked word's partner is, 0 to 1; 0 where it has none. */
  readonly asked: readonly number[];
  /** Which known words found no partner. */
  readonly left: readonly number[];
  /** Partner of each asked word, -1: none. */
  readonly partner: readonly number[];
}

/** Likeness that a pair must reach, pass by pass: the likest words pair first. */
const floors = [1, likenesses.open, likenesses.letter, likenesses.initial];

/** Pairs the words of two names, the likest first; no word is used twice. Names have at most 24 words. */
export function align(asked: readonly NameToken[], known: readonly NameToken[]): Aligned {
  const many = known.length;
  const grid: number[] = [];
  for (const a of asked) for (const k of known) grid.push(likeness(a, k));
  const scores: number[] = new Array(asked.length).fill(0);
  const partner: number[] = new Array(asked.length).fill(-1);
  const taken: boolean[] = new Array(many).fill(false);
  let unpaired = Math.min(asked.length, many);
  for (let pass = 0; pass < floors.length && unpaired > 0; pass++) {
    for (let i = 0; i < asked.length; i++) {
      if (partner[i]! >= 0) continue;
      let j = 0;
      while (j < many && (taken[j] || grid[i * many + j]! < floors[pass]!)) j++;
      if (j === many) continue;
      partner[i] = j;
      scores[i] = grid[i * many + j]!;
      taken[j] = true;
      unpaired--;
    }
  }
  const left: number[] = [];
  for (let j = 0; j < many; j++) if (!taken[j]) left.push(j);
  return { asked: scores, left, partner };
}

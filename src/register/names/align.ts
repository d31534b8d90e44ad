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

/** What pairing the words of two names gave. Valid until the next names are paired: the arrays are filled anew. */
export interface Aligned {
  /** How like each asked word's partner is, 0 to 1; 0 where it has none. */
  readonly asked: Float64Array;
  /** Partner of each asked word, -1: none. */
  readonly partner: Int32Array;
  /** 1 where a known word has a partner. */
  readonly taken: Uint8Array;
}

/** Likeness that a pair must reach, pass by pass: the likest words pair first. */
const floors = [1, likenesses.open, likenesses.letter, likenesses.initial];

/** Most words of a name: see `nameTokens`. */
const longest = 24;
const grid = new Float64Array(longest * longest);
const aligned: Aligned = {
  asked: new Float64Array(longest),
  partner: new Int32Array(longest),
  taken: new Uint8Array(longest),
};

/** Pairs the words of two names, the likest first; no word is used twice. Names have at most 24 words. */
export function align(asked: readonly NameToken[], known: readonly NameToken[]): Aligned {
  const [rows, many] = [asked.length, known.length];
  const { asked: scores, partner, taken } = aligned;
  for (let i = 0; i < rows; i++) for (let j = 0; j < many; j++) grid[i * many + j] = likeness(asked[i]!, known[j]!);
  scores.fill(0, 0, rows);
  partner.fill(-1, 0, rows);
  taken.fill(0, 0, many);
  let unpaired = Math.min(rows, many);
  for (let pass = 0; pass < floors.length && unpaired > 0; pass++) {
    const floor = floors[pass]!;
    for (let i = 0; i < rows; i++) {
      if (partner[i]! >= 0) continue;
      let j = 0;
      while (j < many && (taken[j] === 1 || grid[i * many + j]! < floor)) j++;
      if (j === many) continue;
      partner[i] = j;
      scores[i] = grid[i * many + j]!;
      taken[j] = 1;
      unpaired--;
    }
  }
  return aligned;
}

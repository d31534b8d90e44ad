import type { NameToken } from './name-tokens.js';

export interface Aligned {
  /** How like each asked word's partner is, 0 to 1; 0 where it has none. */
  readonly asked: readonly number[];
  /** Which known words found no partner. */
  readonly left: readonly number[];
  /** Partner of each asked word, -1: none. */
  readonly partner: readonly number[];
}

/** How like two words of names are: same 1, same sound .95, same consonants .88, an initial .6, one letter off .8. */
export function likeness(a: NameToken, b: NameToken): number {
  if (a.text === b.text) return 1;
  if (a.sound === b.sound) return 0.95;
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a];
  if (short.text.length === 1) return long.text.startsWith(short.text) ? 0.6 : 0;
  if (a.skeleton === b.skeleton && a.skeleton.length > 1 && vowelsAgree(a, b)) return 0.88;
  if (short.text.length >= 4 && oneOff(short.text, long.text)) return short.text.length > 4 ? 0.82 : 0.7;
  return short.sound.length >= 5 && oneOff(a.sound, b.sound) ? 0.8 : 0;
}

/** The same consonants are the same name only if the vowels are nearly so: Hasan is not Husayn. */
function vowelsAgree(a: NameToken, b: NameToken): boolean {
  if (a.skeleton === 'mhmd') return true;
  const [short, long] = a.sound.length <= b.sound.length ? [a.sound, b.sound] : [b.sound, a.sound];
  if (oneOff(short, long)) return true;
  return short.length > 6 && long.length - short.length < 3;
}

/** Whether one letter more, less or other, or two letters swapped, make one word of the other. */
export function oneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let end = 0;
  while (end < short.length - from && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const [restShort, restLong] = [short.length - from - end, long.length - from - end];
  if (restShort <= 1 && restLong <= 1) return true;
  return restShort === 2 && restLong === 2 && short[from] === long[from + 1] && short[from + 1] === long[from];
}

/** Pairs the words of two names, the likest first; no word is used twice. Names have at most 24 words. */
export function align(asked: readonly NameToken[], known: readonly NameToken[]): Aligned {
  const scores = asked.map(() => 0);
  const partner = asked.map(() => -1);
  const free = new Set(known.keys());
  for (const floor of [0.99, 0.94, 0.8, 0.5]) {
    for (const [i, token] of asked.entries()) {
      if (partner[i]! >= 0) continue;
      for (const j of free) {
        const like = likeness(token, known[j]!);
        if (like < floor) continue;
        partner[i] = j;
        scores[i] = like;
        free.delete(j);
        break;
      }
    }
  }
  return { asked: scores, left: [...free], partner };
}

/** Letters that only spell one sound otherwise in another romanisation, in the order in which they are exchanged. */
const exchanges: readonly (readonly [RegExp, string])[] = [
  [/([a-z])\1+/g, '$1'],
  [/q/g, 'k'],
  [/dzh|dj/g, 'j'],
  // One letter of Arabic, heard otherwise in Persian, Urdu and Turkish: "Dhawahiri", "Zawahiri"; "Abd Halim" is two words
  [/(?<!^ab)dh/g, 'z'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/ou|w/g, 'u'],
  [/iy|yi|y/g, 'i'],
  [/ah\b/g, 'a'],
  [/o/g, 'u'],
  [/e/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

/** A folded word by sound, so that spellings of one name meet: "qasim" and "kasem", "daoud" and "dawud". */
export const soundOf = (word: string): string => exchanges.reduce((key, [from, to]) => key.replace(from, to), word);

/** Spellings of Mohammed by their consonants, and who sounds otherwise and is kept apart from them. */
const mohammed = /^(?:mhmd|mhmt|mhamd|mhmdu|mhamdu|mhamad)$/;
const mahmud = /^mahmud/;

/** Consonants of a sound, and a vowel that begins it: "hasan" and "husein" meet here, so vowels must be looked at too. */
export function skeletonOf(sound: string): string {
  if (mahmud.test(sound)) return 'mahmd';
  const bare = sound.replace(/(?!^)[aeiu]/g, '');
  return mohammed.test(bare) ? 'mhmd' : bare;
}

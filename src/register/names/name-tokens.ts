import { foldName } from '../../text/fold-name.js';
import { nameKey } from '../../text/name-key.js';

/** A word of a name, with what it is compared by. Made once a word. */
export interface NameToken {
  readonly text: string;
  /** By sound: spellings of one romanised word meet. */
  readonly sound: string;
  /** Consonants of the sound, and a vowel that begins it. */
  readonly skeleton: string;
}

/** Words that join the words of a name and tell nobody from another: "al", "bin", "of the". */
const particles: ReadonlySet<string> = new Set(
  (
    'al el ul ur as ash ad ar an at az e i o u l la le les de del della di da do dos das du des der den van von zu y ' +
    'bin ben ibn bint ould oul abd the of and for in on et fi ua ua wa wal ul il ila'
  ).split(' '),
);

/** Honorifics and titles that stand before names. Longer offices are cut off by the resolver already. */
const honorifics: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof professor sir lord lady dame shri smt hon haji hajji hajj haj alhaj alhaji sheikh shaykh ' +
    'shaikh sheik cheikh mullah mulla maulana mawlana maulvi mawlawi mawlavi molvi moulvi maulawi qari hafiz imam ' +
    'ayatollah hojatoleslam sayyid sayed seyed syed ustad ustaz emir amir commander general gen colonel col major ' +
    'maj captain capt lieutenant lt brigadier brig sergeant sgt admiral adm marshal president prime minister ' +
    'premier chancellor senator sen king queen prince princess crown pope archbishop bishop cardinal rev reverend'
  ).split(' '),
);

/** One spelling for names that have dozens. */
const canonical: Readonly<Record<string, string>> = {
  mhmd: 'mhmd',
  mhmt: 'mhmd',
  mhamd: 'mhmd',
  mhmdu: 'mhmd',
  mhamdu: 'mhmd',
  mhamad: 'mhmd',
};

const cache = new Map<string, NameToken>();

export function nameToken(text: string): NameToken {
  const known = cache.get(text);
  if (known) return known;
  const sound = nameKey(text);
  const bare = sound.replace(/(?!^)[aeiu]/g, '');
  const token = { text, sound, skeleton: canonical[bare] ?? bare };
  if (cache.size > 60_000) cache.clear();
  cache.set(text, token);
  return token;
}

/** Longest name that is looked at, in words: what follows is no part of a name. */
const longest = 24;

/**
 * Words of a name without particles: "Jaish-e-Mohammed" gives jaish, mohammed; "al-Qaida in the Islamic Maghreb" gives
 * qaida, islamic, maghreb. A name of nothing but particles keeps them.
 */
export function nameTokens(name: string): NameToken[] {
  const words = foldName(name).split(' ').slice(0, longest);
  const kept = words.filter((w) => w && !particles.has(w));
  return (kept.length ? kept : words.filter(Boolean)).map(nameToken);
}

export const withoutHonorifics = (tokens: readonly NameToken[]): readonly NameToken[] => {
  const kept = tokens.filter((t) => !honorifics.has(t.text));
  return kept.length ? kept : tokens;
};

/** Skeletons in order: the key under which spellings of one name lie together. */
export const skeletonKey = (tokens: readonly NameToken[]): string => tokens.map((t) => t.skeleton).join(' ');

import { existsSync, readFileSync } from 'node:fs';
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
    'bin ben ibn bint ould oul the of and for in on et fi ua ua wa wal ul il ila'
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

/** Names that have dozens of spellings, by their consonants, and how those who sound otherwise are kept apart. */
const mohammed = /^(?:mhmd|mhmt|mhamd|mhmdu|mhamdu|mhamad)$/;
const others = /^mahmud/;

/** Words of the register's own names, worked out when its tables were built: opening it costs half the time so. */
const cache = new Map<string, NameToken>(
  readWords(new URL('../data/words.tsv', import.meta.url)).map(([text = '', sound = '', skeleton = '']) => [
    text,
    { text, sound, skeleton },
  ]),
);

function readWords(file: URL): string[][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
}

export function nameToken(text: string): NameToken {
  const known = cache.get(text);
  if (known) return known;
  const token = makeToken(text);
  if (cache.size > 60_000) cache.clear();
  cache.set(text, token);
  return token;
}

/** Works a word out; `training/register` writes what this gives into the table of words. */
export function makeToken(text: string): NameToken {
  const sound = nameKey(text);
  const bare = sound.replace(/(?!^)[aeiu]/g, '');
  const skeleton = mohammed.test(bare) && !others.test(sound) ? 'mhmd' : others.test(sound) ? 'mahmd' : bare;
  return { text, sound, skeleton };
}

/** Longest name that is looked at, in words: what follows is no part of a name. */
const longest = 24;

/**
 * Words of a name without particles: "Jaish-e-Mohammed" gives jaish, mohammed; "al-Qaida in the Islamic Maghreb" gives
 * qaida, islamic, maghreb. Names made of two are one word: "Abu Bakr" abubakr, "Abd al-Rahman" and "Abdurrahman" abdrahman.
 * A name of nothing but particles keeps them.
 */
export function nameTokens(name: string): NameToken[] {
  const words = foldName(name).split(' ').filter(Boolean).slice(0, longest);
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    if (!next && kept.length && (servant.test(word) || father.test(word))) {
      // "Mansur, Abdul": a list puts the surname first
      kept[0] = `${servant.test(word) ? 'abd' : 'abu'}${kept[0]}`;
    } else if (servant.test(word) && next) {
      const skip = particles.has(next) && words[at + 2] ? 2 : 1;
      kept.push(`abd${words[at + skip]}`);
      at += skip;
    } else if (father.test(word) && next && !particles.has(next)) {
      kept.push(`abu${next}`);
      at++;
    } else if (!particles.has(word)) kept.push(word.replace(joinedServant, 'abd'));
  }
  return (kept.length ? kept : words).map(nameToken);
}

/** "Abdul", "Abdel", "Abd" before the word that they belong to, apart and joined with it. */
const servant = /^abd(?:[aeou][lrsn])?$/;
const joinedServant = /^abd[aeou][lrsn](?=[a-z]{4})/;
const father = /^ab(?:u|o|ou|uo)$/;

/** A name without what stands before it by courtesy; in its middle "Sheikh" is a name. */
export const withoutHonorifics = (tokens: readonly NameToken[]): readonly NameToken[] => {
  let from = 0;
  while (from < tokens.length - 1 && honorifics.has(tokens[from]!.text)) from++;
  return tokens.slice(from);
};

/** Skeletons in order: the key under which spellings of one name lie together. */
export const skeletonKey = (tokens: readonly NameToken[]): string => tokens.map((t) => t.skeleton).join(' ');

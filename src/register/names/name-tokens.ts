import { existsSync, readFileSync } from 'node:fs';
import { foldName } from '../../text/fold-name.js';
import { markOf } from './marks.js';
import { skeletonOf, soundOf } from './sound.js';

/** A word of a name, with what it is compared by. Made once a word. */
export interface NameToken {
  readonly text: string;
  /** By sound: spellings of one romanised word meet. */
  readonly sound: string;
  /** Consonants of the sound, and a vowel that begins it. */
  readonly skeleton: string;
  /** By sound where "e" is heard as "a": "Ahmed", "Ahmad". */
  readonly open: string;
  /** What it is as a number, direction, generation or faction: two names that differ in one are two. */
  readonly mark: string | null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that join the words of a name and tell nobody from another: "al", "bin", "of the". */
const particles = words(
  'al el ul ur as ash ad ar an at az e i o u l la le les de del della di da do dos das du des der den van von zu y ' +
    'bin ben ibn bint ould oul the of and for in on et fi ua wa wal il ila',
);
/** Those of them that are known however they are spelled; the others sound like somebody's name ("le", Lee). */
const particleSounds = words('al il ul ur as ash ad ar at bin ibn bint uld thi uf fur ual');

/** Honorifics and titles that stand before names. Longer offices are cut off by the resolver already. */
const honorifics = words(
  'mr mrs ms miss dr prof professor sir lord lady dame shri smt hon haji hajji hajj haj alhaj alhaji sheikh shaykh ' +
    'shaikh sheik cheikh mullah mulla maulana mawlana maulvi mawlawi mavlawi molvi moulvi maulawi qari hafiz imam ' +
    'ayatollah hojatoleslam sayyid sayed seyed syed ustad ustaz emir amir commander general gen colonel col major ' +
    'maj mian captain capt lieutenant lt brigadier brig sergeant sgt admiral adm marshal president prime minister ' +
    'premier chancellor senator sen king queen prince princess crown pope archbishop bishop cardinal rev reverend',
);

/** The longer of them are known however they are spelled; "Hun" sounds like the short for honourable. */
const honorificSounds: ReadonlySet<string> = new Set([...honorifics].filter((w) => w.length > 4).map(soundOf));

/** Words of the register's own names, worked out when its tables were built: opening it costs half the time so. */
const known = new Map<string, NameToken>(
  readWords(new URL('../data/words.tsv', import.meta.url)).map(([text = '', sound = '', skeleton = '']) => [
    text,
    { text, sound, skeleton, open: openOf(text, sound), mark: markOf(text) },
  ]),
);

function readWords(file: URL): string[][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
}

/** Words of texts that the register has not: forgotten when they are too many. */
const met = new Map<string, NameToken>();
const metMost = 50_000;

export function nameToken(text: string): NameToken {
  const seen = known.get(text) ?? met.get(text);
  if (seen) return seen;
  const token = makeToken(text);
  if (met.size >= metMost) met.clear();
  met.set(text, token);
  return token;
}

/** Works a word out; `training/register` writes what this gives into the table of words. */
export function makeToken(text: string): NameToken {
  const sound = soundOf(text);
  return { text, sound, skeleton: skeletonOf(sound), open: openOf(text, sound), mark: markOf(text) };
}

function openOf(text: string, sound: string): string {
  return text.includes('e') ? soundOf(text.replaceAll('e', 'a')) : sound;
}

/** Longest name that is looked at, in words: what follows is no part of a name. */
const longest = 24;

/**
 * Words of a name without particles: "Jaish-e-Mohammed" gives jaish, mohammed; "al-Qaida in the Islamic Maghreb" gives
 * qaida, islamic, maghreb. Names made of two are one word: "Abu Bakr" abubakr, "Abd al-Rahman" and "Abdurrahman" abdrahman.
 * A surname that a list puts first ("Awes, Hassan Dahir") goes last. A name of nothing but particles keeps them.
 */
export function nameTokens(name: string): NameToken[] {
  const folded = foldName(surnameLast(name)).split(' ').filter(Boolean).slice(0, longest);
  const kept: string[] = [];
  for (let at = 0; at < folded.length; at++) {
    const word = folded[at]!;
    const next = folded[at + 1];
    const { sound } = nameToken(word);
    if (servant.test(sound)) at += takeNamesake(kept, 'abd', folded, at);
    else if (sound === father && !(next && isParticle(next))) at += takeNamesake(kept, father, folded, at);
    else if (!isParticle(word)) kept.push(joinedServant.test(word) ? word.replace(joinedServant, 'abd') : word);
  }
  return (kept.length ? kept : folded).map(nameToken);
}

/** "Abdul", "Abdel", "Abd" before the word that they belong to, apart and joined with it; "Abu", "Abou". */
const servant = /^abd(?:[aui][lrsn])?$/;
const joinedServant = /^abd+[aeiou]{1,2}(?:l{1,2}|r(?=r)|s(?=s)|n(?=n))(?=[a-z]{4})/;
const father = 'abu';

/** Joins "Abd" or "Abu" with what follows it; gives how many words that took. At the end it belongs to the first: "Mansur, Abdul". */
function takeNamesake(kept: string[], what: string, folded: readonly string[], at: number): number {
  const skip = particles.has(folded[at + 1] ?? '') && folded[at + 2] ? 2 : 1;
  const namesake = folded[at + skip];
  if (namesake) kept.push(what + namesake);
  else if (kept.length) kept[0] = what + kept[0];
  else kept.push(folded[at]!);
  return namesake ? skip : 0;
}

const isParticle = (word: string): boolean => particles.has(word) || particleSounds.has(nameToken(word).sound);

/** "AWES, Shaykh Hassan Dahir" as "Shaykh Hassan Dahir AWES"; other commas stay. */
function surnameLast(name: string): string {
  const comma = name.indexOf(',');
  if (comma < 1 || comma > 40 || name.includes(',', comma + 1)) return name;
  const [surname, rest] = [name.slice(0, comma), name.slice(comma + 1)];
  return /^[^\s]+(?:\s[^\s]+)?$/.test(surname.trim()) && rest.trim() ? `${rest} ${surname}` : name;
}

/** A name without what stands before it by courtesy; in its middle "Sheikh" is a name. */
export const withoutHonorifics = (tokens: readonly NameToken[]): readonly NameToken[] => {
  let from = 0;
  while (from < tokens.length - 1 && isHonorific(tokens[from]!)) from++;
  return from ? tokens.slice(from) : tokens;
};

const isHonorific = ({ text, sound }: NameToken): boolean =>
  honorifics.has(text) || (text.length > 4 && honorificSounds.has(sound));

/** Skeletons in order: the key under which spellings of one name lie together. */
export const skeletonKey = (tokens: readonly NameToken[]): string => tokens.map((t) => t.skeleton).join(' ');

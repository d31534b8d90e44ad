import { personTitle } from '../../lexicon/person-titles.js';
import { foldName } from '../../text/fold-name.js';
import { nameKey } from '../../text/name-key.js';
import type { Entity } from '../mentions/entity.js';

interface Known {
  readonly entity: Entity;
  /** Keys of its fullest name, in order. */
  keys: readonly string[];
  /** Token of its latest mention so far. */
  last: number;
}

/** Words that belong to a surname and never stand for it. */
const particles = new Set([
  'al',
  'el',
  'de',
  'da',
  'von',
  'van',
  'bin',
  'ibn',
  'ben',
  'dos',
  'der',
  'la',
  'le',
  'di',
  'du',
  'ag',
  'abu',
]);
const widest = 40;

/** Names as lists of sound keys, honorifics in front left out. */
export function nameWords(name: string): string[] {
  const words = foldName(name).split(' ').filter(Boolean);
  while (words.length > 1 && personTitle(words[0]!)?.kind === 'honorific') words.shift();
  if (words.length > 1 && /^(?:jr|sr|ii|iii)$/.test(words[words.length - 1]!)) words.pop();
  return words.map(nameKey);
}

/**
 * Whether the shorter name can be the longer one's: same last word, its other words found in order, whole, as an initial
 * or as a beginning ("J. Bolton", "John R. Bolton"; never "Nurlan Asanbekov" for "Kubat Asanbekov").
 */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of short.slice(0, -1)) {
    while (at < long.length - 1 && !agrees(word, long[at]!)) at++;
    if (at === long.length - 1) return false;
    at++;
  }
  return true;
}

const agrees = (a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)));

/** The persons of one report by the words of their names. */
export class People {
  readonly #byWord = new Map<string, Known[]>();

  /** The person of a name of two words or more; `make` where it is a new one. */
  full(name: string, token: number, make: () => Entity): Entity {
    const keys = nameWords(name);
    const bucket = this.#byWord.get(keys.at(-1) ?? '') ?? [];
    const known = bucket.slice(-widest).find((k) => k.keys.length > 1 && sameName(k.keys, keys));
    if (known) {
      if (keys.length > known.keys.length) this.#add({ ...known, keys });
      return known.entity;
    }
    const entity = make();
    this.#add({ entity, keys, last: token });
    return entity;
  }

  /**
   * The person of one word: by surname before given name ("Kim", "Imran"), the nearest before it in the text, else the first
   * after it (a headline names whom the lead introduces).
   */
  short(name: string, token: number, make: () => Entity): Entity {
    const key = nameWords(name).at(-1) ?? '';
    const bucket = (this.#byWord.get(key) ?? []).slice(-widest);
    const rank = (k: Known) => (k.keys.at(-1) === key ? 2 : k.keys[0] === key ? 1 : 0);
    const far = (k: Known) => (k.last <= token ? token - k.last : 1e6 + k.last);
    const best = bucket.sort((a, b) => rank(b) - rank(a) || far(a) - far(b))[0];
    if (best) {
      if (best.last < token) best.last = token;
      return best.entity;
    }
    const entity = make();
    this.#add({ entity, keys: [key], last: token });
    return entity;
  }

  /** That a person was named again at a token. */
  seen(name: string, token: number): void {
    const keys = nameWords(name);
    for (const known of (this.#byWord.get(keys.at(-1) ?? '') ?? []).slice(-widest))
      if (known.last < token && sameName(known.keys, keys)) known.last = token;
  }

  #add(known: Known): void {
    for (const word of new Set(known.keys)) {
      if (particles.has(word) && known.keys.length > 1) continue;
      const bucket = this.#byWord.get(word);
      if (bucket) bucket.push(known);
      else this.#byWord.set(word, [known]);
    }
  }
}

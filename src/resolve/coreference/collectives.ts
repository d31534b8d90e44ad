import { actorNoun } from '../../lexicon/actor-nouns.js';
import { organisationWord } from '../../lexicon/organisation-words.js';
import { foldName } from '../../text/fold-name.js';
import { nameKey, nameSkeleton } from '../../text/name-key.js';
import type { Entity } from '../mentions/entity.js';

const linking = new Set(['of', 'the', 'for', 'and', 'de', 'du', 'la', 'in', 'on', 'e', 'i', 'al', 'ul', 'a']);
const ambiguous = Symbol('two names share these words');

/** "MLCN", "JeM", "OSCE", "Hamas" is none: at least two capitals, no more than seven letters. */
export const isAcronym = (name: string): boolean =>
  /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{Ll}\p{Nd}.&-]{2,8}$/u.test(name) &&
  (name.match(/\p{Lu}/gu)?.length ?? 0) * 2 >= name.replace(/\P{L}/gu, '').length;

/** Organisations and groups of one report by their names, parts of names and acronyms. */
export class Collectives {
  readonly #byName = new Map<string, Entity>();
  readonly #byPart = new Map<string, Entity | typeof ambiguous>();
  readonly #byAcronym = new Map<string, Entity>();

  /** The collective of a name of several words; `make` where it is a new one. */
  full(name: string, make: () => Entity): Entity {
    const words = wordsOf(name);
    const known =
      this.#byName.get(words.map(nameKey).join(' ')) ?? this.#byName.get(`#${bagKey(name)}`) ?? this.#bySkeleton(name);
    if (known) return known;
    const entity = make();
    this.#learn(name, entity);
    return entity;
  }

  /** A name of one word, an acronym or a part of a longer name. */
  short(name: string, make: () => Entity): Entity {
    const known = this.find(name);
    if (known) return known;
    const entity = make();
    this.#learn(name, entity);
    return entity;
  }

  find(name: string): Entity | undefined {
    const words = wordsOf(name);
    const key = words.map(nameKey).join(' ');
    const acronym = isAcronym(name) ? this.#byAcronym.get(plainAcronym(name)) : undefined;
    const known = acronym ?? this.#byName.get(key);
    if (known) return known;
    const part = this.#byPart.get(key);
    if (part === undefined || part === ambiguous) return undefined;
    return words.length > 1 || actorNoun(words[0] ?? '')?.class === 'group' ? part : undefined;
  }

  /** "Jaish-e-Mohammad (JeM)": the acronym stands for that name from now on. */
  define(acronym: string, entity: Entity): void {
    this.#byAcronym.set(plainAcronym(acronym), entity);
  }

  #bySkeleton(name: string): Entity | undefined {
    const skeleton = nameSkeleton(name);
    return skeleton.includes(' ') || skeleton.length > 3 ? this.#byName.get(`~${skeleton}`) : undefined;
  }

  #learn(name: string, entity: Entity): void {
    const words = wordsOf(name);
    const keys = words.map(nameKey);
    this.#byName.set(keys.join(' '), entity);
    this.#byName.set(`~${nameSkeleton(name)}`, entity);
    if (words.length > 1) this.#byName.set(`#${bagKey(name)}`, entity);
    for (let cut = 1; cut < Math.min(words.length, 12); cut++) {
      this.#addPart(keys.slice(0, cut).join(' '), entity);
      // "… of the UN Security Council" is no part of it but whose it is
      if (!linking.has(words[cut - 1]!)) this.#addPart(keys.slice(cut).join(' '), entity);
    }
    if (words.length < 2) return;
    for (const initials of [initialsOf(words, true), initialsOf(words, false)])
      if (initials.length > 1 && !this.#byAcronym.has(initials)) this.#byAcronym.set(initials, entity);
  }

  #addPart(key: string, entity: Entity): void {
    const known = this.#byPart.get(key);
    this.#byPart.set(key, known === undefined || known === entity ? entity : ambiguous);
  }
}

/**
 * The words of a name whatever their order and language: "X State Government" and "Government of X State" are one, "Mius
 * Guard" and "Miuska Hvardiia".
 */
export function bagKey(name: string): string {
  const words = wordsOf(name).filter((w) => !linking.has(w));
  const known = words.map(organisationWord);
  const translated = known.some((w) => w !== undefined) && words.length > 1;
  return words
    .map((word, at) => known[at] ?? nameKey(translated ? withoutEnding(word) : word))
    .sort()
    .join(' ');
}

/** A place's name inside a Slavic name is an adjective ("Miuska"), in an English one the name itself ("Mius"). */
const withoutEnding = (word: string): string =>
  word.length < 5
    ? word.replace(/s$/, '')
    : word.replace(/s?k(?:a|e|i|y|ii|iy|yi|yy|aia|aya|oe|oye|ogo)$/, '').replace(/s$/, '');

const wordsOf = (name: string): string[] => {
  const words = foldName(name).split(' ').filter(Boolean);
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
};
const plainAcronym = (acronym: string): string => foldName(acronym).replace(/ /g, '');
const initialsOf = (words: readonly string[], all: boolean): string =>
  words
    .filter((w) => all || !linking.has(w))
    .map((w) => w[0])
    .join('');

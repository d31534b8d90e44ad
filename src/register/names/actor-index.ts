import { foldName } from '../../text/fold-name.js';
import type { ActorRow } from '../actor-table.js';
import type { RegisterActor } from '../register.js';
import { type NameToken, nameTokens, skeletonKey, withoutHonorifics } from './name-tokens.js';

/** One name of one actor. */
export interface NameEntry {
  readonly actor: RegisterActor;
  readonly name: string;
  readonly folded: string;
  readonly weak: boolean;
  readonly acronym: boolean;
  tokens?: readonly NameToken[];
}

/** Letters, all of them capitals, or capitals with a few small ones: "ISI", "JeM", "R&AW". Read as written, not as a word. */
export const isAcronym = (name: string): boolean =>
  name.length <= 8 &&
  /^[\p{L}\d.&/-]+$/u.test(name) &&
  (name.match(/\p{Lu}/gu)?.length ?? 0) * 2 >= name.length &&
  name.length > 1 &&
  !/^\p{Lu}\p{Ll}+$/u.test(name);

/** A folded name as exact names are kept: without the article. */
export const exactKey = (name: string): string => foldName(name.replace(/&/g, ' and ')).replace(/^the /, '');

export const tokensOf = (entry: NameEntry): readonly NameToken[] => {
  entry.tokens ??= withoutHonorifics(nameTokens(entry.name));
  return entry.tokens;
};

/**
 * Names of actors by what they are looked up by: the folded name, the skeletons of all its words, and single words.
 * The last two are made when an inexact name is first asked for.
 */
export class ActorIndex {
  readonly entries: NameEntry[] = [];
  readonly #byId = new Map<string, RegisterActor>();
  readonly #exact = new Map<string, NameEntry[]>();
  #bySkeletons: Map<string, NameEntry[]> | undefined;
  #byWord: Map<string, NameEntry[]> | undefined;
  #shortened: Map<string, string[]> | undefined;

  constructor(rows: readonly ActorRow[]) {
    for (const { actor, weak } of rows) {
      this.#byId.set(actor.id, actor);
      const seen = new Set<string>();
      for (const name of [actor.name, ...actor.aliases]) {
        const folded = exactKey(name);
        if (!folded || seen.has(folded)) continue;
        seen.add(folded);
        const single = actor.kind === 'person' && !folded.includes(' ');
        const entry = { actor, name, folded, weak: single || weak.has(name), acronym: !single && isAcronym(name) };
        this.entries.push(entry);
        put(this.#exact, folded, entry);
      }
    }
  }

  actor(id: string): RegisterActor | undefined {
    return this.#byId.get(id);
  }

  exact(folded: string): readonly NameEntry[] {
    return this.#exact.get(folded) ?? [];
  }

  bySkeletons(key: string): readonly NameEntry[] {
    this.#bySkeletons ??= this.#build((tokens, entry, map) => {
      if (!entry.acronym) put(map, skeletonKey(tokens), entry);
    });
    return this.#bySkeletons.get(key) ?? [];
  }

  byWord(skeleton: string): readonly NameEntry[] {
    this.#byWord ??= this.#build((tokens, entry, map) => {
      for (const s of new Set(tokens.map((t) => t.skeleton))) put(map, s, entry);
    });
    return this.#byWord.get(skeleton) ?? [];
  }

  /** Skeletons of known words that are one consonant off a word that nobody bears. */
  neighbours(skeleton: string): readonly string[] {
    if (skeleton.length < 3) return [];
    if (!this.#shortened) {
      this.byWord('');
      this.#shortened = new Map();
      for (const known of this.#byWord!.keys()) {
        if (known.length > 2) for (const key of shortened(known)) push(this.#shortened, key, known);
      }
    }
    const found = shortened(skeleton).flatMap((key) => this.#shortened!.get(key) ?? []);
    return [...new Set(found)].slice(0, 40);
  }

  /** How much a word tells: rare ones much, "Mohammed" and "Front" little. 1 to about 9. */
  weight(skeleton: string): number {
    return Math.log((this.entries.length + 1) / (1 + this.byWord(skeleton).length));
  }

  #build(add: (tokens: readonly NameToken[], entry: NameEntry, map: Map<string, NameEntry[]>) => void) {
    const map = new Map<string, NameEntry[]>();
    for (const entry of this.entries) add(tokensOf(entry), entry, map);
    return map;
  }
}

function put(map: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  push(map, key, entry);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A word and all that it becomes without one of its letters. */
function shortened(word: string): string[] {
  const out = [word];
  for (let at = 0; at < word.length && at < 16; at++) out.push(word.slice(0, at) + word.slice(at + 1));
  return out;
}

import { foldName } from '../../text/fold-name.js';
import type { ActorRow } from '../actor-table.js';
import type { RegisterActor } from '../register.js';
import { oneOff } from './align.js';
import type { Spelled } from './comparison.js';
import { nameTokens, withoutHonorifics } from './name-tokens.js';
import { NearStrings } from './near-strings.js';
import { WordIndex } from './word-index.js';

/** One name of one actor. */
export interface NameEntry {
  readonly actor: RegisterActor;
  readonly name: string;
  readonly folded: string;
  readonly weak: boolean;
  readonly acronym: boolean;
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

/** The same words in any order. */
const bagKey = (folded: string): string => (folded.includes(' ') ? folded.split(' ').sort().join(' ') : '');

const lettersOf = (folded: string): string => folded.replaceAll(' ', '');

export const spelled = (name: string, folded: string): Spelled => ({
  tokens: withoutHonorifics(nameTokens(name)),
  letters: lettersOf(folded),
  bag: bagKey(folded),
});

/** Names of fewer letters are a letter apart from too many others. */
const fewestLetters = 5;

/** What inexact names are found by. */
interface Inexact {
  readonly names: readonly Spelled[];
  readonly byBag: ReadonlyMap<string, readonly number[]>;
  readonly byLetters: NearStrings;
  readonly words: WordIndex;
}

/** Names of actors by what they are looked up by. All but the folded name is made when an inexact name is first asked for. */
export class ActorIndex {
  readonly entries: NameEntry[] = [];
  readonly #byId = new Map<string, RegisterActor>();
  readonly #exact = new Map<string, NameEntry[]>();
  #inexact: Inexact | undefined;

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
        push(this.#exact, folded, entry);
      }
    }
  }

  actor(id: string): RegisterActor | undefined {
    return this.#byId.get(id);
  }

  exact(folded: string): readonly NameEntry[] {
    return this.#exact.get(folded) ?? [];
  }

  get inexact(): Inexact {
    this.#inexact ??= this.#makeInexact();
    return this.#inexact;
  }

  #makeInexact(): Inexact {
    const bare = this.entries.map((e) => spelled(e.name, e.folded));
    const words = new WordIndex(bare.map((n, at) => (this.entries[at]!.acronym ? [] : n.tokens)));
    const names = bare.map((n) => ({ ...n, weights: n.tokens.map((t) => words.weight(t)) }));
    const byBag = new Map<string, number[]>();
    names.forEach(({ bag }, at) => {
      if (bag) push(byBag, bag, at);
    });
    return {
      names,
      byBag,
      byLetters: new NearStrings(
        this.entries.map((e, at) => (e.acronym ? '' : names[at]!.letters)),
        fewestLetters,
      ),
      words,
    };
  }

  /** Entries that a name may mean without being one of theirs: the same words, all but the same letters, like words. */
  near(asked: Spelled, most: number): number[] {
    const { byBag, byLetters, words, names } = this.inexact;
    const found = [...(byBag.get(asked.bag) ?? [])];
    if (asked.letters.length >= fewestLetters) {
      for (const at of byLetters.near(asked.letters))
        if (!found.includes(at) && oneOff(asked.letters, names[at]!.letters)) found.push(at);
    }
    // One word of a name of several means nobody by itself
    for (const at of words.closest(asked.tokens, most)) if (!found.includes(at)) found.push(at);
    return found;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

import { agreed, likeness } from './align.js';
import type { NameToken } from './name-tokens.js';
import { NearStrings } from './near-strings.js';

/** A word of known names that an asked word may be, and how like they are. */
interface Similar {
  readonly word: number;
  readonly like: number;
  /** Likeness times weight. */
  readonly worth: number;
}

const byCloseness = (a: { name: number; close: number }, b: { name: number; close: number }): number =>
  b.close - a.close || a.name - b.name;

/** Names that are as close as this part of the closest are compared. */
const closeEnough = 0.3;
/** Names that bear one word. */
const bearersMost = 250;

/** Most known words that one asked word may be. */
const similarMost = 40;
/** Asked words whose likes are kept: reports use the same words over and over. */
const keptMost = 20_000;

/** Words of known names, the names that have them, and how much each tells. Names are numbers: places in the list given. */
export class WordIndex {
  readonly #words: NameToken[] = [];
  readonly #ids = new Map<string, number>();
  readonly #bearers: number[][] = [];
  readonly #bySound = new Map<string, number[]>();
  readonly #byBones = new Map<string, number[]>();
  readonly #nearText: NearStrings;
  readonly #nearSound: NearStrings;
  readonly #similar = new Map<string, readonly Similar[]>();
  readonly #weights = new Map<string, number>();
  readonly #totals: Float64Array;
  readonly #sums: Float64Array;
  readonly #most: number;

  constructor(names: readonly (readonly NameToken[])[]) {
    names.forEach((tokens, name) => {
      for (const token of tokens) this.#enter(token, name);
    });
    this.#nearText = new NearStrings(
      this.#words.map((w) => w.text),
      4,
    );
    this.#nearSound = new NearStrings(
      this.#words.map((w) => w.sound),
      4,
    );
    this.#most = Math.log(names.length + 1);
    this.#weigh();
    this.#totals = Float64Array.from(names, (tokens) => tokens.reduce((sum, t) => sum + this.weight(t), 0));
    this.#sums = new Float64Array(names.length);
  }

  #enter(token: NameToken, name: number): void {
    let id = this.#ids.get(token.text);
    if (id === undefined) {
      id = this.#words.push(token) - 1;
      this.#ids.set(token.text, id);
      this.#bearers.push([]);
      push(this.#bySound, token.sound, id);
      push(this.#byBones, token.skeleton, id);
    }
    const bearers = this.#bearers[id]!;
    if (bearers.at(-1) !== name) bearers.push(name);
  }

  /** How much a word tells: rare ones much, "Mohammed" and "Front" little. 1 to about 10. */
  weight({ skeleton }: NameToken): number {
    return this.#weights.get(skeleton) ?? Math.max(1, this.#most);
  }

  #weigh(): void {
    for (const [skeleton, ids] of this.#byBones) {
      const many = ids.reduce((sum, id) => sum + this.#bearers[id]!.length, 0);
      this.#weights.set(skeleton, Math.max(1, this.#most - Math.log(1 + many)));
    }
  }

  /** Names with a word that sounds so. */
  bearers({ sound }: NameToken): number[] {
    return [...new Set((this.#bySound.get(sound) ?? []).flatMap((id) => this.#bearers[id]!))];
  }

  /** The names that share most with the asked one, by the weight of the words they share against all they have. */
  closest(asked: readonly NameToken[], most: number, isComparable: (name: number) => boolean): number[] {
    const touched = this.#sumUp(asked);
    const close = (name: number) => this.#sums[name]! ** 2 / this.#totals[name]!;
    let best: { name: number; close: number }[] = [];
    let floor = 0;
    for (const name of touched) {
      const near = close(name);
      if (near < floor || !isComparable(name)) continue;
      best.push({ name, close: near });
      if (best.length < 4 * most) continue;
      best = best.sort(byCloseness).slice(0, most);
      floor = best.at(-1)!.close;
    }
    for (const name of touched) this.#sums[name] = 0;
    best = best.sort(byCloseness).slice(0, most);
    return best.filter((b) => b.close >= best[0]!.close * closeEnough).map((b) => b.name);
  }

  /** Adds to each name what the words weigh that it may share, rare words first; gives the names that have any. */
  #sumUp(asked: readonly NameToken[]): number[] {
    const sums = this.#sums;
    const touched: number[] = [];
    const like = [...new Set(asked)].flatMap((token) => this.#like(token));
    for (const { word, worth } of like.sort((a, b) => b.worth - a.worth || a.word - b.word)) {
      const bearers = this.#bearers[word]!;
      // A word that so many bear finds nobody by itself, once a rarer one has
      const alone = bearers.length < bearersMost || touched.length === 0;
      for (const name of bearers) {
        if (sums[name] === 0) {
          if (!alone) continue;
          touched.push(name);
        }
        sums[name]! += worth;
      }
    }
    return touched;
  }

  #like(token: NameToken): readonly Similar[] {
    const kept = this.#similar.get(token.text);
    if (kept) return kept;
    const found = this.#findLike(token);
    if (this.#similar.size >= keptMost) this.#similar.clear();
    this.#similar.set(token.text, found);
    return found;
  }

  #findLike(token: NameToken): Similar[] {
    const ids = new Set([...(this.#bySound.get(token.sound) ?? []), ...(this.#byBones.get(token.skeleton) ?? [])]);
    if (token.text.length > 3) for (const id of this.#nearText.near(token.text)) ids.add(id);
    if (token.sound.length > 4) for (const id of this.#nearSound.near(token.sound)) ids.add(id);
    const found: Similar[] = [];
    for (const word of ids) {
      const like = likeness(token, this.#words[word]!);
      if (like >= agreed) found.push({ word, like, worth: like * this.weight(this.#words[word]!) });
    }
    return found.sort((a, b) => b.like - a.like || a.word - b.word).slice(0, similarMost);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

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
  /** Names that bear each word: those of word `w` stand from `#from[w]` to `#from[w + 1]`. */
  readonly #from: Int32Array;
  readonly #bearing: Int32Array;
  readonly #bySound = new Map<string, number[]>();
  readonly #byBones = new Map<string, number[]>();
  readonly #nearText: NearStrings;
  readonly #nearSound: NearStrings;
  readonly #similar = new Map<string, readonly Similar[]>();
  readonly #weights = new Map<string, number>();
  readonly #totals: Float64Array;
  readonly #sums: Float64Array;
  /** Names with a sum, as many as the last question found. */
  readonly #touched: Int32Array;
  /** 1: the name is one word. */
  readonly #alone: Uint8Array;
  readonly #most: number;

  constructor(names: readonly (readonly NameToken[])[]) {
    const bearers: number[][] = [];
    names.forEach((tokens, name) => {
      for (const token of tokens) this.#enter(token, name, bearers);
    });
    this.#from = new Int32Array(bearers.length + 1);
    bearers.forEach((list, word) => {
      this.#from[word + 1] = this.#from[word]! + list.length;
    });
    this.#bearing = Int32Array.from(bearers.flat());
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
    this.#touched = new Int32Array(names.length);
    this.#alone = Uint8Array.from(names, (tokens) => (tokens.length === 1 ? 1 : 0));
  }

  #enter(token: NameToken, name: number, bearers: number[][]): void {
    let id = this.#ids.get(token.text);
    if (id === undefined) {
      id = this.#words.push(token) - 1;
      this.#ids.set(token.text, id);
      bearers.push([]);
      push(this.#bySound, token.sound, id);
      push(this.#byBones, token.skeleton, id);
    }
    const own = bearers[id]!;
    if (own.at(-1) !== name) own.push(name);
  }

  #many(word: number): number {
    return this.#from[word + 1]! - this.#from[word]!;
  }

  /** How much a word tells: rare ones much, "Mohammed" and "Front" little. 1 to about 10. */
  weight({ skeleton }: NameToken): number {
    return this.#weights.get(skeleton) ?? Math.max(1, this.#most);
  }

  #weigh(): void {
    for (const [skeleton, ids] of this.#byBones) {
      const many = ids.reduce((sum, id) => sum + this.#many(id), 0);
      this.#weights.set(skeleton, Math.max(1, this.#most - Math.log(1 + many)));
    }
  }

  /** Names with a word that sounds so. */
  bearers({ sound }: NameToken): number[] {
    const ids = this.#bySound.get(sound) ?? [];
    return [...new Set(ids.flatMap((id) => [...this.#bearing.subarray(this.#from[id]!, this.#from[id + 1]!)]))];
  }

  /**
   * The names that share most with the asked one, by the weight of the words they share against all they have. A single word
   * is compared with single words only.
   */
  closest(asked: readonly NameToken[], most: number): number[] {
    const touched = this.#sumUp(asked);
    const alone = asked.length === 1 ? 1 : 0;
    const best: number[] = [];
    const close: number[] = [];
    for (let at = 0; at < touched; at++) {
      const name = this.#touched[at]!;
      const near = this.#sums[name]! ** 2 / this.#totals[name]!;
      this.#sums[name] = 0;
      if (this.#alone[name] === alone) insert(best, close, most, name, near);
    }
    let kept = 0;
    while (kept < best.length && close[kept]! >= close[0]! * closeEnough) kept++;
    best.length = kept;
    return best;
  }

  /** Adds to each name what the words weigh that it may share, rare words first; gives how many names have any. */
  #sumUp(asked: readonly NameToken[]): number {
    let touched = 0;
    const common: Similar[] = [];
    for (let i = 0; i < asked.length; i++) {
      if (asked.indexOf(asked[i]!) < i) continue;
      for (const similar of this.#like(asked[i]!)) {
        // A word that so many bear finds nobody by itself, once a rarer one has
        if (this.#many(similar.word) < bearersMost) touched = this.#add(similar, touched, true);
        else common.push(similar);
      }
    }
    if (common.length > 1) common.sort((a, b) => b.worth - a.worth || a.word - b.word);
    for (const similar of common) touched = this.#add(similar, touched, touched === 0);
    return touched;
  }

  #add({ word, worth }: Similar, touched: number, opens: boolean): number {
    const sums = this.#sums;
    let count = touched;
    for (let at = this.#from[word]!; at < this.#from[word + 1]!; at++) {
      const name = this.#bearing[at]!;
      if (sums[name] === 0) {
        if (!opens) continue;
        this.#touched[count++] = name;
      }
      sums[name]! += worth;
    }
    return count;
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

/** Keeps the `most` closest names, the closest first; of even ones the lower number. */
function insert(best: number[], close: number[], most: number, name: number, near: number): void {
  let at = best.length;
  if (at === most) {
    if (near < close[at - 1]! || (near === close[at - 1]! && name > best[at - 1]!)) return;
    at--;
  }
  while (at > 0 && (close[at - 1]! < near || (close[at - 1] === near && best[at - 1]! > name))) {
    best[at] = best[at - 1]!;
    close[at] = close[at - 1]!;
    at--;
  }
  best[at] = name;
  close[at] = near;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

import { mix } from '../../src/read/linear/hash.js';
import { rowOf, type Weights } from '../../src/read/linear/weights.js';

const SEEN_MASK = 2 ** 26 - 1;

/**
 * An averaged perceptron in a hashed table. The average is kept lazily: each weight knows when it last changed.
 * `rows`: a feature's weights of all classes (at most four) stand side by side.
 */
export class Learner implements Weights {
  readonly table: Float32Array;
  readonly mask: number;
  readonly #rows: boolean;
  readonly #totals: Float64Array;
  readonly #stamps: Int32Array;
  #clock = 1;
  /** How often each feature stands in the gold sentences, up to 255; features are told apart by 26 bits. */
  readonly #seen: Uint8Array | null;
  readonly #least: number;

  constructor(bits: number, rows = false, least = 0) {
    const size = 2 ** bits;
    this.table = new Float32Array(size);
    this.mask = size - 1;
    this.#rows = rows;
    this.#least = least;
    this.#seen = least > 1 ? new Uint8Array(SEEN_MASK + 1) : null;
    this.#totals = new Float64Array(size);
    this.#stamps = new Int32Array(size);
  }

  tick(): void {
    this.#clock++;
  }

  /** Counts features of a gold sentence: what is seen fewer than `least` times is not learned, since it says nothing new. */
  see(features: Int32Array, count: number): void {
    if (!this.#seen) return;
    for (let i = 0; i < count; i++) {
      const at = features[i]! & SEEN_MASK;
      if (this.#seen[at]! < 255) this.#seen[at]!++;
    }
  }

  add(features: Int32Array, count: number, label: number, amount: number): void {
    for (let i = 0; i < count; i++) {
      const f = features[i]!;
      if (this.#seen && this.#seen[f & SEEN_MASK]! < this.#least) continue;
      const at = this.#rows ? rowOf(f, this.mask) + label : mix(f, label) & this.mask;
      this.#totals[at]! += this.table[at]! * (this.#clock - this.#stamps[at]!);
      this.#stamps[at] = this.#clock;
      this.table[at]! += amount;
    }
  }

  /** The averaged weights, as 8-bit integers on a square-root scale: weights are heavy-tailed, and small ones matter. */
  quantised(): Int8Array {
    const averages = new Float64Array(this.table.length);
    let most = 1e-9;
    for (let i = 0; i < averages.length; i++) {
      const total = this.#totals[i]! + this.table[i]! * (this.#clock - this.#stamps[i]!);
      averages[i] = total / this.#clock;
      most = Math.max(most, Math.abs(averages[i]!));
    }
    return Int8Array.from(averages, (w) => Math.sign(w) * Math.round(Math.sqrt(Math.abs(w) / most) * 127));
  }

  /** The model as it will be read back. */
  frozen(): Weights {
    return { table: expand(this.quantised()), mask: this.mask };
  }
}

export const expand = (small: Int8Array): Int16Array => Int16Array.from(small, (q) => q * Math.abs(q));

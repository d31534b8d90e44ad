import { mix } from '../../src/read/linear/hash.js';
import type { Weights } from '../../src/read/linear/weights.js';

/** An averaged perceptron in a hashed table. The average is kept lazily: each weight knows when it last changed. */
export class Learner implements Weights {
  readonly table: Float32Array;
  readonly mask: number;
  readonly #totals: Float64Array;
  readonly #stamps: Int32Array;
  #clock = 1;

  constructor(bits: number) {
    const size = 2 ** bits;
    this.table = new Float32Array(size);
    this.mask = size - 1;
    this.#totals = new Float64Array(size);
    this.#stamps = new Int32Array(size);
  }

  tick(): void {
    this.#clock++;
  }

  add(features: Int32Array, count: number, label: number, amount: number): void {
    for (let i = 0; i < count; i++) {
      const at = mix(features[i]!, label) & this.mask;
      this.#totals[at]! += this.table[at]! * (this.#clock - this.#stamps[at]!);
      this.#stamps[at] = this.#clock;
      this.table[at]! += amount;
    }
  }

  /** The averaged weights, as 8-bit integers on a square-root scale: weights are heavy-tailed, and small ones matter. */
  quantised(): Int8Array {
    const averages = new Float64Array(this.table.length);
    let most = 0;
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

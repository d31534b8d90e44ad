import { mix } from './hash.js';

/**
 * Weights of a linear model in one hashed table: the weight of (feature, class) stands at a hash of both. No feature is
 * stored, so the table is as large as one wishes, and two features may share a place; learning lives with that.
 */
export interface Weights {
  readonly table: Int16Array | Float32Array;
  readonly mask: number;
}

/** Sum of the weights of one class over the first `count` features. */
export function score({ table, mask }: Weights, features: Int32Array, count: number, label: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += table[mix(features[i]!, label) & mask]!;
  return sum;
}

/** The class with the highest score; the first where two are equal. */
export function best(weights: Weights, features: Int32Array, count: number, labels: ArrayLike<number>): number {
  let winner = labels[0] ?? 0;
  if (labels.length < 2) return winner;
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < labels.length; k++) {
    const s = score(weights, features, count, labels[k]!);
    if (s > highest) {
      highest = s;
      winner = labels[k]!;
    }
  }
  return winner;
}

/** Where the row of a feature begins in a table of few classes: four weights side by side, one look into memory. */
export const rowOf = (feature: number, mask: number): number => (feature << 2) & mask;

/** Scores of the classes 0 to 2 over the first `count` features of a table in rows. */
export function scoreRows({ table, mask }: Weights, features: Int32Array, count: number, out: Float64Array): void {
  let [a, b, c] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const at = (features[i]! << 2) & mask;
    a += table[at]!;
    b += table[at + 1]!;
    c += table[at + 2]!;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
}

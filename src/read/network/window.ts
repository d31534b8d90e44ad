/**
 * What the network says of a stretch of words. Row and column 0 of every table stand for the root, word `from` of the
 * sentence is row 1.
 */
export interface Window {
  readonly from: number;
  readonly size: number;
  /** [size + 1, tags]. */
  readonly tags: Float32Array;
  /** [size + 1, name labels]. */
  readonly names: Float32Array;
  /** [size + 1, size + 1]: how well each word (row) hangs on each other (column). */
  readonly arcs: Float32Array;
  /** [size + 1, ·]: what relations are scored from, see `relationOf`. */
  readonly dependent: Float32Array;
  readonly head: Float32Array;
  readonly ofDependent: Float32Array;
  readonly ofHead: Float32Array;
}

/** The weights that join the two sides of a relation: [relations, rank] and [relations]. */
export interface RelationWeights {
  readonly rank: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The best relation of row `dependent` to row `head`; `except`: the one of the root, which hangs on no word. */
export function relationOf(
  { rank, weights, bias }: RelationWeights,
  w: Window,
  dependent: number,
  head: number,
  except: number,
): number {
  const count = bias.length;
  const joint = new Float32Array(rank);
  for (let k = 0; k < rank; k++) joint[k] = w.dependent[dependent * rank + k]! * w.head[head * rank + k]!;
  let winner = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < count; r++) {
    if (r === except) continue;
    let score = bias[r]! + w.ofDependent[dependent * count + r]! + w.ofHead[head * count + r]!;
    const row = r * rank;
    for (let k = 0; k < rank; k++) score += joint[k]! * weights[row + k]!;
    if (score > highest) {
      highest = score;
      winner = r;
    }
  }
  return winner;
}

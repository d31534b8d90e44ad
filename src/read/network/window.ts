/**
 * What the network says of a stretch of words. Row and column 0 of both tables stand for the root, word `from` of the
 * sentence is row 1.
 */
export interface Window {
  readonly from: number;
  readonly size: number;
  /** [size + 1, columns.width]: what it says of each word, see `Columns`. */
  readonly words: Float32Array;
  /** [size + 1, size + 1]: how well each word (row) hangs on each other (column). */
  readonly arcs: Float32Array;
}

/** Where in a row of `words` things stand. Tags come first. */
export interface Columns {
  readonly tags: number;
  readonly names: number;
  /** What relations are scored from, see `relationOf`. */
  readonly dependent: number;
  readonly head: number;
  readonly ofDependent: number;
  readonly ofHead: number;
  readonly width: number;
}

/** `rank`: of the products that relations are scored from. */
export function columnsOf(counts: { tags: number; names: number; rank: number; relations: number }): Columns {
  const names = counts.tags;
  const dependent = names + counts.names;
  const head = dependent + counts.rank;
  const ofDependent = head + counts.rank;
  const ofHead = ofDependent + counts.relations;
  return { tags: 0, names, dependent, head, ofDependent, ofHead, width: ofHead + counts.relations };
}

/** The weights that join the two sides of a relation: [relations, rank] and [relations]. */
export interface RelationWeights {
  readonly columns: Columns;
  /** Even. */
  readonly rank: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The best relation of row `dependent` to row `head`; `except`: the one of the root, which hangs on no word. */
export function relationOf(
  { columns, rank, weights, bias }: RelationWeights,
  { words }: Window,
  dependent: number,
  head: number,
  except: number,
): number {
  const count = bias.length;
  const joint = jointOf(rank);
  const [below, above] = [dependent * columns.width, head * columns.width];
  const [left, right] = [below + columns.dependent, above + columns.head];
  for (let k = 0; k < rank; k++) joint[k] = words[left + k]! * words[right + k]!;
  let winner = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < count; r++) {
    if (r === except) continue;
    // Two sums side by side: the processor need not wait for one product before the next
    let even = bias[r]! + words[below + columns.ofDependent + r]! + words[above + columns.ofHead + r]!;
    let odd = 0;
    for (let k = 0, at = r * rank; k < rank; k += 2, at += 2) {
      even += joint[k]! * weights[at]!;
      odd += joint[k + 1]! * weights[at + 1]!;
    }
    const score = even + odd;
    if (score > highest) {
      highest = score;
      winner = r;
    }
  }
  return winner;
}

let kept = new Float32Array(0);

/** Room for the products of a word and its head, used again for every word. The rank is even. */
function jointOf(rank: number): Float32Array {
  if (kept.length !== rank) kept = new Float32Array(rank);
  return kept;
}

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
  /** Length of each relation's weights, see `normsOf`. */
  readonly norms: Float64Array;
}

/** The best relation of row `dependent` to row `head`; `except`: the one of the root, which hangs on no word. */
export function relationOf(
  model: RelationWeights,
  { words }: Window,
  dependent: number,
  head: number,
  except: number,
): number {
  const [below, above] = [dependent * model.columns.width, head * model.columns.width];
  const [joint, alone] = roomOf(model.rank, model.bias.length);
  const length = multiply(model, words, below, above, joint);
  const first = addUp(model, words, below, above, alone, except);
  let winner = first;
  let highest = alone[first]! + product(model, joint, first);
  for (let r = 0; r < alone.length; r++) {
    // No product is larger than the product of both lengths: most relations need no closer look
    if (r === first || alone[r]! + length * model.norms[r]! <= highest) continue;
    const score = alone[r]! + product(model, joint, r);
    if (score > highest) [winner, highest] = [r, score];
  }
  return winner;
}

/** Fills `joint` with what both sides share; gives its length. */
function multiply(
  { columns, rank }: RelationWeights,
  words: Float32Array,
  below: number,
  above: number,
  joint: Float32Array,
): number {
  let squares = 0;
  for (let k = 0; k < rank; k++) {
    const product = words[below + columns.dependent + k]! * words[above + columns.head + k]!;
    joint[k] = product;
    squares += product * product;
  }
  return Math.sqrt(squares);
}

/** Fills `alone` with what each side says of each relation by itself; gives the highest. */
function addUp(
  { columns, bias }: RelationWeights,
  words: Float32Array,
  below: number,
  above: number,
  alone: Float32Array,
  except: number,
): number {
  let first = -1;
  for (let r = 0; r < bias.length; r++) {
    const sum = bias[r]! + words[below + columns.ofDependent + r]! + words[above + columns.ofHead + r]!;
    alone[r] = r === except ? Number.NEGATIVE_INFINITY : sum;
    if (first < 0 || alone[r]! > alone[first]!) first = r;
  }
  return first;
}

/** Of what both sides share with a relation. Two sums side by side: the processor need not wait for one before the next. */
function product({ rank, weights }: RelationWeights, joint: Float32Array, relation: number): number {
  let even = 0;
  let odd = 0;
  for (let k = 0, at = relation * rank; k < rank; k += 2, at += 2) {
    even += joint[k]! * weights[at]!;
    odd += joint[k + 1]! * weights[at + 1]!;
  }
  return even + odd;
}

let room: [Float32Array, Float32Array] = [new Float32Array(0), new Float32Array(0)];

/** Two rows to reckon in, used again for every word. */
function roomOf(rank: number, relations: number): [Float32Array, Float32Array] {
  if (room[0].length !== rank || room[1].length !== relations)
    room = [new Float32Array(rank), new Float32Array(relations)];
  return room;
}

/** The length of each relation's weights. */
export function normsOf(weights: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(weights, (row) => Math.hypot(...row));
}

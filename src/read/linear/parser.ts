import { mix } from './hash.js';
import type { Work } from './sentence.js';
import { best, score, type Weights } from './weights.js';

/** Transitions of the arc-hybrid system. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

export interface ParserModel {
  readonly moves: Weights;
  readonly labels: Weights;
  readonly relations: readonly string[];
  /** By (tag of head, tag of dependent, direction): the relations seen in training. */
  readonly candidates: ReadonlyMap<number, Int16Array>;
  readonly every: Int16Array;
  readonly root: number;
}

export const PARSER_FEATURES = 90;
export const LABEL_FEATURES = 48;
const features = new Int32Array(PARSER_FEATURES);
const labelFeats = new Int32Array(LABEL_FEATURES);

/** Where the parser stands. The root is no word: a stack that holds one word and meets the end makes it the root. */
export interface State {
  readonly stack: Int32Array;
  depth: number;
  front: number;
  readonly heads: Int32Array;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
}

export function startState(size: number): State {
  return {
    stack: new Int32Array(size + 1),
    depth: 0,
    front: 0,
    heads: new Int32Array(size).fill(-1),
    leftmost: new Int32Array(size).fill(-1),
    rightmost: new Int32Array(size).fill(-1),
    leftCount: new Uint8Array(size),
    rightCount: new Uint8Array(size),
  };
}

export const isDone = (state: State, size: number): boolean => state.front >= size && state.depth <= 1;

export function isLegal(state: State, move: number, size: number): boolean {
  if (move === SHIFT) return state.front < size;
  if (move === LEFT) return state.depth >= 1 && state.front < size;
  return state.depth >= 2;
}

export function apply(state: State, move: number): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.front++;
    return;
  }
  const child = state.stack[--state.depth]!;
  if (move === LEFT) {
    state.heads[child] = state.front;
    if (state.leftmost[state.front]! < 0 || child < state.leftmost[state.front]!) state.leftmost[state.front] = child;
    state.leftCount[state.front]!++;
  } else {
    const head = state.stack[state.depth - 1]!;
    state.heads[child] = head;
    if (child > state.rightmost[head]!) state.rightmost[head] = child;
    state.rightCount[head]!++;
  }
}

/** Features of a state for the choice of the next move. Words by form, tags by joint tag. */
export function moveFeatures({ forms, tags, size }: Work, s: State, out: Int32Array): number {
  let n = 0;
  const put = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = mix(mix(mix(template, a), b), c);
  };
  const word = (i: number) => (i >= 0 && i < size ? forms[i]!.id : i < 0 ? 11 : 13);
  const tag = (i: number) => (i >= 0 && i < size ? tags[i]! + 2 : i < 0 ? 0 : 1);
  const left = (i: number) => (i >= 0 && i < size ? s.leftmost[i]! : -1);
  const right = (i: number) => (i >= 0 && i < size ? s.rightmost[i]! : -1);
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : -1;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : -1;
  const s2 = s.depth > 2 ? s.stack[s.depth - 3]! : -1;
  const b0 = s.front;
  const [b1, b2] = [b0 + 1, b0 + 2];
  const [s0w, s1w, b0w, b1w] = [word(s0), word(s1), word(b0), word(b1)];
  const [s0t, s1t, s2t, b0t, b1t, b2t] = [tag(s0), tag(s1), tag(s2), tag(b0), tag(b1), tag(b2)];
  const far = Math.min(s0 < 0 ? 0 : b0 - s0, 8);
  const gap = Math.min(s1 < 0 ? 0 : s0 - s1, 8);
  const s0v = s0 < 0 ? 0 : s.leftCount[s0]! * 8 + s.rightCount[s0]!;
  const s1v = s1 < 0 ? 0 : s.leftCount[s1]! * 8 + s.rightCount[s1]!;
  const b0v = b0 < size ? s.leftCount[b0]! : 0;
  const [s0l, s0r, s1l, s1r, b0l] = [tag(left(s0)), tag(right(s0)), tag(left(s1)), tag(right(s1)), tag(left(b0))];
  put(1, s0w);
  put(2, s0t);
  put(3, s0w, s0t);
  put(4, b0w);
  put(5, b0t);
  put(6, b0w, b0t);
  put(7, s1w);
  put(8, s1t);
  put(9, s1w, s1t);
  put(10, b1w);
  put(11, b1t);
  put(12, b1w, b1t);
  put(13, b2t);
  put(14, s0w, b0w);
  put(15, s0t, b0t);
  put(16, s0w, b0t);
  put(17, s0t, b0w);
  put(18, mix(s0w, s0t), b0t);
  put(19, mix(s0w, s0t), mix(b0w, b0t));
  put(20, s1w, s0w);
  put(21, s1t, s0t);
  put(22, s1w, s0t);
  put(23, s1t, s0w);
  put(24, b0t, b1t);
  put(25, s0t, b0t, b1t);
  put(26, b0t, b1t, b2t);
  put(27, s0w, b0t, b1t);
  put(28, s1t, s0t, b0t);
  put(29, s1w, s0t, b0t);
  put(30, s1t, s0w, b0t);
  put(31, s1t, s0t, b0w);
  put(32, s2t, s1t, s0t);
  put(33, s0t, s0l, b0t);
  put(34, s0t, s0r, b0t);
  put(35, s1t, s1l, s0t);
  put(36, s1t, s1r, s0t);
  put(37, s0t, b0t, b0l);
  put(38, s0w, s0l);
  put(39, s0w, s0r);
  put(40, b0w, b0l);
  put(41, s1w, s1r);
  put(42, s0w, far);
  put(43, s0t, far);
  put(44, b0w, far);
  put(45, b0t, far);
  put(46, s0t, b0t, far);
  put(47, s1t, s0t, gap);
  put(48, s0w, s0v);
  put(49, s0t, s0v);
  put(50, b0w, b0v);
  put(51, b0t, b0v);
  put(52, s1w, s1v);
  put(53, s1t, s1v);
  put(54, s0t, s0l, s0r);
  put(55, s1t, s0t, s0r);
  put(56, s1t, s1r, b0t);
  put(57, s0t, s0r, mix(b0t, b1t));
  put(58, word(right(s0)), s0t, b0t);
  put(59, word(left(b0)), s0t, b0t);
  put(60, word(right(s1)), s1t, s0t);
  put(61, s1t, b0t, far);
  put(62, s1w, b0w);
  put(63, s0t, b0t, mix(b1t, b2t));
  put(64, s1t, s0t, mix(b0t, b1t));
  put(65, s2t, s1t, mix(s0t, b0t));
  put(66, s1w, s0w, b0t);
  put(67, s0w, b0w, s1t);
  put(68, s0t, between(tags, s0, b0, size), b0t);
  put(69, s1t, between(tags, s1, s0, size), s0t);
  return n;
}

/** Whether punctuation or a conjunction stands between: a bit each for the commonest tags seen, order lost. */
function between(tags: Int16Array, from: number, to: number, size: number): number {
  let bits = 0;
  if (from < 0) return bits;
  const end = Math.min(to, size, from + 12);
  for (let i = from + 1; i < end; i++) bits |= 1 << (tags[i]! & 31);
  return bits;
}

/** The move with the highest score among the legal ones. */
export function bestMove(model: ParserModel, work: Work, state: State): number {
  const can = (move: number) => isLegal(state, move, work.size);
  const only = [SHIFT, LEFT, RIGHT].filter(can);
  if (only.length < 2) return only[0] ?? SHIFT;
  const count = moveFeatures(work, state, features);
  let winner = only[0]!;
  let highest = Number.NEGATIVE_INFINITY;
  for (const move of only) {
    const s = score(model.moves, features, count, move);
    if (s > highest) {
      highest = s;
      winner = move;
    }
  }
  return winner;
}

export const labelKey = (headTag: number, childTag: number, leftward: boolean): number =>
  (headTag * 512 + childTag) * 2 + (leftward ? 1 : 0);

/** Features of an arc in a finished tree, for its relation. */
export function labelFeatures(
  { forms, tags, heads, size }: Work,
  child: number,
  leftmost: Int32Array,
  rightmost: Int32Array,
  out: Int32Array,
): number {
  let n = 0;
  const put = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = mix(mix(mix(template, a), b), c);
  };
  const head = heads[child]!;
  const word = (i: number) => (i >= 0 && i < size ? forms[i]!.id : 11);
  const tag = (i: number) => (i >= 0 && i < size ? tags[i]! + 2 : 0);
  const [hw, ht, cw, ct] = [word(head), tag(head), word(child), tag(child)];
  const side = head > child ? 1 : 2;
  const far = side * 16 + Math.min(Math.abs(head - child), 10);
  const [l, r] = [leftmost[child]!, rightmost[child]!];
  const grand = head >= 0 ? heads[head]! : -1;
  put(1, hw, side);
  put(2, ht, side);
  put(3, cw, side);
  put(4, ct, side);
  put(5, hw, cw, side);
  put(6, ht, ct, side);
  put(7, hw, ct, side);
  put(8, ht, cw, side);
  put(9, far, ht, ct);
  put(10, far, cw);
  put(11, tag(child - 1), ct, side);
  put(12, tag(child + 1), ct, side);
  put(13, tag(head - 1), ht, ct);
  put(14, tag(head + 1), ht, ct);
  put(15, word(l), ct, side);
  put(16, word(l), ct, ht);
  put(17, tag(l), ct, ht);
  put(18, tag(r), ct, ht);
  put(19, word(r), ct, side);
  put(20, tag(grand), ht, ct);
  put(21, word(child - 1), ct, ht);
  put(22, word(child + 1), ct, ht);
  put(23, forms[child]!.suffix3, ht, side);
  put(24, head >= 0 ? forms[head]!.suffix3 : 0, ct, side);
  const [hl, hr] = head >= 0 ? [leftmost[head]!, rightmost[head]!] : [-1, -1];
  put(25, hl === child ? 1 : 2, hr === child ? 1 : 2, mix(ht, ct));
  put(26, tag(hl), ct, ht);
  put(27, tag(hr), ct, ht);
  put(28, word(l), hw, ct);
  put(29, tag(l), mix(ct, ht), tag(child + 1));
  put(30, word(hl), ht, ct);
  put(31, between(tags, Math.min(head, child), Math.max(head, child), size), ht, ct);
  put(32, hw, tag(l), ct);
  put(33, child === 0 ? 1 : 2, child === size - 1 ? 1 : 2, ct);
  return n;
}

/** Heads, then relations, written into `work`. */
export function parseSentence(model: ParserModel, work: Work): void {
  const state = startState(work.size);
  while (!isDone(state, work.size)) apply(state, bestMove(model, work, state));
  work.heads.set(state.heads);
  labelArcs(model, work);
}

export function edges(heads: Int32Array): [Int32Array, Int32Array] {
  const leftmost = new Int32Array(heads.length).fill(-1);
  const rightmost = new Int32Array(heads.length).fill(-1);
  for (let i = 0; i < heads.length; i++) {
    const h = heads[i]!;
    if (h < 0) continue;
    if (i < h && (leftmost[h]! < 0 || i < leftmost[h]!)) leftmost[h] = i;
    if (i > h && i > rightmost[h]!) rightmost[h] = i;
  }
  return [leftmost, rightmost];
}

function labelArcs(model: ParserModel, work: Work): void {
  const { heads, tags, labels } = work;
  const [leftmost, rightmost] = edges(heads);
  for (let i = 0; i < work.size; i++) {
    const head = heads[i]!;
    if (head < 0) {
      labels[i] = model.root;
      continue;
    }
    const candidates = model.candidates.get(labelKey(tags[head]!, tags[i]!, head > i)) ?? model.every;
    const count = candidates.length > 1 ? labelFeatures(work, i, leftmost, rightmost, labelFeats) : 0;
    labels[i] = best(model.labels, labelFeats, count, candidates);
  }
}

import { feature } from './hash.js';
import type { Form, Work } from './sentence.js';
import { best, scoreRows, type Weights } from './weights.js';

/** Transitions of the arc-hybrid system. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

export interface ParserModel {
  readonly moves: Weights;
  readonly labels: Weights;
  readonly relations: readonly string[];
  /** By relation: its bit in the sets of relations that a word has below it (see `relationBit`). */
  readonly bits: Int32Array;
  /** By (tag of head, tag of dependent, direction): the relations seen in training. */
  readonly candidates: ReadonlyMap<number, Int16Array>;
  readonly every: Int16Array;
  readonly root: number;
}

export const PARSER_FEATURES = 128;
export const LABEL_FEATURES = 64;
const moveBuffer = new Int32Array(PARSER_FEATURES);
const labelBuffer = new Int32Array(LABEL_FEATURES);
const scores = new Float64Array(3);

/**
 * Where the parser stands. The root is no word: a stack that holds one word and meets the end makes it the root.
 * A relation is given as soon as an arc is drawn, so that the next moves see what a word already has below it.
 */
export interface State {
  readonly stack: Int32Array;
  depth: number;
  front: number;
  readonly heads: Int32Array;
  readonly labels: Int16Array;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  /** Sets of relations below a word. */
  readonly has: Int32Array;
}

export function startState(size: number): State {
  return {
    stack: new Int32Array(size + 1),
    depth: 0,
    front: 0,
    heads: new Int32Array(size).fill(-1),
    labels: new Int16Array(size),
    leftmost: new Int32Array(size).fill(-1),
    rightmost: new Int32Array(size).fill(-1),
    leftCount: new Uint8Array(size),
    rightCount: new Uint8Array(size),
    has: new Int32Array(size),
  };
}

const inSet = [
  'nsubj',
  'csubj',
  'obj',
  'iobj',
  'ccomp',
  'xcomp',
  'obl',
  'cop',
  'aux',
  'mark',
  'case',
  'det',
  'cc',
  'conj',
  'nmod',
  'amod',
  'advmod',
  'appos',
  'acl',
  'advcl',
  'parataxis',
  'compound',
  'flat',
  'nummod',
  'punct',
  'expl',
  'fixed',
];

/** The bit of a relation, subtypes left out; a passive subject and a subject are one. */
export const relationBit = (relation: string): number => {
  const at = inSet.indexOf(relation.split(':')[0]!);
  return at < 0 ? 0 : 1 << at;
};

export const isDone = (state: State, size: number): boolean => state.front >= size && state.depth <= 1;

export function isLegal(state: State, move: number, size: number): boolean {
  if (move === SHIFT) return state.front < size;
  if (move === LEFT) return state.depth >= 1 && state.front < size;
  return state.depth >= 2;
}

/** The arc that LEFT or RIGHT would draw now. */
export const childOf = (state: State): number => state.stack[state.depth - 1]!;
export const headOf = (state: State, move: number): number =>
  move === LEFT ? state.front : state.stack[state.depth - 2]!;

export function shift(state: State): void {
  state.stack[state.depth++] = state.front++;
}

/** Draws the arc of LEFT or RIGHT with its relation. */
export function attach(state: State, move: number, label: number, bit: number): void {
  const head = headOf(state, move);
  const child = state.stack[--state.depth]!;
  state.heads[child] = head;
  state.labels[child] = label;
  state.has[head]! |= bit;
  if (move === LEFT) {
    if (state.leftmost[head]! < 0 || child < state.leftmost[head]!) state.leftmost[head] = child;
    if (state.leftCount[head]! < 15) state.leftCount[head]!++;
  } else {
    if (child > state.rightmost[head]!) state.rightmost[head] = child;
    if (state.rightCount[head]! < 15) state.rightCount[head]!++;
  }
}

const nobody: Pick<Form, 'id' | 'fine' | 'coarse' | 'suffix3'> = { id: 11, fine: -1, coarse: -1, suffix3: 11 };

/** Features of a state for the choice of the next move. Words by form, groups of words and joint tag. */
export function moveFeatures({ forms, tags, size }: Work, s: State, out: Int32Array): number {
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : -1;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : -1;
  const s2 = s.depth > 2 ? s.stack[s.depth - 3]! : -1;
  const b0 = s.front < size ? s.front : -1;
  const b1 = s.front + 1 < size ? s.front + 1 : -1;
  const b2 = s.front + 2 < size ? s.front + 2 : -1;
  const s0f = s0 < 0 ? nobody : forms[s0]!;
  const s1f = s1 < 0 ? nobody : forms[s1]!;
  const b0f = b0 < 0 ? nobody : forms[b0]!;
  const b1f = b1 < 0 ? nobody : forms[b1]!;
  const s0w = s0f.id;
  const s1w = s1f.id;
  const b0w = b0f.id;
  const b1w = b1f.id;
  const s0t = s0 < 0 ? 0 : tags[s0]! + 1;
  const s1t = s1 < 0 ? 0 : tags[s1]! + 1;
  const s2t = s2 < 0 ? 0 : tags[s2]! + 1;
  const b0t = b0 < 0 ? 0 : tags[b0]! + 1;
  const b1t = b1 < 0 ? 0 : tags[b1]! + 1;
  const b2t = b2 < 0 ? 0 : tags[b2]! + 1;
  const s0c = s0f.fine;
  const s1c = s1f.fine;
  const b0c = b0f.fine;
  const far = s0 < 0 || b0 < 0 ? 0 : distance(b0 - s0);
  const gap = s1 < 0 ? 0 : distance(s0 - s1);
  const s0L = s0 < 0 ? -1 : s.leftmost[s0]!;
  const s0R = s0 < 0 ? -1 : s.rightmost[s0]!;
  const s1L = s1 < 0 ? -1 : s.leftmost[s1]!;
  const s1R = s1 < 0 ? -1 : s.rightmost[s1]!;
  const b0L = b0 < 0 ? -1 : s.leftmost[b0]!;
  const s0l = s0L < 0 ? 0 : tags[s0L]! + 1;
  const s0r = s0R < 0 ? 0 : tags[s0R]! + 1;
  const s1l = s1L < 0 ? 0 : tags[s1L]! + 1;
  const s1r = s1R < 0 ? 0 : tags[s1R]! + 1;
  const b0l = b0L < 0 ? 0 : tags[b0L]! + 1;
  const s0lr = s0L < 0 ? 0 : s.labels[s0L]! + 1;
  const s0rr = s0R < 0 ? 0 : s.labels[s0R]! + 1;
  const s1rr = s1R < 0 ? 0 : s.labels[s1R]! + 1;
  const b0lr = b0L < 0 ? 0 : s.labels[b0L]! + 1;
  const s0h = s0 < 0 ? 0 : s.has[s0]!;
  const s1h = s1 < 0 ? 0 : s.has[s1]!;
  const b0h = b0 < 0 ? 0 : s.has[b0]!;
  const s0v = s0 < 0 ? 0 : s.leftCount[s0]! * 16 + s.rightCount[s0]!;
  const s1v = s1 < 0 ? 0 : s.leftCount[s1]! * 16 + s.rightCount[s1]!;
  const b0v = b0 < 0 ? 0 : s.leftCount[b0]!;
  let n = 0;
  out[n++] = feature(1, s0w);
  out[n++] = feature(2, s0t);
  out[n++] = feature(3, s0w, s0t);
  out[n++] = feature(4, b0w);
  out[n++] = feature(5, b0t);
  out[n++] = feature(6, b0w, b0t);
  out[n++] = feature(7, s1w);
  out[n++] = feature(8, s1t);
  out[n++] = feature(9, s1w, s1t);
  out[n++] = feature(10, b1w);
  out[n++] = feature(11, b1t);
  out[n++] = feature(12, b1w, b1t);
  out[n++] = feature(13, b2t);
  out[n++] = feature(14, s0w, b0w);
  out[n++] = feature(15, s0t, b0t);
  out[n++] = feature(16, s0w, b0t);
  out[n++] = feature(17, s0t, b0w);
  out[n++] = feature(18, s0w, s0t, b0t);
  out[n++] = feature(19, s1w, s0w);
  out[n++] = feature(20, s1t, s0t);
  out[n++] = feature(21, s1w, s0t);
  out[n++] = feature(22, s1t, s0w);
  out[n++] = feature(23, b0t, b1t);
  out[n++] = feature(24, s0t, b0t, b1t);
  out[n++] = feature(25, b0t, b1t, b2t);
  out[n++] = feature(26, s0w, b0t, b1t);
  out[n++] = feature(27, s1t, s0t, b0t);
  out[n++] = feature(28, s1w, s0t, b0t);
  out[n++] = feature(29, s1t, s0w, b0t);
  out[n++] = feature(30, s1t, s0t, b0w);
  out[n++] = feature(31, s2t, s1t, s0t);
  out[n++] = feature(32, s0t, s0l, b0t);
  out[n++] = feature(33, s0t, s0r, b0t);
  out[n++] = feature(34, s1t, s1l, s0t);
  out[n++] = feature(35, s1t, s1r, s0t);
  out[n++] = feature(36, s0t, b0t, b0l);
  out[n++] = feature(37, s0w, s0l, s0lr);
  out[n++] = feature(38, s0w, s0r, s0rr);
  out[n++] = feature(39, b0w, b0l, b0lr);
  out[n++] = feature(40, s1w, s1r, s1rr);
  out[n++] = feature(41, s0w, far);
  out[n++] = feature(42, s0t, far);
  out[n++] = feature(43, b0w, far);
  out[n++] = feature(44, b0t, far);
  out[n++] = feature(45, s0t, b0t, far);
  out[n++] = feature(46, s1t, s0t, gap);
  out[n++] = feature(47, s0w, s0v);
  out[n++] = feature(48, s0t, s0v);
  out[n++] = feature(49, b0w, b0v);
  out[n++] = feature(50, b0t, b0v);
  out[n++] = feature(51, s1w, s1v);
  out[n++] = feature(52, s1t, s1v);
  out[n++] = feature(53, s0t, s0l, s0r);
  out[n++] = feature(54, s1t, s0t, s0r);
  out[n++] = feature(55, s1t, s1r, b0t);
  out[n++] = feature(56, s0t, s0r, b0t * 512 + b1t);
  out[n++] = feature(57, s0R < 0 ? 0 : forms[s0R]!.id, s0t, b0t);
  out[n++] = feature(58, b0L < 0 ? 0 : forms[b0L]!.id, s0t, b0t);
  out[n++] = feature(59, s1R < 0 ? 0 : forms[s1R]!.id, s1t, s0t);
  out[n++] = feature(60, s1w, b0w);
  out[n++] = feature(61, s0t, b0t, b1t * 512 + b2t);
  out[n++] = feature(62, s1t * 512 + s0t, b0t, b1t);
  out[n++] = feature(63, s2t * 512 + s1t, s0t, b0t);
  out[n++] = feature(64, s1w, s0w, b0t);
  out[n++] = feature(65, s0w, b0w, s1t);
  out[n++] = feature(66, s0t, between(tags, s0, b0), b0t);
  out[n++] = feature(67, s1t, between(tags, s1, s0), s0t);
  // What they have below them already
  out[n++] = feature(68, s0t, s0h, b0t);
  out[n++] = feature(69, s1t, s1h, s0t);
  out[n++] = feature(70, b0t, b0h, s0t);
  out[n++] = feature(71, s0w, s0h);
  out[n++] = feature(72, s1w, s1h);
  out[n++] = feature(73, b0w, b0h);
  out[n++] = feature(74, s0t, s0rr, b0t);
  out[n++] = feature(75, s1t, s1rr, s0t);
  out[n++] = feature(76, b0t, b0lr, s0t);
  out[n++] = feature(77, s0lr, s0rr, s0t);
  out[n++] = feature(78, s0h, b0t, s1t);
  // Groups of words
  out[n++] = feature(79, s0c);
  out[n++] = feature(80, b0c);
  out[n++] = feature(81, s0c, b0c);
  out[n++] = feature(82, s1c, s0c);
  out[n++] = feature(83, s0c, b0t);
  out[n++] = feature(84, s0t, b0c);
  out[n++] = feature(85, s1c, s0t);
  out[n++] = feature(86, s1t, s0c);
  out[n++] = feature(87, s1c, s0c, b0t);
  out[n++] = feature(88, s0f.coarse, b0f.coarse, s0t);
  out[n++] = feature(89, s1f.coarse, s0f.coarse, b0t);
  out[n++] = feature(90, b1f.fine, b0t);
  out[n++] = feature(91, s1c, b0w, s0t);
  return n;
}

const distance = (d: number): number => (d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : 7);

/** Which tags stand between, a bit each for the first twelve, order lost. */
function between(tags: Int16Array, from: number, to: number): number {
  let bits = 0;
  if (from < 0 || to < 0) return bits;
  const end = Math.min(to, from + 13);
  for (let i = from + 1; i < end; i++) bits |= 1 << (tags[i]! & 31);
  return bits;
}

/** The move with the highest score among the legal ones. */
export function bestMove(model: ParserModel, work: Work, state: State): number {
  const { size } = work;
  if (state.depth === 0) return SHIFT;
  if (state.front >= size) return RIGHT;
  const count = moveFeatures(work, state, moveBuffer);
  scoreRows(model.moves, moveBuffer, count, scores);
  let winner = scores[LEFT]! > scores[SHIFT]! ? LEFT : SHIFT;
  if (state.depth >= 2 && scores[RIGHT]! > scores[winner]!) winner = RIGHT;
  return winner;
}

export const labelKey = (headTag: number, childTag: number, leftward: boolean): number =>
  (headTag * 512 + childTag) * 2 + (leftward ? 1 : 0);

/** Features of an arc that is about to be drawn, for its relation. */
export function labelFeatures(
  { forms, tags, size }: Work,
  s: State,
  child: number,
  head: number,
  out: Int32Array,
): number {
  const word = (i: number) => (i >= 0 && i < size ? forms[i]!.id : 11);
  const tag = (i: number) => (i >= 0 && i < size ? tags[i]! + 1 : 0);
  const label = (i: number) => (i >= 0 ? s.labels[i]! + 1 : 0);
  const h = forms[head]!;
  const c = forms[child]!;
  const ht = tags[head]! + 1;
  const ct = tags[child]! + 1;
  const both = ht * 512 + ct;
  const side = head > child ? 1 : 2;
  const far = side * 16 + distance(Math.abs(head - child));
  const l = s.leftmost[child]!;
  const r = s.rightmost[child]!;
  const hl = s.leftmost[head]!;
  const hr = s.rightmost[head]!;
  const hHas = s.has[head]!;
  const cHas = s.has[child]!;
  let n = 0;
  out[n++] = feature(101, h.id, side);
  out[n++] = feature(102, ht, side);
  out[n++] = feature(103, c.id, side);
  out[n++] = feature(104, ct, side);
  out[n++] = feature(105, h.id, c.id, side);
  out[n++] = feature(106, both, side);
  out[n++] = feature(107, h.id, ct, side);
  out[n++] = feature(108, ht, c.id, side);
  out[n++] = feature(109, far, both);
  out[n++] = feature(110, far, c.id);
  out[n++] = feature(111, tag(child - 1), ct, side);
  out[n++] = feature(112, tag(child + 1), ct, side);
  out[n++] = feature(113, tag(head - 1), both);
  out[n++] = feature(114, tag(head + 1), both);
  out[n++] = feature(115, word(l), ct, side);
  out[n++] = feature(116, word(l), both);
  out[n++] = feature(117, tag(l), both);
  out[n++] = feature(118, tag(r), both);
  out[n++] = feature(119, word(r), ct, side);
  out[n++] = feature(120, word(child - 1), both);
  out[n++] = feature(121, word(child + 1), both);
  out[n++] = feature(122, c.suffix3, ht, side);
  out[n++] = feature(123, h.suffix3, ct, side);
  out[n++] = feature(124, tag(hl), both);
  out[n++] = feature(125, tag(hr), both);
  out[n++] = feature(126, word(l), h.id, ct);
  out[n++] = feature(127, tag(l), both, tag(child + 1));
  out[n++] = feature(128, word(hl), both);
  out[n++] = feature(129, between(tags, Math.min(head, child), Math.max(head, child)), both);
  out[n++] = feature(130, h.id, tag(l), ct);
  out[n++] = feature(131, child === 0 ? 1 : 2, child === size - 1 ? 1 : 2, ct);
  out[n++] = feature(132, hHas, both, side);
  out[n++] = feature(133, cHas, both, side);
  out[n++] = feature(134, hHas, h.id, side);
  out[n++] = feature(135, cHas, c.id, side);
  out[n++] = feature(136, label(hr), both, side);
  out[n++] = feature(137, label(hl), both, side);
  out[n++] = feature(138, label(l), both, label(r));
  out[n++] = feature(139, hHas, cHas, both);
  out[n++] = feature(140, c.fine, ht, side);
  out[n++] = feature(141, h.fine, ct, side);
  out[n++] = feature(142, h.fine, c.fine, side);
  out[n++] = feature(143, h.id, c.fine, side);
  out[n++] = feature(144, h.fine, word(l), ct);
  out[n++] = feature(145, word(l), c.fine, ht);
  out[n++] = feature(146, h.coarse, c.coarse, both);
  return n;
}

export function bestLabel(model: ParserModel, work: Work, state: State, child: number, head: number): number {
  const { tags } = work;
  const candidates = model.candidates.get(labelKey(tags[head]!, tags[child]!, head > child)) ?? model.every;
  if (candidates.length === 1) return candidates[0]!;
  const count = labelFeatures(work, state, child, head, labelBuffer);
  return best(model.labels, labelBuffer, count, candidates);
}

/** Heads and relations, written into `work`. */
export function parseSentence(model: ParserModel, work: Work): void {
  const state = startState(work.size);
  while (!isDone(state, work.size)) {
    const move = bestMove(model, work, state);
    if (move === SHIFT) shift(state);
    else {
      const label = bestLabel(model, work, state, childOf(state), headOf(state, move));
      attach(state, move, label, model.bits[label]!);
    }
  }
  work.heads.set(state.heads);
  work.labels.set(state.labels);
  if (work.size) work.labels[state.stack[0]!] = model.root;
}

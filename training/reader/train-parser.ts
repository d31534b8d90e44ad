import {
  attach,
  childOf,
  headOf,
  isDone,
  isLegal,
  LABEL_FEATURES,
  LEFT,
  labelFeatures,
  labelKey,
  moveFeatures,
  PARSER_FEATURES,
  type ParserModel,
  RIGHT,
  relationBit,
  SHIFT,
  type State,
  shift,
  startState,
} from '../../src/read/linear/parser.js';
import { type Work, workOf } from '../../src/read/linear/sentence.js';
import { best, scoreRows } from '../../src/read/linear/weights.js';
import type { GoldSentence } from './conllu.js';
import { Learner } from './learner.js';
import { chance, shuffled } from './random.js';

/** How often, from the second epoch on, the parser learns from where its own mistakes lead. */
const EXPLORE = 0.9;

export interface TaggedSentence extends GoldSentence {
  tags: Int16Array;
}

/** How many gold arcs a move makes impossible (the dynamic oracle of the arc-hybrid system; the root counts as an arc). */
function costOf(s: State, gold: Int32Array, move: number, size: number): number {
  let cost = 0;
  if (move === SHIFT) {
    const b = s.front;
    const head = gold[b]!;
    if (head < 0) cost += s.depth > 0 ? 1 : 0;
    for (let k = 0; k < s.depth; k++) {
      const w = s.stack[k]!;
      if (k < s.depth - 1 && head === w) cost++;
      if (gold[w] === b && s.heads[w]! < 0) cost++;
    }
    return cost;
  }
  const top = s.stack[s.depth - 1]!;
  const below = s.depth > 1 ? s.stack[s.depth - 2]! : -1;
  const head = gold[top]!;
  for (let b = s.front; b < size; b++) if (gold[b] === top) cost++;
  if (move === LEFT) {
    if (head !== s.front && (head > s.front || head === below)) cost++;
  } else if (head !== below && head >= s.front) cost++;
  return cost;
}

/** The relations seen in training, by tags of head and dependent and direction. */
function candidatesOf(sentences: readonly TaggedSentence[], index: ReadonlyMap<string, number>) {
  const seen = new Map<number, Map<number, number>>();
  for (const s of sentences) {
    s.words.forEach((w, i) => {
      if (w.head < 0) return;
      const key = labelKey(s.tags[w.head]!, s.tags[i]!, w.head > i);
      const counts = seen.get(key) ?? new Map<number, number>();
      const label = index.get(w.rel)!;
      counts.set(label, (counts.get(label) ?? 0) + 1);
      seen.set(key, counts);
    });
  }
  const sorted = [...seen].sort(([a], [b]) => a - b);
  return new Map(sorted.map(([k, v]) => [k, Int16Array.from([...v.keys()].sort((a, b) => a - b))]));
}

export function trainParser(
  sentences: readonly TaggedSentence[],
  relations: readonly string[],
  epochs: number,
  bits: { moves: number; labels: number },
  seed: number,
  least = 0,
) {
  const index = new Map(relations.map((r, i) => [r, i]));
  const root = index.get('root')!;
  const moves = new Learner(bits.moves, true, least);
  const labels = new Learner(bits.labels, false, least);
  const live: ParserModel = {
    moves,
    labels,
    relations,
    bits: Int32Array.from(relations, relationBit),
    candidates: candidatesOf(sentences, index),
    every: Int16Array.from(relations.keys()).filter((r) => r !== root),
    root,
  };
  for (const s of sentences) seeSentence(live, { moves, labels }, withTags(s), s, index);
  const next = chance(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const wrong = { moves: 0, all: 0, labels: 0, arcs: 0 };
    for (const s of shuffled(sentences, next)) {
      const gold = Int32Array.from(s.words, (w) => w.head);
      const goldLabels = Int16Array.from(s.words, (w) => index.get(w.rel)!);
      learnSentence(live, { moves, labels }, withTags(s), gold, goldLabels, () => epoch > 0 && next() < EXPLORE, wrong);
    }
    const share = (bad: number, all: number) => (100 - (100 * bad) / all).toFixed(2);
    console.error(
      `  parser epoch ${epoch + 1}: ${share(wrong.moves, wrong.all)} % of moves, ${share(wrong.labels, wrong.arcs)} % of relations right while learning`,
    );
  }
  return { moves, labels, model: { ...live, moves: moves.frozen(), labels: labels.frozen() } as ParserModel };
}

const features = new Int32Array(PARSER_FEATURES);
const labelFeats = new Int32Array(LABEL_FEATURES);
const scores = new Float64Array(3);
const costs = new Int32Array(3);

/** Walks the gold tree once, to count the features on its way. */
function seeSentence(
  model: ParserModel,
  learners: { moves: Learner; labels: Learner },
  work: Work,
  { words }: GoldSentence,
  index: ReadonlyMap<string, number>,
): void {
  const { size } = work;
  const gold = Int32Array.from(words, (w) => w.head);
  const state = startState(size);
  while (!isDone(state, size)) {
    let move = state.depth === 0 ? SHIFT : RIGHT;
    if (state.depth > 0 && state.front < size) {
      learners.moves.see(features, moveFeatures(work, state, features));
      let least = 99999;
      for (const m of [LEFT, RIGHT, SHIFT]) {
        const cost = isLegal(state, m, size) ? costOf(state, gold, m, size) : 99999;
        if (cost < least) [least, move] = [cost, m];
      }
    }
    if (move === SHIFT) shift(state);
    else {
      const [child, head] = [childOf(state), headOf(state, move)];
      learners.labels.see(labelFeats, labelFeatures(work, state, child, head, labelFeats));
      const label = index.get(words[child]!.rel)!;
      attach(state, move, label, model.bits[label]!);
    }
  }
}

function learnSentence(
  model: ParserModel,
  learners: { moves: Learner; labels: Learner },
  work: Work,
  gold: Int32Array,
  goldLabels: Int16Array,
  explore: () => boolean,
  wrong: { moves: number; all: number; labels: number; arcs: number },
): void {
  const { size } = work;
  const state = startState(size);
  while (!isDone(state, size)) {
    let move = state.depth === 0 ? SHIFT : RIGHT;
    if (state.depth > 0 && state.front < size) {
      wrong.all++;
      learners.moves.tick();
      const count = moveFeatures(work, state, features);
      scoreRows(model.moves, features, count, scores);
      let [guess, right, least] = [-1, -1, 99999];
      for (let m = SHIFT; m <= RIGHT; m++) {
        if (!isLegal(state, m, size)) continue;
        costs[m] = costOf(state, gold, m, size);
        if (guess < 0 || scores[m]! > scores[guess]!) guess = m;
        if (costs[m]! < least || (costs[m] === least && scores[m]! > scores[right]!)) right = m;
        least = Math.min(least, costs[m]!);
      }
      if (costs[guess] !== least) {
        wrong.moves++;
        learners.moves.add(features, count, right, 1);
        learners.moves.add(features, count, guess, -1);
        move = explore() ? guess : right;
      } else move = guess;
    }
    if (move === SHIFT) shift(state);
    else drawArc(model, learners.labels, work, state, move, gold, goldLabels, wrong);
  }
}

/** Labels an arc as the parser would, and learns from it where the arc is right. */
function drawArc(
  model: ParserModel,
  learner: Learner,
  work: Work,
  state: State,
  move: number,
  gold: Int32Array,
  goldLabels: Int16Array,
  wrong: { labels: number; arcs: number },
): void {
  const child = childOf(state);
  const head = headOf(state, move);
  const candidates = model.candidates.get(labelKey(work.tags[head]!, work.tags[child]!, head > child)) ?? model.every;
  const count = labelFeatures(work, state, child, head, labelFeats);
  const guess = best(learner, labelFeats, count, candidates);
  if (gold[child] === head) {
    wrong.arcs++;
    learner.tick();
    if (guess !== goldLabels[child]) {
      wrong.labels++;
      learner.add(labelFeats, count, goldLabels[child]!, 1);
      learner.add(labelFeats, count, guess, -1);
    }
  }
  attach(state, move, guess, model.bits[guess]!);
}

export function withTags(s: TaggedSentence): Work {
  const work = workOf(s.words.map((w) => w.form));
  work.tags.set(s.tags);
  return work;
}

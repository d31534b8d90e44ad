import {
  apply,
  bestMove,
  edges,
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
  SHIFT,
  type State,
  startState,
} from '../../src/read/linear/parser.js';
import { type Work, workOf } from '../../src/read/linear/sentence.js';
import { best, score } from '../../src/read/linear/weights.js';
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

export function trainParser(
  sentences: readonly TaggedSentence[],
  relations: readonly string[],
  epochs: number,
  bits: { moves: number; labels: number },
  seed: number,
) {
  const moves = new Learner(bits.moves);
  const next = chance(seed);
  const features = new Int32Array(PARSER_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    let all = 0;
    for (const s of shuffled(sentences, next)) {
      const gold = Int32Array.from(s.words, (w) => w.head);
      const work = withTags(s);
      const state = startState(work.size);
      while (!isDone(state, work.size)) {
        const legal = [SHIFT, LEFT, RIGHT].filter((m) => isLegal(state, m, work.size));
        if (legal.length === 1) {
          apply(state, legal[0]!);
          continue;
        }
        all++;
        moves.tick();
        const count = moveFeatures(work, state, features);
        const scores = legal.map((m) => score(moves, features, count, m));
        const costs = legal.map((m) => costOf(state, gold, m, work.size));
        const least = Math.min(...costs);
        const guess = argmax(scores, () => true);
        const right = argmax(scores, (i) => costs[i] === least);
        if (costs[guess] !== least) {
          wrong++;
          moves.add(features, count, legal[right]!, 1);
          moves.add(features, count, legal[guess]!, -1);
        }
        apply(state, legal[epoch > 0 && next() < EXPLORE ? guess : right]!);
      }
    }
    console.error(
      `  parser epoch ${epoch + 1}: ${(100 - (100 * wrong) / all).toFixed(2)} % of moves right while learning`,
    );
  }
  const labels = trainLabels(sentences, relations, moves, epochs, bits.labels, seed);
  const model: ParserModel = { ...labels.rest, moves: moves.frozen(), labels: labels.learner.frozen() };
  return { moves, labels: labels.learner, model };
}

function argmax(values: readonly number[], allowed: (i: number) => boolean): number {
  let winner = -1;
  for (let i = 0; i < values.length; i++) if (allowed(i) && (winner < 0 || values[i]! > values[winner]!)) winner = i;
  return winner;
}

export function withTags(s: TaggedSentence): Work {
  const work = workOf(s.words.map((w) => w.form));
  work.tags.set(s.tags);
  return work;
}

/** The relations of gold arcs, learned in gold trees and, half the time, in trees as the parser draws them. */
function trainLabels(
  sentences: readonly TaggedSentence[],
  relations: readonly string[],
  moves: Learner,
  epochs: number,
  bits: number,
  seed: number,
) {
  const index = new Map(relations.map((r, i) => [r, i]));
  const seen = new Map<number, Set<number>>();
  for (const s of sentences) {
    s.words.forEach((w, i) => {
      if (w.head < 0) return;
      const key = labelKey(s.tags[w.head]!, s.tags[i]!, w.head > i);
      seen.set(key, (seen.get(key) ?? new Set()).add(index.get(w.rel)!));
    });
  }
  const candidates = new Map(
    [...seen].sort(([a], [b]) => a - b).map(([k, v]) => [k, Int16Array.from([...v].sort((a, b) => a - b))]),
  );
  const rest = { relations, candidates, every: Int16Array.from(relations.keys()), root: index.get('root')! };
  const learner = new Learner(bits);
  const frozen = moves.frozen();
  const drawn: ParserModel = { ...rest, moves: frozen, labels: learner };
  const features = new Int32Array(LABEL_FEATURES);
  const next = chance(seed + 1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffled(sentences, next)) {
      const work = withTags(s);
      if (epoch % 2) draw(drawn, work);
      else work.heads.set(Int32Array.from(s.words, (w) => w.head));
      const [l, r] = edges(work.heads);
      for (let i = 0; i < work.size; i++) {
        const head = work.heads[i]!;
        if (head < 0 || head !== s.words[i]!.head) continue;
        const gold = index.get(s.words[i]!.rel)!;
        const options = candidates.get(labelKey(work.tags[head]!, work.tags[i]!, head > i)) ?? rest.every;
        if (options.length < 2) continue;
        learner.tick();
        const count = labelFeatures(work, i, l, r, features);
        const guess = best(learner, features, count, options);
        if (guess === gold) continue;
        learner.add(features, count, gold, 1);
        learner.add(features, count, guess, -1);
      }
    }
  }
  return { learner, rest };
}

function draw(model: ParserModel, work: Work): void {
  const state = startState(work.size);
  while (!isDone(state, work.size)) apply(state, bestMove(model, work, state));
  work.heads.set(state.heads);
}

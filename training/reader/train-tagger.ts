import { formOf, type Work, workOf } from '../../src/read/linear/sentence.js';
import { candidateTags, TAGGER_FEATURES, type TaggerModel, tagFeatures } from '../../src/read/linear/tagger.js';
import { best } from '../../src/read/linear/weights.js';
import type { GoldSentence } from './conllu.js';
import { Learner } from './learner.js';
import { chance, shuffled } from './random.js';

/** A known word keeps to the tags it was seen with, from so many sightings on. */
const KNOWN = 8;
/** A tag is open to new words if so many rare words bear it. */
const OPEN = 8;

export const jointTag = (w: { upos: string; xpos: string }): string => `${w.upos}|${w.xpos}`;

export function tagInventory(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flatMap((s) => s.words.map(jointTag)))].sort();
}

function lexiconOf(sentences: readonly GoldSentence[], index: ReadonlyMap<string, number>) {
  const seen = new Map<string, Map<number, number>>();
  for (const s of sentences) {
    for (const w of s.words) {
      const lower = formOf(w.form).lower;
      const counts = seen.get(lower) ?? new Map<number, number>();
      const tag = index.get(jointTag(w))!;
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
      seen.set(lower, counts);
    }
  }
  const lexicon = new Map<string, Int16Array>();
  const rare = new Map<number, number>();
  for (const [lower, counts] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (total >= KNOWN) {
      // One odd tag among hundreds is a slip of the annotators
      const kept = [...counts].filter(([, n]) => n > 1 || total < 200).map(([t]) => t);
      lexicon.set(lower, Int16Array.from(kept.sort((a, b) => a - b)));
    } else if (total <= 2) for (const [t, n] of counts) rare.set(t, (rare.get(t) ?? 0) + n);
  }
  const open = Int16Array.from(
    [...rare]
      .filter(([, n]) => n >= OPEN)
      .map(([t]) => t)
      .sort((a, b) => a - b),
  );
  return { lexicon, open };
}

export function trainTagger(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  epochs: number,
  bits: number,
  seed: number,
  least = 0,
): { learner: Learner; model: TaggerModel } {
  const index = new Map(tags.map((t, i) => [t, i]));
  const { lexicon, open } = lexiconOf(sentences, index);
  const learner = new Learner(bits, false, least);
  const live: TaggerModel = { weights: learner, tags, lexicon, open };
  const next = chance(seed);
  const features = new Int32Array(TAGGER_FEATURES);
  for (const s of sentences) {
    const work = workOf(s.words.map((w) => w.form));
    work.tags.set(s.words.map((w) => index.get(jointTag(w))!));
    for (let i = 0; i < work.size; i++) learner.see(features, tagFeatures(work, i, features));
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    let all = 0;
    for (const s of shuffled(sentences, next)) {
      const work = workOf(s.words.map((w) => w.form));
      for (let i = 0; i < work.size; i++) {
        const gold = index.get(jointTag(s.words[i]!))!;
        const candidates = candidateTags(live, work, i);
        all++;
        learner.tick();
        const count = tagFeatures(work, i, features);
        const guess = candidates.length === 1 ? candidates[0]! : best(learner, features, count, candidates);
        work.tags[i] = guess;
        if (guess === gold) continue;
        wrong++;
        learner.add(features, count, gold, 1);
        learner.add(features, count, guess, -1);
      }
    }
    console.error(`  tagger epoch ${epoch + 1}: ${(100 - (100 * wrong) / all).toFixed(2)} % right while learning`);
  }
  return { learner, model: { ...live, weights: learner.frozen() } };
}

export type { Work };

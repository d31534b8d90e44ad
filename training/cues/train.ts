/**
 * Learns which possible attributions are some, from PolNeAR train: logistic regression over the names that
 * src/extract/statements/features.ts gives; prints src/extract/statements/cue-weights.tsv (feature, weight).
 *
 *   npx tsx training/cues/train.ts POLNEAR/train > src/extract/statements/cue-weights.tsv
 *
 * Deterministic: samples in the order of the corpus, shuffled by a fixed seed. Weights only, no text.
 */
import { featuresOf } from '../../src/extract/statements/features.js';
import { cueLexicon } from '../../src/lexicon/cues.js';
import { everyWord } from './every-word.js';
import { samplesOf } from './samples.js';

const rounds = 4;
const rate = 0.15;
const decay = 2e-6;
/** Features of fewer samples are not learned. */
const rarest = 4;
/** Smaller weights are left out. */
const smallest = 0.08;

const [folder = '', cache] = process.argv.slice(2);
const names: string[] = [];
const ids = new Map<string, number>();
const seen: number[] = [];
const samples: { features: Int32Array; right: boolean }[] = [];

for await (const { page, saying, right } of samplesOf(folder, everyWord, cache)) {
  const features = featuresOf(page, saying).map((name) => {
    let id = ids.get(name);
    if (id === undefined) {
      id = names.push(name) - 1;
      ids.set(name, id);
    }
    seen[id] = (seen[id] ?? 0) + 1;
    return id;
  });
  samples.push({ features: Int32Array.from(features), right });
}

const weights = new Float64Array(names.length);
const squares = new Float64Array(names.length).fill(1e-6);
let state = 20261125;
const random = (): number => {
  state = (state * 1664525 + 1013904223) >>> 0;
  return state / 4294967296;
};

for (let round = 0; round < rounds; round++) {
  for (let i = samples.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [samples[i], samples[j]] = [samples[j]!, samples[i]!];
  }
  let loss = 0;
  for (const { features, right } of samples) {
    let score = 0;
    for (const id of features) if (seen[id]! >= rarest) score += weights[id]!;
    const chance = 1 / (1 + Math.exp(-score));
    const error = chance - (right ? 1 : 0);
    loss -= Math.log(Math.max(1e-9, right ? chance : 1 - chance));
    for (const id of features) {
      if (seen[id]! < rarest) continue;
      const gradient = error + decay * weights[id]! * samples.length * 0.001;
      squares[id]! += gradient * gradient;
      weights[id]! -= (rate * gradient) / Math.sqrt(squares[id]!);
    }
  }
  console.error(`round ${round + 1}: ${samples.length} samples, loss ${(loss / samples.length).toFixed(4)}`);
}

console.log(
  '# Weights of a linear model of what is an attribution, learned from PolNeAR train by training/cues/train.ts.',
);
console.log('# feature\tweight');
/** Features of words without a row taught the others and are asked no more. */
const isAsked = (name: string): boolean => {
  if (!name.startsWith('lemma ')) return true;
  const word = name.slice(6).split(' ');
  return [word.slice(0, 2).join(' '), word[0] ?? ''].some(
    (w) => cueLexicon.verb(w) ?? cueLexicon.noun(w) ?? cueLexicon.adjective(w),
  );
};

for (const [name, id] of [...ids].sort(([a], [b]) => (a < b ? -1 : 1)))
  if (isAsked(name) && seen[id]! >= rarest && Math.abs(weights[id]!) >= smallest)
    console.log(`${name}\t${weights[id]!.toFixed(2)}`);

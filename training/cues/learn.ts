/**
 * Counts how often each verb and noun stands with a content by the tree, and how often that is an attribution in PolNeAR
 * train; prints the rows of src/lexicon/cue-counts.tsv.
 *
 *   npx tsx training/cues/learn.ts POLNEAR/train > src/lexicon/cue-counts.tsv
 *   npx tsx training/cues/learn.ts POLNEAR/train --missing     frequent attributions that cues.tsv has no row for
 *
 * Counts only: no words of the texts but lemmas that are cues. What stands inside another attribution is not counted,
 * as the corpus marks the outermost ones only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { possibleNouns } from '../../src/extract/statements/noun-cues.js';
import { makePage, type Page } from '../../src/extract/statements/page.js';
import { spansOf } from '../../src/extract/statements/ranges.js';
import type { Saying } from '../../src/extract/statements/saying.js';
import { possibleSayings } from '../../src/extract/statements/verb-cues.js';
import { makeReport } from '../../src/intake/make-report.js';
import { type Cue, type CueLexicon, cueLexicon } from '../../src/lexicon/cues.js';
import type { Span } from '../../src/model/span.js';
import { loadReader } from '../../src/read/read.js';
import { type Attribution, readAttributions } from './polnear.js';

/** Fewer cases tell nothing that the row does not. */
const fewest = 3;

const [folder = '', mode = ''] = process.argv.slice(2);
const reader = loadReader();
const counts = new Map<string, { seen: number; right: number }>();

/** Takes every frame of every word. */
const anyFrames = { get: () => 0.5, has: () => true } as unknown as Cue['frames'];
const anyCue = (kind: Cue['kind'], lemma: string): Cue => ({
  kind,
  lemma,
  frames: anyFrames,
  act: 'say',
  to: null,
  example: '',
});
const open: CueLexicon = {
  verb: (lemma) => withAll(cueLexicon.verb(lemma)) ?? (lemma.includes(' ') ? undefined : anyCue('verb', lemma)),
  noun: (lemma) => withAll(cueLexicon.noun(lemma)) ?? anyCue('noun', lemma),
  adjective: (lemma) => withAll(cueLexicon.adjective(lemma)),
  threshold: 0,
};

/** A known row, so that its addressee is known, with every frame. */
function withAll(row: Cue | undefined): Cue | undefined {
  return row && { ...row, frames: anyFrames };
}

for (const [stem, gold] of readAttributions(folder)) {
  const made = makeReport(readFileSync(join(folder, 'text', `${stem}.txt`), 'utf8'), { id: stem, path: null });
  if (made.type !== 'report') continue;
  const page = makePage(reader.read(made.report, undefined), made.report, open);
  for (const sentence of page.sentences)
    for (let at = sentence.tokens.from; at < sentence.tokens.to; at++)
      for (const s of [...possibleSayings(page, at), ...possibleNouns(page, at)]) count(page, s, gold);
}

function count(page: Page, s: Saying, gold: readonly Attribution[]): void {
  const { start } = page.doc.tokens[s.head]!;
  if (gold.some((a) => a.content.some((c) => c.start <= start && start < c.end))) return;
  const [kind, lemma] = s.rule.split(':')[0]!.split(' ').length > 1 ? split(s.rule) : ['v', ''];
  const key = `${kind}\t${lemma}\t${s.frame.replace(/^n-/, '')}`;
  const entry = counts.get(key) ?? { seen: 0, right: 0 };
  counts.set(key, entry);
  entry.seen++;
  if (
    gold.some(
      (a) => a.cue.some((c) => c.start <= start && start < c.end) && shares(a.content, spansOf(page.doc, s.content)),
    )
  )
    entry.right++;
}

/** "verb point out: clause" -> "v", "point out". */
function split(rule: string): [string, string] {
  const head = rule.slice(0, rule.lastIndexOf(':'));
  const space = head.indexOf(' ');
  return [head[0]!, head.slice(space + 1)];
}

/** Whether two contents share at least half of the characters of each. */
function shares(a: readonly Span[], b: readonly Span[]): boolean {
  const size = (spans: readonly Span[]) => spans.reduce((sum, s) => sum + s.end - s.start, 0);
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared > 0 && 2 * shared >= size(a) && 2 * shared >= size(b);
}

function rowOf(kind: string | undefined, lemma: string): Cue | undefined {
  if (kind === 'v') return cueLexicon.verb(lemma);
  return kind === 'n' ? cueLexicon.noun(lemma) : cueLexicon.adjective(lemma);
}

const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
if (mode === '--missing') {
  const missing = rows.filter(([key]) => {
    const [kind, lemma = '', frame = ''] = key.split('\t');
    return !rowOf(kind, lemma)?.frames.has(frame);
  });
  missing.sort(([, a], [, b]) => b.right - a.right);
  for (const [key, c] of missing) if (c.right >= 3) console.log(`${key}\t${c.seen}\t${c.right}`);
} else {
  console.log('# How often a cue stood in a frame in PolNeAR train, and how often that was an attribution.');
  console.log('# Made by training/cues/learn.ts; counts only, no text.');
  console.log('# kind\tlemma\tframe\tseen\tright');
  for (const [key, c] of rows) {
    const [kind, lemma = '', frame = ''] = key.split('\t');
    if (rowOf(kind, lemma)?.frames.has(frame) && c.seen >= fewest) console.log(`${key}\t${c.seen}\t${c.right}`);
  }
}

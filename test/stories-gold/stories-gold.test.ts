import { expect, test } from 'vitest';
import { verdictKinds } from '../../src/model/claim.js';
import { compareReadings } from '../../src/pipeline.js';
import { pipeline, readingsOf } from '../open.js';
import { goldSets } from './gold.js';
import { rightReadings } from './right-readings.js';
import { Score, scoreSet } from './score.js';

const sets = goldSets(import.meta.dirname);

test('every text of the gold stands in its report', () => {
  for (const { gold, reports } of sets) {
    const text = new Map(reports.map((r) => [r.id, `${r.text}\n${r.title ?? ''}`]));
    const all = [
      ...gold.events.flatMap((e) => Object.entries(e.anchor)),
      ...[...gold.casualties, ...gold.responsibility].map((c) => [c.report, c.text] as const),
    ];
    for (const [report, words] of all) expect(text.get(report), gold.id).toContain(words);
  }
});

test('two or more of every verdict', () => {
  const all = sets.flatMap((s) => s.gold.verdicts.map((v) => v.verdict));
  for (const kind of verdictKinds) expect(all.filter((v) => v === kind).length, kind).toBeGreaterThan(1);
});

/** Least shares, in percent, of what is right: "verdicts 90 figures 80". */
function expectAtLeast(score: Score, floors: string): void {
  for (const [, aspect = '', least] of floors.matchAll(/([a-z ]+?) (\d+)/g))
    expect(score.of(aspect.trim()), `${aspect}\n${score.misses.join('\n')}`).toBeGreaterThanOrEqual(Number(least));
}

test('records made of right readings are right', () => {
  const score = new Score();
  for (const set of sets) {
    const readings = rightReadings(set);
    scoreSet(set, readings, compareReadings(readings, readings[0]!.reader), score);
  }
  expectAtLeast(score, 'one record 90 verdicts 90 figures 90 independence 80 lineages 80');
});

test('records made of what the reader reads', async () => {
  const score = new Score();
  for (const set of sets) {
    const readings = await readingsOf(`${set.folder}/reports.jsonl`);
    scoreSet(set, readings, pipeline().compare(readings), score);
  }
  expectAtLeast(score, 'one record 40 verdicts 45 figures 60 independence 40 lineages 90');
}, 120_000);

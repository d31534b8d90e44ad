/**
 * What one more report costs a stream of stories that holds few or many: batches of 50 generated Readings (seeded, no report is read)
 * on a stream of 1,000 and of more. Run: npx tsx bench/story-stream.ts [1000,50000]
 */
import type { Reading } from '../src/model/reading.js';
import { StoryStream } from '../src/story/story-stream.js';
import { makeReadings } from './made-readings.js';

const sizes = (process.argv[2] ?? '1000,50000').split(',').map(Number);
const batch = 50;
const measured = 1000;
const dayLength = 86_400_000;

/** Readings of a later time under ids of their own. */
const later = (readings: readonly Reading[], run: number): Reading[] =>
  readings.map((r) => {
    const at = new Date(Date.parse(r.report.published.from!) + run * 40 * dayLength).toISOString();
    return {
      ...r,
      report: { ...r.report, id: `${run}-${r.report.id}`, published: { ...r.report.published, from: at, to: at } },
    };
  });

const stream = new StoryStream();
const costs: number[] = [];
let held = 0;
for (let run = 0; costs.length < sizes.length; run++) {
  const readings = later(makeReadings(measured, run + 1), run);
  const start = performance.now();
  for (let i = 0; i < readings.length; i += batch) stream.add(readings.slice(i, i + batch));
  const cost = (performance.now() - start) / readings.length;
  if (held >= sizes[costs.length]!) {
    costs.push(cost);
    const memory = Math.round(process.memoryUsage().heapUsed / 1e6);
    console.log(`${String(held).padStart(7)} held: ${cost.toFixed(3)} ms a report more, ${memory} MB`);
  }
  held += readings.length;
}
console.log(`the last against the first: ${(costs.at(-1)! / costs[0]!).toFixed(2)} times`);

/**
 * What grouping, lineages and telling cost a report as the number of reports grows, with generated Readings (seeded, no
 * report is read): the cost of one report has to stay flat. Also one story of very many reports. Run: npx tsx bench/stories.ts
 */
import type { Reading } from '../src/model/reading.js';
import { tellStory } from '../src/record/story.js';
import { mergeActors } from '../src/story/actors.js';
import { findLineages } from '../src/story/lineages.js';
import { groupStories } from '../src/story/stories.js';
import { makeReadings } from './made-readings.js';

const sizes = (process.argv[2] ?? '1000,4000,16000').split(',').map(Number);

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  return [work(), performance.now() - start];
}

function measure(readings: readonly Reading[], label: string): number {
  const [merged, actors] = timed(() => mergeActors(readings));
  const [groups, grouping] = timed(() => groupStories(readings));
  const byId = new Map(readings.map((r) => [r.report.id, r]));
  const [, telling] = timed(() =>
    groups.map((g) => {
      const members = g.reports.map((id) => byId.get(id)!);
      return tellStory({ readings: members, lineages: findLineages(members), ...merged });
    }),
  );
  const each = (ms: number) => (ms / readings.length).toFixed(3).padStart(8);
  console.log(
    `${label.padEnd(28)} ${String(groups.length).padStart(6)} stories; ms a report: actors ${each(actors)}, grouping ${each(grouping)}, telling ${each(telling)}`,
  );
  return (actors + grouping + telling) / readings.length;
}

measure(makeReadings(500), 'warm-up');
const costs = sizes.map((size) => measure(makeReadings(size), `${size} reports`));
console.log(`the last against the first: ${(costs.at(-1)! / costs[0]!).toFixed(2)} times`);

const one = makeReadings(1)[0]!;
for (const size of [1000, 5000])
  measure(
    Array.from({ length: size }, (_, i) => ({ ...one, report: { ...one.report, id: `same${i}` } })),
    `one report ${size} times`,
  );

/**
 * How fast the lists of a store are with so many generated reports: 95 of 100 questions are answered within what is printed, in
 * milliseconds. Run: npx tsx bench/service.ts [reports] [database]
 */
import { rmSync } from 'node:fs';
import { createApp } from '../src/desk/api/app.js';
import { openPipeline } from '../src/pipeline.js';
import { openStore } from '../src/store/open-store.js';
import { makeReadings } from './made-readings.js';

const count = Number(process.argv[2] ?? 10_000);
const database = process.argv[3] ?? '/tmp/twosource-bench.db';
if (!database.includes(':')) for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
const store = await openStore(database);
const pipeline = await openPipeline();
const readings = makeReadings(count);

const took = async (what: string, work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
};
await took(`adding ${count}, each committed`, async () => {
  for (const reading of readings) await store.add(reading);
});
await took('comparing and saving', async () =>
  store.saveComparison(pipeline.compare(readings), await store.revision()),
);

const app = createApp({ store, pipeline });
const { stories } = (await (await app.request('/api/stories?limit=50')).json()) as { stories: { id: string }[] };
const questions: Record<string, (i: number) => string> = {
  'stories list': (i) => `/api/stories?limit=100${i % 2 ? '&disputed=true' : ''}`,
  'search, common word': () => '/api/search?q=market',
  'search, words': (i) =>
    `/api/search?q=${encodeURIComponent(['river guards -market', '"the road was shut"', 'bomb*'][i % 3]!)}`,
  'stories by words': () => '/api/stories?q=river&limit=50',
  'one story': (i) => `/api/stories/${encodeURIComponent(stories[i % stories.length]!.id)}`,
  reports: () => '/api/reports?limit=100',
  actors: () => '/api/actors?q=front&limit=50',
};
for (const [what, path] of Object.entries(questions)) {
  const times: number[] = [];
  for (let i = 0; i < 40; i++) {
    const start = performance.now();
    const response = await app.request(path(i));
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${path(i)}: ${response.status}`);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(`${what.padEnd(20)} median ${times[20]!.toFixed(1)}  p95 ${times[37]!.toFixed(1)} ms`);
}
console.log(
  `memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB, with the generated readings and the models`,
);
await store.close();

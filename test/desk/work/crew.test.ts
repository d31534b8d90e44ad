import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Crew } from '../../../src/desk/work/crew.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { fakeIntake, fakeReaders } from './fake-readers.js';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-crew-'));
  store = await openStore(join(folder, 'desk.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function empty(): Promise<void> {
  for (;;) {
    const { waiting, reading } = await store.jobs.count();
    if (waiting + reading === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const kept = async () => {
  const ids: string[] = [];
  for await (const { id, version } of store.readings('all')) ids.push(`${id} ${version}`);
  return ids;
};

// Later reports are quicker, versions of one report stand among them
const sent = Array.from({ length: 24 }, (_, i) => fakeIntake(`r${i % 20}`, `Report ${i} takes ${(24 - i) * 2}`));
const expected = sent.map(({ report }, i) => `${report.id} ${i >= 20 ? 2 : 1}`);

test.each([1, 2, 5])('%i readers keep the same, in the same order', async (size) => {
  await store.jobs.put(sent);
  const crew = new Crew(store, fakeReaders(size));
  crew.start();
  await empty();
  await crew.stop();
  expect(await kept()).toEqual(expected);
});

test('a report that breaks its reader is named; the rest is kept', async () => {
  await store.jobs.put([fakeIntake('a', 'one'), fakeIntake('b', 'breaks'), fakeIntake('c', 'three')]);
  const crew = new Crew(store, fakeReaders(2));
  crew.start();
  await empty();
  await crew.stop();
  expect(await kept()).toEqual(['a 1', 'c 1']);
  const { rows } = await store.jobs.list({ limit: 5, state: 'failed' });
  expect(rows).toMatchObject([{ name: expect.anything(), problem: { code: 'reading-failed' } }]);
});

test('a crew that is stopped keeps what it has begun and leaves the rest', async () => {
  await store.jobs.put(Array.from({ length: 9 }, (_, i) => fakeIntake(`r${i}`, `Report ${i} takes 40`)));
  const crew = new Crew(store, fakeReaders(1));
  crew.start();
  await new Promise((resolve) => setTimeout(resolve, 60));
  await crew.stop();
  const { waiting, reading, done } = await store.jobs.count();
  expect(reading).toBe(0);
  expect(waiting + done).toBe(9);
  expect(done).toBeGreaterThan(0);
  expect(waiting).toBeGreaterThan(0);
});

test('what a dead worker of this machine held is taken at once', async () => {
  await store.jobs.put([fakeIntake('a', 'one')]);
  const host = new Crew(store, fakeReaders(1)).name.split('/')[0];
  await store.jobs.take(`${host}/999999999/dead`, 1);
  const crew = new Crew(store, fakeReaders(1));
  crew.start();
  await empty();
  await crew.stop();
  expect(await kept()).toEqual(['a 1']);
});

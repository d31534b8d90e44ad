import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorRecord } from '../../../src/desk/api/actor-record.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { comparison, readings } from '../story-fixture.js';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-actor-'));
  store = await openStore(join(folder, 'desk.db'));
  for (const reading of readings) await store.add(reading);
  await store.saveComparison(comparison, await store.revision());
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const recordOf = (id: string) => actorRecord(store, id, comparison.actors[id]!);

test('what it said, what it is answerable for, and what others say of it', async () => {
  const { said, deeds, stories } = await recordOf('ac:brigade');
  expect(said.map((s) => s.saying.act).sort()).toEqual(['deny', 'say']);
  expect(deeds).toMatchObject([{ part: 'responsible', status: 'accused', from: '2024-03-03', reports: 5 }]);
  expect(stories).toBe(1);
});

test('what was said to it is said of it; what was done to it is a deed of others', async () => {
  const { saidOf, deeds, actors } = await recordOf('ac:governor');
  expect(saidOf.map((s) => s.saying.speakers)).toEqual([['ac:police']]);
  expect(deeds).toMatchObject([{ part: 'recipient', record: { type: 'PROTEST' } }]);
  expect(actors['ac:police']?.name).toBe('Kirkuk police');
});

test('ids that were merged into it count as its own', async () => {
  const { said, deeds } = await recordOf('ac:residents');
  expect(said).toHaveLength(1);
  expect(deeds).toMatchObject([{ part: 'actor' }]);
});

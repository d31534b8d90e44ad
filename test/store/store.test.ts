import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/reading.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store, StoredReading } from '../../src/store/store.js';
import { fromKey, toKey } from '../../src/store/to-key.js';
import { comparison, readings, story } from '../desk/story-fixture.js';

let folder: string;
let path: string;
let store: Store;
const now = () => new Date('2024-05-06T07:08:09Z');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-store-'));
  path = join(folder, 'desk.db');
  store = await openStore(path, { now });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const wire = readings[0]!;
const other = (fields: Partial<Reading['report']>, of: Reading = wire): Reading => ({
  ...of,
  report: { ...of.report, ...fields },
});

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = [];
  for await (const row of rows) got.push(row);
  return got;
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error) => `${error.name} ${error.code}`,
  );

describe('add', () => {
  test('keeps a reading as it is, in the order of arrival', async () => {
    for (const reading of readings) await store.add(reading);
    const kept = await all(store.readings());
    expect(kept.map((k) => k.reading)).toEqual(readings);
    expect(kept[0]).toMatchObject({
      id: 'wire',
      version: 1,
      addedAt: '2024-05-06T07:08:09.000Z',
      latest: true,
      withdrawn: null,
    });
  });

  test('the same again is nothing new', async () => {
    expect(await store.add(wire)).toEqual({ id: 'wire', version: 1, arrival: 'new' });
    const before = await store.revision();
    expect(await store.add(wire)).toEqual({ id: 'wire', version: 1, arrival: 'same' });
    expect(await store.revision()).toBe(before);
    expect(await store.countReports()).toBe(1);
  });

  test('another text under the same id is the next version, and the old one stays', async () => {
    await store.add(wire);
    expect(await store.add(other({ text: `${wire.report.text} Corrected.` }))).toMatchObject({
      version: 2,
      arrival: 'version',
    });
    expect((await store.reading('wire'))?.version).toBe(2);
    expect((await store.reading('wire', 1))?.reading).toEqual(wire);
    expect((await all(store.readings('all'))).map((r) => [r.version, r.latest])).toEqual([
      [1, false],
      [2, true],
    ]);
    // Both files of a folder read again: no third and fourth version
    expect((await store.add(wire)).arrival).toBe('same');
  });

  test('a report without an id of its own is known by its url', async () => {
    const url = 'https://paper.example/1';
    await store.add(other({ id: 'r0123456789abcdef', url }));
    const added = await store.add(other({ id: 'rfedcba9876543210', url, text: 'Another text.' }));
    expect(added).toEqual({ id: 'r0123456789abcdef', version: 2, arrival: 'version' });
    expect((await store.reading('r0123456789abcdef'))?.reading.report.id).toBe('r0123456789abcdef');
  });

  test('reports with ids of their own stay two, however alike', async () => {
    await store.add(other({ id: 'a', url: 'https://paper.example/1' }));
    expect(await store.add(other({ id: 'b', url: 'https://paper.example/1' }))).toEqual({
      id: 'b',
      version: 1,
      arrival: 'new',
    });
  });

  test('a newer reader adds a reading, and the older one stays behind it', async () => {
    await store.add(wire);
    const newer: Reading = { ...wire, reader: { ...wire.reader, version: '9.0.0' }, statements: [] };
    await (await openStore(path, { now: () => new Date('2025-01-01') })).add(newer);
    expect((await store.reading('wire'))?.reading.reader.version).toBe('9.0.0');
    expect(await all(store.readings())).toHaveLength(1);
  });

  test.each([
    '',
    'a\u0000b',
    '"quoted"',
    '\u202eright to left',
    '👩‍🚒',
    'lone \ud800',
    "'; drop table reports; --",
    '__proto__',
  ])('id and text of any string: %j', async (odd) => {
    await store.add(other({ id: odd, text: odd, url: odd }));
    await store.add(other({ id: `${odd}2`, text: 'another' }));
    expect((await store.reading(odd))?.reading.report).toMatchObject({ id: odd, text: odd, url: odd });
    expect(fromKey(toKey(odd))).toBe(odd);
  });
});

describe('withdraw', () => {
  test('marks the report; its claims stay', async () => {
    for (const reading of readings) await store.add(reading);
    expect(await store.withdraw('https://harbourpost.example/kirkuk', 'retracted')).toEqual(['daily']);
    expect((await store.reading('daily'))?.withdrawn).toEqual({ at: '2024-05-06T07:08:09.000Z', why: 'retracted' });
    expect(await all(store.readings())).toHaveLength(5);
  });

  test('an unknown report is refused by name', async () => {
    expect(await codeOf(store.withdraw('nobody', 'because'))).toBe('StoreError report-unknown');
  });
});

describe('stories', () => {
  test('come back as they were made', async () => {
    for (const reading of readings) await store.add(reading);
    expect(await store.stale()).toBe(true);
    await store.saveComparison(comparison, await store.revision());
    expect(await store.stale()).toBe(false);
    expect(await store.story(story.id)).toEqual(story);
    expect(await store.storyIdsOf(['army', 'wire'])).toEqual([story.id]);
    expect(await store.stories()).toMatchObject([
      {
        id: story.id,
        reports: 5,
        place: 'Kirkuk',
        toll: { kind: 'killed', low: 14, high: 21 },
        disputed: ['killed', 'responsibility'],
      },
    ]);
    expect((await store.actors(['ac:marchers']))['ac:marchers']?.name).toBe('residents of Kirkuk');
  });

  test('of an older revision never replace newer ones', async () => {
    for (const reading of readings) await store.add(reading);
    await store.saveComparison(comparison, await store.revision());
    await store.saveComparison({ ...comparison, stories: [] }, 1);
    expect(await store.stories()).toHaveLength(1);
  });

  test('are found by the ids they had before', async () => {
    for (const reading of readings) await store.add(reading);
    await store.saveComparison({ ...comparison, stories: [{ ...story, id: 'st:small', reports: ['wire'] }] }, 1);
    await store.saveComparison(comparison, 2);
    expect((await store.story('st:small'))?.id).toBe(story.id);
  });
});

test('judgements are added and never changed, by whatever program', async () => {
  const judgement = {
    id: 'j1',
    kind: 'reject',
    subject: 're:attack',
    value: null,
    by: 'ann',
    at: '2024-05-06',
    why: 'no',
  } as const;
  await store.judge(judgement);
  await store.judge({ ...judgement, id: 'j2', kind: 'accept' });
  expect((await store.judgements('re:attack')).map((j) => j.kind)).toEqual(['reject', 'accept']);
  const raw = new Database(path);
  expect(() => raw.exec("update judgements set subject = 'x'")).toThrow('never changed');
  expect(() => raw.exec('delete from judgements')).toThrow('never removed');
  raw.close();
});

describe('opening', () => {
  test('finds everything again', async () => {
    await store.add(wire);
    await store.close();
    store = await openStore(path);
    expect((await store.reading('wire'))?.reading).toEqual(wire);
  });

  test('refuses a database of a newer version', async () => {
    const raw = new Database(path);
    raw.exec("update meta set value = '99' where key = 'schema'");
    raw.close();
    expect(await codeOf(openStore(path))).toBe('StoreError database-newer');
  });

  test('refuses a file that is no database, and leaves it as it is', async () => {
    const bad = join(folder, 'bad.db');
    writeFileSync(bad, 'this is a shopping list\n'.repeat(400));
    expect(await codeOf(openStore(bad))).toBe('StoreError database-corrupt');
    expect(readFileSync(bad, 'utf8')).toContain('shopping list');
  });

  test("refuses another program's database", async () => {
    const foreign = join(folder, 'foreign.db');
    const raw = new Database(foreign);
    raw.exec('create table songs (title text)');
    raw.close();
    expect(await codeOf(openStore(foreign))).toBe('StoreError database-foreign');
  });

  test('says that a lock is held', async () => {
    const raw = new Database(path);
    raw.exec('begin immediate');
    const waiting = await openStore(path, { wait: 50 });
    expect(await codeOf(waiting.add(wire))).toBe('StoreError database-locked');
    raw.exec('commit');
    raw.close();
    expect((await waiting.add(wire)).arrival).toBe('new');
    await waiting.close();
  });

  test('a folder that is not there, a kind that is not built', async () => {
    expect(await codeOf(openStore(join(folder, 'no', 'such', 'folder', 'x.db')))).toBe(
      'StoreError database-unreachable',
    );
    expect(await codeOf(openStore('postgres://localhost/desk'))).toBe('StoreError database-unbuilt');
  });
});

test('what was acknowledged survives kill -9, nothing is doubled, and the file is sound', async () => {
  const target = join(folder, 'killed.db');
  const acknowledged = new Set<string>();
  for (let round = 0; round < 4; round++) {
    for (const id of await killedWriter(target, round)) acknowledged.add(id);
  }
  expect(acknowledged.size).toBeGreaterThan(10);
  const after = await openStore(target);
  const kept = (await all<StoredReading>(after.readings('all'))).map((r) => r.id);
  expect(kept).toHaveLength(new Set(kept).size);
  expect([...acknowledged].filter((id) => !kept.includes(id))).toEqual([]);
  await after.close();
  const raw = new Database(target);
  expect(raw.prepare('pragma integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  raw.close();
}, 60_000);

/** Ids that a writer has acknowledged on stdout before it was killed. */
function killedWriter(target: string, round: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', 'test/store/endless-writer.ts', target, String(round)]);
  let out = '';
  const killAt = 15 + round * 7;
  writer.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.split('\n').length > killAt) writer.kill('SIGKILL');
  });
  return new Promise((resolve) => writer.on('close', () => resolve(out.split('\n').slice(0, -1))));
}

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import type { StoredReading } from '../../src/store/store.js';
import { readings } from '../desk/story-fixture.js';
import { all, codeOf } from './asked.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-sqlite-'));
  path = join(folder, 'desk.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wire = readings[0]!;

test('refuses a file that is no database, and leaves it as it is', async () => {
  const bad = join(folder, 'bad.db');
  writeFileSync(bad, 'this is a shopping list\n'.repeat(400));
  expect(await codeOf(openStore(bad))).toBe('StoreError database-corrupt');
  expect(readFileSync(bad, 'utf8')).toContain('shopping list');
});

test('says that a lock is held', async () => {
  await (await openStore(path)).close();
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
  expect(await codeOf(openStore(join(folder, 'no', 'such', 'folder', 'x.db')))).toBe('StoreError database-unreachable');
  expect(await codeOf(openStore('mysql://localhost/desk'))).toBe('StoreError database-unbuilt');
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

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../src/store/open-store.js';
import { reading } from '../../make-reading.js';

let folder: string;
let database: string;

const told = (id: string, actors: Record<string, { name: string }>) =>
  reading({
    id,
    text: `Quarrymen struck at dawn in the valley, said the ${id} paper.`,
    actors,
    published: '2026-11-20',
  });

async function inStore<T>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const store = await openStore(database);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const actorNames = () =>
  inStore(async (store) => {
    const names: string[] = [];
    for await (const [id, actor] of store.everyActor()) names.push(`${id} ${actor.name}`);
    return names.sort();
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-judge-'));
  database = join(folder, 'desk.db');
  await inStore(async (store) => {
    await store.add(told('r1', { 'ac:union': { name: 'Union of Quarrymen' } }));
    await store.add(told('r2', { 'ac:league': { name: 'Quarry League' } }));
  });
  // Whatever is judged, what was added is compared first
  expect(run('undo', 'j:nothing').status).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, ...args: string[]) {
  const entry = "import { main } from './src/desk/cli/main.ts'; process.exitCode = await main(process.argv.slice(1));";
  const judging = command === 'list' ? [] : ['--by', 'A. Analyst', '--why', 'a test'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      entry,
      '--',
      'judge',
      command,
      '--database',
      database,
      ...judging,
      ...args,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, stdout, stderr };
}

test('a judgement is kept, listed, replayed when reports come in, and taken back by another', async () => {
  expect(await actorNames()).toEqual(['ac:league Quarry League', 'ac:union Union of Quarrymen']);
  const merged = run('merge', 'ac:union', 'ac:league');
  expect(merged).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/^merge\tj:[0-9a-f]{12}\tac:union\n$/),
  });
  expect(await actorNames()).toEqual(['ac:union Union of Quarrymen']);
  expect(await inStore((store) => store.actors(['ac:league']))).toMatchObject({
    'ac:league': { name: 'Union of Quarrymen' },
  });

  await inStore((store) => store.add(told('r3', { 'ac:league': { name: 'Quarry League' } })));
  expect(run('rename', 'ac:union', 'UQ').status).toBe(0);
  expect(await actorNames()).toEqual(['ac:union UQ']);

  const id = merged.stdout.split('\t')[1]!;
  expect(run('undo', id).status).toBe(0);
  expect(await actorNames()).toEqual(['ac:league Quarry League', 'ac:union UQ']);
  expect(run('undo', id)).toMatchObject({ status: 1, stderr: expect.stringContaining('taken back already') });

  const rows = run('list')
    .stdout.trim()
    .split('\n')
    .map((row) => row.split('\t'));
  expect(rows.map((r) => [r[2], r[3], r[7]])).toEqual([
    ['A. Analyst', 'merge', 'taken back'],
    ['A. Analyst', 'rename', 'in force'],
    ['A. Analyst', 'undo', 'in force'],
  ]);
}, 60_000);

test.each([
  [['merge', 'ac:union', 'ac:nobody'], 1, 'No actor has the id "ac:nobody"'],
  [['merge', 'ac:union', 'ac:union'], 2, 'stands on both sides'],
  [['split', 'ac:union'], 2, 'Say what to part'],
  [['split', 'ac:union', '--apart', 'ac:league', '--report', 'r1'], 2, 'Say what to part'],
  [['split', 'ac:union', '--report', 'r9'], 1, 'No report has the id "r9"'],
  [['split', 'ac:union', '--report', 'r2'], 1, 'does not name ac:union'],
  [['rename', 'ac:union', '  '], 2, 'Give the new name'],
  [['rename', 'ac:union', 'x'.repeat(1001)], 2, 'At most 1000'],
  [['rename', 'ac:union', 'X', '--why', ' '], 2, 'Say why'],
  [['undo', 'j:nothing'], 1, 'No judgement has the id'],
  [['list', '--database', '/nowhere/desk.db'], 2, 'There is no database'],
  [['merge', 'ac:union', 'ac:league', '--database', '/nowhere/desk.db'], 2, 'There is no database'],
  [['merge', 'ac:union'], 2, 'missing required argument'],
] as const)('judge %j ends with %i', ([command, ...args], status, message) => {
  const ended = run(command, ...args);
  expect(ended).toMatchObject({ status, stdout: '', stderr: expect.stringContaining(message) });
});

test('nothing that was refused is kept', async () => {
  expect(await inStore(async (store) => (await store.judgements()).length)).toBe(3);
});

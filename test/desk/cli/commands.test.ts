import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
let database: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-cli-'));
  database = join(folder, 'desk.db');
  writeFileSync(
    join(folder, 'one.txt'),
    'Gunmen killed nine people at a quarry near Kandi on Saturday, the mayor said.',
  );
  writeFileSync(
    join(folder, 'two.json'),
    '{"id": "two", "text": "At least eight people were killed near Kandi, police said."}',
  );
  writeFileSync(join(folder, 'empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const entry = "import { main } from './src/desk/cli/main.ts'; process.exitCode = await main(process.argv.slice(1));";
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', entry, '--', ...args],
    { encoding: 'utf8' },
  );
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, stdout, stderr };
};

test('add keeps what can be read, names the rest, and says what was kept; again is nothing new', () => {
  const first = run('add', '--database', database, folder);
  expect(first.status).toBe(1);
  expect(first.stdout).toMatch(/^new\tr[0-9a-f]{16}\t1\nnew\ttwo\t1\n$/);
  expect(first.stderr).toMatch(/empty\.txt: file-empty: /);
  const again = run('add', '--database', database, join(folder, 'two.json'));
  expect(again).toMatchObject({ status: 0, stdout: 'same\ttwo\t1\n' });
});

test('a report is withdrawn with a reason', () => {
  expect(run('add', '--database', database, '--withdraw', 'two').status).toBe(2);
  expect(run('add', '--database', database, '--withdraw', 'two', '--reason', 'wrong town')).toMatchObject({
    status: 0,
    stdout: 'withdrawn\ttwo\n',
  });
  const unknown = run('add', '--database', database, '--withdraw', 'nobody', '--reason', 'x');
  expect(unknown).toMatchObject({ status: 1, stderr: expect.stringContaining('report-unknown') });
});

test('export prints every row, and says how many', () => {
  const { status, stdout, stderr } = run('export', '--database', database, '--as', 'jsonl', '--table', 'reports');
  expect({ status, stderr, rows: stdout.trim().split('\n').length }).toEqual({
    status: 0,
    stderr: '2 rows of reports\n',
    rows: 2,
  });
});

test.each([
  [['add', 'https://paper.example/1'], 2, 'not built yet'],
  [['add'], 2, 'Name a file'],
  [['add', '--database', 'mysql://localhost/x', 'samples'], 2, 'are not built'],
  [['export', '--as', 'xlsx'], 2, 'jsonl, csv'],
  [['export', '--as', 'csv', '--table', 'songs'], 2, 'songs'],
  [['export', '--as', 'csv', '--database', '/nowhere/at/all.db'], 1, 'database-unreachable'],
  [['desk', '--port', '99999'], 2, 'port'],
] as const)('%j ends with %i', (args, status, words) => {
  const result = run(...args);
  expect(result.status).toBe(status);
  expect(result.stderr).toContain(words);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importLines } from '../../../src/desk/cli/import-desk.js';
import { beside } from '../../../src/desk/export/beside.js';
import { exportTable } from '../../../src/desk/export/export-table.js';
import { formats } from '../../../src/desk/export/formats.js';
import { readCsv } from '../../../src/desk/export/read-csv.js';
import { tables } from '../../../src/desk/export/tables.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { comparison, readings } from '../story-fixture.js';

let folder: string;
let store: Store;
let hour = 0;
const now = (): Date => new Date(Date.UTC(2024, 2, 4, hour++));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-import-'));
  store = await openStore(join(folder, 'desk.db'), { now });
  for (const reading of readings) await store.add(reading);
  const [first] = readings;
  // A second version with separators of lines that JSON leaves as they are, and a withdrawal
  await store.add({ ...first!, report: { ...first!.report, text: `${first!.report.text} \u2028 \u0000 \ud800` } });
  await store.withdraw('daily', 'the outlet took it back');
  await store.judge({
    id: 'j:1',
    kind: 'rename',
    subject: 'ac:police',
    value: { name: 'Police' },
    by: 'A',
    at: '2024-03-05T00:00:00.000Z',
    why: 'so',
  });
  await store.saveComparison(comparison, await store.revision());
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function deskFile(of: Store): Promise<string> {
  let out = '';
  for await (const piece of formats.find((f) => f.name === 'desk')!.write(of, { text: 'quotes' }, () => {}))
    out += piece;
  return out;
}

async function* lines(text: string): AsyncGenerator<string> {
  yield* text.split('\n');
}

test('an export into an empty desk gives the same export, byte for byte: versions, days, withdrawals, judgements', async () => {
  const before = await deskFile(store);
  let clock: string | null = null;
  const other = await openStore(join(folder, 'other.db'), { now: () => new Date(clock ?? 0) });
  const result = await importLines(other, lines(before), (iso) => {
    clock = iso;
  });
  expect(result).toEqual({ reports: readings.length + 1, judgements: 1, failed: [] });
  expect(await deskFile(other)).toBe(before);
  await importLines(other, lines(before), () => {});
  expect(await deskFile(other)).toBe(before);
  await other.saveComparison(comparison, await other.revision());
  for (const table of tables) {
    const [a, b] = [await tableOf(store, table.name), await tableOf(other, table.name)];
    expect(b).toBe(a);
  }
  await other.close();
});

async function tableOf(of: Store, name: string): Promise<string> {
  let out = '';
  for await (const piece of exportTable(tables.find((t) => t.name === name)!, of, 'csv')) out += piece;
  return out;
}

test('readings as `read` prints them come in too; what is none is named by its line', async () => {
  const other = await openStore(join(folder, 'bare.db'));
  const text = [JSON.stringify(readings[0]), '{', '{"report":{"text":null}}', '{"type":"judgement"}', ''].join('\n');
  const { reports, failed } = await importLines(other, lines(text), () => {});
  expect(reports).toBe(1);
  expect(failed).toEqual([
    { line: 2, why: 'it is not JSON' },
    { line: 3, why: 'it has no text: export with --text full, or --as desk' },
    { line: 4, why: 'it holds no judgement' },
  ]);
  await other.close();
});

test("a coder's sheet beside the record: the same happening with another figure, and what only one of them has", async () => {
  const sheet = readCsv(
    [
      'id,date_start,date_end,latitude,longitude,country,low,best,high',
      '1,2024-03-04 00:00:00.000,,35.5,44.4,Iraq,17,17,21',
      '2,2024-03-03,2024-03-03,33.3,44.4,Iraq,9,9,9',
      '3,,,,,,1,1,1',
    ].join('\n'),
  );
  let out = '';
  for await (const line of beside(store, sheet, () => {})) out += line;
  expect(readCsv(out).map((r) => [r.fit, r.record, r.sheet, r.days, r.low, r.sheet_low])).toEqual([
    ['other figure', 're:attack', '1', '1', '14', '17'],
    ['only in the sheet', '', '2', '', '', '9'],
    ['only in the sheet', '', '3', '', '', '1'],
  ]);
});

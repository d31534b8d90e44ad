import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvCell } from '../../../src/desk/export/csv.js';
import { quoted, type TextMode } from '../../../src/desk/export/export-options.js';
import { exportTable } from '../../../src/desk/export/export-table.js';
import { tables } from '../../../src/desk/export/tables.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { comparison, readings, story } from '../story-fixture.js';

/** Strings that break programs, as titles: formulas, right to left, emoji, NUL, markup, line ends, a lone surrogate. */
const odd = [
  '=HYPERLINK("http://evil.example")',
  '+1',
  '-1',
  '@SUM(A1)',
  ' =1',
  '\t=1',
  '＝1',
  '\u202eright to left',
  'العربية',
  '👩‍🚒 x',
  'nul \u0000 here',
  '<script>alert(1)</script>',
  'a "quoted", word',
  'two\r\nlines',
  'lone \ud800 half',
];

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-export-'));
  store = await openStore(join(folder, 'desk.db'));
  for (const reading of readings) await store.add(reading);
  for (const [i, title] of odd.entries()) {
    await store.add({
      ...readings[0]!,
      report: { ...readings[0]!.report, id: `odd-${i}`, title, text: `${i} ${title}` },
    });
  }
  await store.saveComparison(comparison, await store.revision());
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function textOf(name: string, format: 'csv' | 'jsonl', text: TextMode = 'full'): Promise<string> {
  let all = '';
  const table = tables.find((t) => t.name === name)!;
  for await (const piece of exportTable(table, store, format, () => {}, { text })) all += piece;
  return all;
}

const n = readings.length;
const more = odd.length;
const count = (of: (r: (typeof readings)[number]) => readonly unknown[]): number =>
  readings.reduce((sum, r) => sum + of(r).length, 0) + more * of(readings[0]!).length;

const rows: Record<string, number> = {
  reports: n + more,
  readings: n + more,
  statements: count((r) => r.statements),
  events: count((r) => r.events),
  mentions: count((r) => r.mentions),
  times: count((r) => r.times),
  problems: count((r) => r.problems),
  verdicts: story.records.flatMap((r) => r.verdicts).length,
  sayings: story.statements.length,
  lineages: story.lineages.length,
  judgements: 0,
  claims: story.records.flatMap((r) => r.claims).length,
  records: story.records.length,
  stories: 1,
  actors: Object.keys(comparison.actors).length,
  places: Object.keys(comparison.places).length,
};

test('every table has its number of rows here', () => {
  expect(tables.map((t) => t.name).sort()).toEqual(Object.keys(rows).sort());
});

describe.each(Object.entries(rows))('%s', (name, expected) => {
  test('JSON Lines: every row, whole', async () => {
    const lines = (await textOf(name, 'jsonl')).split('\n').slice(0, -1);
    expect(lines).toHaveLength(expected);
    for (const line of lines) expect(typeof JSON.parse(line)).toBe('object');
  });

  test('CSV: every row has every column', async () => {
    const [head, ...body] = parseCsv(await textOf(name, 'csv'));
    expect(body).toHaveLength(expected);
    expect(body.filter((row) => row.length !== head!.length)).toEqual([]);
  });

  test('no cell is a formula to a spreadsheet', async () => {
    const cells = parseCsv(await textOf(name, 'csv')).flat();
    expect(cells.filter((c) => /^[\s\p{Cc}\p{Cf}]*[=+@＝＋－＠]/u.test(c))).toEqual([]);
    expect(cells.filter((c) => c.startsWith('-') && Number.isNaN(Number(c)))).toEqual([]);
  });
});

test('readings come out as they went in', async () => {
  const lines = (await textOf('readings', 'jsonl')).split('\n').slice(0, n);
  expect(lines.map((l) => JSON.parse(l))).toEqual(readings);
});

test('titles of every kind come back from CSV byte for byte, formulas behind an apostrophe', async () => {
  const [head, ...body] = parseCsv(await textOf('reports', 'csv'));
  const titles = body.slice(n).map((row) => row[head!.indexOf('title')]);
  expect(titles.map((t) => t?.replace(/^'/, ''))).toEqual(odd);
});

test.each(['none', 'quotes'] as const)('with --text %s no whole text goes out, in any table', async (mode) => {
  const whole = readings.map((r) => r.report.text);
  const long = mode === 'none' ? 'The glass came down' : 'police said.\\n\\nDozens were wounded';
  for (const { name } of tables) {
    const out = await textOf(name, 'jsonl', mode);
    expect(whole.filter((t) => out.includes(JSON.stringify(t).slice(1, -1)))).toEqual([]);
    expect(out.includes(long)).toBe(false);
    for (const line of out.split('\n').slice(0, -1)) expect(typeof JSON.parse(line)).toBe('object');
  }
});

test('without whole texts a reading carries the words of its spans', async () => {
  const [line = ''] = (await textOf('readings', 'jsonl', 'quotes')).split('\n');
  const { report, quotes } = JSON.parse(line) as {
    report: object;
    quotes: { start: number; end: number; text: string }[];
  };
  expect(report).toMatchObject({ id: 'wire', text: null });
  expect(quotes.length).toBeGreaterThan(5);
  for (const { start, end, text } of quotes) expect(readings[0]!.report.text.slice(start, end)).toBe(text);
});

test('a quotation has at most 300 characters and never half a sign', () => {
  expect(quoted('a'.repeat(300), { text: 'quotes' })).toHaveLength(300);
  expect(quoted('a'.repeat(301), { text: 'quotes' })).toBe(`${'a'.repeat(299)}…`);
  expect(quoted(`${'a'.repeat(298)}😂😂`, { text: 'quotes' })).toBe(`${'a'.repeat(298)}…`);
  expect(quoted('a'.repeat(301), { text: 'full' })).toHaveLength(301);
  expect(quoted('abc', { text: 'none' })).toBe('');
});

test.each([
  [null, ''],
  [0, '0'],
  [-72.5, '-72.5'],
  ['-72.5', "'-72.5"],
  [['GOV', 'MIL'], 'GOV; MIL'],
  [[], ''],
  [[{ a: 1 }], '"[{""a"":1}]"'],
  [true, 'true'],
  ['a,b', '"a,b"'],
])('the cell of %j is %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

/** A reader of RFC 4180, apart from the writer. */
function parseCsv(text: string): string[][] {
  const all: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      all.at(-1)!.push(cell);
      cell = '';
    } else if (c === '\r' && text[i + 1] === '\n') {
      all.at(-1)!.push(cell);
      all.push([]);
      cell = '';
      i++;
    } else cell += c;
  }
  return all.slice(0, -1);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportTable } from '../../../src/desk/export/export-table.js';
import { formats } from '../../../src/desk/export/formats.js';
import { isPrivate, readingWithoutPrivate, withoutPrivatePersons } from '../../../src/desk/export/private-persons.js';
import { tables } from '../../../src/desk/export/tables.js';
import { actor } from '../../../src/model/actor.js';
import { openStore } from '../../../src/store/open-store.js';
import { comparison, readings } from '../story-fixture.js';

test.each([
  [actor({ name: 'Nasrin Wahab', kind: 'person' }), true],
  [actor({ name: 'Rebin Zahir', kind: 'person', sectors: ['GOV'] }), false],
  [actor({ name: 'A. Minister', kind: 'person', registered: true }), false],
  [actor({ name: 'Kirkuk police', kind: 'government-body' }), false],
])('%j is private: %s', (one, yes) => {
  expect(isPrivate(one)).toBe(yes);
});

test('a masked text keeps its length, so that every span still holds', () => {
  const wire = readings[0]!;
  const { report, actors } = readingWithoutPrivate(wire);
  expect(report.text).toHaveLength(wire.report.text.length);
  expect(report.text).not.toContain('Nasrin');
  expect(report.text).toContain('said ██████ █████, who directs');
  expect(report.text).toContain('Aram Jalal Sabri');
  expect(actors['ac:wahab']).toMatchObject({ name: 'a private person', kind: 'person', country: 'IRQ' });
});

test('no export holds the name of a private person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-private-'));
  const store = await openStore(join(folder, 'desk.db'));
  for (const reading of readings) await store.add(reading);
  await store.saveComparison(comparison, await store.revision());
  const plain = withoutPrivatePersons(store);
  const texts: Record<string, string> = {};
  for (const table of tables)
    for (const as of ['jsonl', 'csv'] as const) {
      let out = '';
      for await (const piece of exportTable(table, plain, as, () => {}, { text: 'full' })) out += piece;
      texts[`${table.name}.${as}`] = out;
    }
  for (const format of formats) {
    let out = '';
    for await (const piece of format.write(plain, { text: 'full' }, () => {})) out += piece;
    texts[format.name] = out;
  }
  expect(
    Object.entries(texts)
      .filter(([, out]) => /Wahab|Nasrin/.test(out))
      .map(([name]) => name),
  ).toEqual([]);
  expect(texts['reports.jsonl']).toContain('Rebin Othman Zahir');
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

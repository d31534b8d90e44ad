import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acledColumns } from '../../../src/desk/export/acled.js';
import { codePointsBefore } from '../../../src/desk/export/code-points.js';
import { countryName, countryNumber, ucdpRegion } from '../../../src/desk/export/countries.js';
import type { TextMode } from '../../../src/desk/export/export-options.js';
import { exportTable } from '../../../src/desk/export/export-table.js';
import { formats } from '../../../src/desk/export/formats.js';
import { goldsteinOf } from '../../../src/desk/export/goldstein.js';
import { polecatColumns } from '../../../src/desk/export/polecat.js';
import { readCsv } from '../../../src/desk/export/read-csv.js';
import { sideOf, typeOfViolence } from '../../../src/desk/export/sides.js';
import { tables } from '../../../src/desk/export/tables.js';
import { datePrecision, gedColumns, priogrid } from '../../../src/desk/export/ucdp-ged.js';
import { actor } from '../../../src/model/actor.js';
import { eventTypes } from '../../../src/model/event.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { comparison, readings, story } from '../story-fixture.js';

let folder: string;
let store: Store;

/** A report with signs outside the first plane before its spans. */
const astral = {
  ...readings[0]!,
  report: {
    ...readings[0]!.report,
    id: 'astral',
    title: '😂\ttab',
    text: `😂${readings[0]!.report.text.slice(2)}`,
    zones: [],
  },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-formats-'));
  store = await openStore(join(folder, 'desk.db'));
  for (const reading of [...readings, astral]) await store.add(reading);
  await store.saveComparison(comparison, await store.revision());
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function written(name: string, text: TextMode = 'quotes'): Promise<{ text: string; rows: number }> {
  const format = formats.find((f) => f.name === name)!;
  let [out, rows] = ['', 0];
  for await (const piece of format.write(store, { text }, () => void rows++)) out += piece;
  return { text: out, rows };
}

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
const objectsOf = (text: string): Record<string, never>[] => linesOf(text).map((l) => JSON.parse(l));
const all = readings.length + 1;
const eventsIn = [...readings, astral].flatMap((r) => r.events);

describe('UCDP GED', () => {
  test('49 columns by name and order; one row a deadly record', async () => {
    const { text, rows } = await written('ged');
    expect(gedColumns).toHaveLength(49);
    expect(text.split('\r\n')[0]).toBe(gedColumns.join(','));
    const [row, ...more] = readCsv(text);
    expect([rows, more.length]).toEqual([1, 0]);
    expect(row).toMatchObject({
      relid: 're:attack',
      year: '2024',
      number_of_sources: '5',
      where_prec: '1',
      where_coordinates: 'Kirkuk',
      geom_wkt: 'POINT (44.39 35.47)',
      country: 'Iraq',
      region: 'Middle East',
      date_prec: '1',
      date_start: '2024-03-03 00:00:00.000',
      low: '14',
      best: '',
      high: '21',
      source_office: 'Meridian;The Harbour Post;Kirkuk Courier;Two Rivers Agency;Northern Review',
    });
    expect(row!.source_original).toBe('Kirkuk police; Nasrin Wahab; interior ministry of Iraq');
  });

  test('the columns are those of the published sample, and so are cells of the grid, regions and names', async () => {
    const path = join(process.env.TWOSOURCE_SHARED ?? '../shared', 'corpora/ucdp/ged-sample-dev.jsonl');
    const sample = await import('node:fs').then((fs) => (fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : ''));
    for (const line of linesOf(sample)) {
      const row = JSON.parse(line.replace(/\bNaN\b/g, 'null'));
      expect(Object.keys(row)).toEqual(gedColumns);
      expect(priogrid(row.latitude, row.longitude)).toBe(row.priogrid_gid);
    }
  });

  test.each([
    [{ from: null, to: null, precision: 'day' as const }, null],
    [{ from: '2024-01-01', to: '2024-01-01', precision: 'day' as const }, 1],
    [{ from: '2024-01-01', to: '2024-01-04', precision: 'range' as const }, 2],
    [{ from: '2024-01-01', to: '2024-01-07', precision: 'week' as const }, 3],
    [{ from: '2024-01-01', to: '2024-01-31', precision: 'month' as const }, 4],
    [{ from: '2024-01-01', to: '2024-12-31', precision: 'year' as const }, 5],
    [{ from: '2024-01-01', to: null, precision: 'range' as const }, 5],
  ])('how sure a day is: %j is %s', (time, precision) => {
    expect(datePrecision({ ...time, span: null })).toBe(precision);
  });

  test('who fights whom', () => {
    const state = sideOf(actor({ name: 'army', kind: 'government-body' }));
    const rebels = sideOf(actor({ name: 'front', kind: 'armed-group' }));
    const people = sideOf(actor({ name: 'villagers', kind: 'population' }));
    expect(typeOfViolence([state], [rebels])).toBe(1);
    expect(typeOfViolence([rebels], [rebels])).toBe(2);
    expect(typeOfViolence([rebels], [people])).toBe(3);
    expect(typeOfViolence([people], [people])).toBe(null);
  });
});

test('ACLED: its 31 columns; an attack and a protest; the most conservative figure, disputes in the notes', async () => {
  const { text, rows } = await written('acled');
  expect(acledColumns).toHaveLength(31);
  expect(text.split('\r\n')[0]).toBe(acledColumns.join(','));
  const [attack, protest] = readCsv(text);
  expect(rows).toBe(2);
  expect(attack).toMatchObject({
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Remote explosive/landmine/IED',
    iso: '368',
    country: 'Iraq',
    fatalities: '14',
    geo_precision: '1',
  });
  expect(attack!.notes).toContain('Reports conflict on: killed, responsibility.');
  expect(protest).toMatchObject({
    event_type: 'Protests',
    inter1: 'Protesters',
    fatalities: '0',
    actor1: 'residents of Kirkuk',
  });
});

test('PLOVER: one object an event of the 16 types, names of fields as in 0.8', async () => {
  const { text, rows } = await written('plover');
  const objects = objectsOf(text);
  expect(rows).toBe(eventsIn.length);
  const fields =
    'id has_event date time enddate endtime actor recipient event event_loc event_text quad_code event_scale mode context link size text text_info cite_info coder coded_date coded_time comment'.split(
      ' ',
    );
  for (const one of objects) {
    expect(Object.keys(one).filter((k) => !fields.includes(k))).toEqual([]);
    expect(eventTypes.slice(0, 16)).toContain((one.event as unknown as string[])[0]);
    expect([1, 2, 3, 4]).toContain(one.quad_code);
  }
  expect(objects[0]).toMatchObject({
    event: ['ASSAULT'],
    mode: ['explosives'],
    event_text: 'exploded',
    date: '2024-03-03',
  });
});

test.each([
  ['polecat', 40, 1, eventsIn.length],
  ['phoenix', 26, 0, 0],
  ['gdelt-mentions', 16, 0, 6],
])('%s: %i cells in every line', async (name, cells, head, expected) => {
  const { text, rows } = await written(name);
  const lines = linesOf(text);
  expect(rows).toBe(expected);
  expect(lines).toHaveLength(head + expected);
  for (const line of lines) expect(line.split('\t')).toHaveLength(cells);
  if (head) expect(lines[0]).toBe(polecatColumns.join('\t'));
});

test('Phoenix: a dyad for each source and target', async () => {
  const own = await openStore(join(folder, 'dyads.db'));
  const [first] = readings;
  const event = { ...first!.events[0]!, actors: ['ac:brigade'], recipients: ['ac:police', 'ac:residents'] };
  await own.add({ ...first!, events: [event] });
  let out = '';
  for await (const piece of formats.find((f) => f.name === 'phoenix')!.write(own, { text: 'quotes' }, () => {}))
    out += piece;
  const rows = linesOf(out).map((l) => l.split('\t'));
  expect(rows.map((r) => [r[1], r[5], r[6], r[7], r[9], r[13], r[15], r[16], r[22], r[23]])).toEqual([
    ['20240303', 'IRQREB', 'IRQ', 'REB', 'IRQCOP', '18', '4', '-9', 'IRQ', 'wire_2'],
    ['20240303', 'IRQREB', 'IRQ', 'REB', 'IRQ', '18', '4', '-9', 'IRQ', 'wire_2'],
  ]);
  await own.close();
});

test('GDELT: offsets point at the words, in characters', async () => {
  const row = linesOf((await written('gdelt-mentions')).text)[0]!.split('\t');
  expect(row.slice(1, 6)).toEqual(['20240303000000', '20240303114000', '1', 'Meridian', 'wire']);
  expect(readings[0]!.report.text.slice(Number(row[9]))).toMatch(/^exploded/);
});

describe('W3C Web Annotation', () => {
  test('every span once, in code points, with its words before and after', async () => {
    const { text, rows } = await written('annotations');
    const objects = objectsOf(text) as unknown as Annotation[];
    expect(objects).toHaveLength(rows);
    expect(new Set(objects.map((o) => o.id)).size).toBe(rows);
    for (const one of objects) check(one);
  });

  test('with --text none, positions alone', async () => {
    const { text } = await written('annotations', 'none');
    expect(text).not.toContain('TextQuoteSelector');
    expect(text).toContain('TextPositionSelector');
  });

  test('the sign before "45" is one code point and two of UTF-16', () => {
    expect(codePointsBefore('😂 Killed 45', '😂 Killed 45'.indexOf('45'))).toBe(9);
    expect(codePointsBefore('\ud83d', 1)).toBe(1);
    expect(codePointsBefore('a😂', 2)).toBe(2);
  });
});

interface Annotation {
  readonly '@context': string;
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly body: readonly { type: string; value: string }[];
  readonly target: Target | readonly Target[];
}
interface Target {
  readonly source: string;
  readonly selector: readonly {
    type: string;
    start: number;
    end: number;
    exact: string;
    prefix: string;
    suffix: string;
  }[];
}

/** The musts of the model: context, id, type, a target with a source; positions and quotations that agree. */
function check(one: Annotation): void {
  expect(one['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(one.type).toBe('Annotation');
  expect(() => new URL(one.id)).not.toThrow();
  for (const { type, value } of one.body) expect([type, typeof value]).toEqual(['TextualBody', 'string']);
  for (const { source, selector } of [one.target].flat() as Target[]) {
    expect(() => new URL(source)).not.toThrow();
    const id = source.startsWith('urn:') ? source.split(':').at(-1) : 'daily';
    const points = [...[...readings, astral].find((r) => r.report.id === id)!.report.text];
    const [position, quote] = selector;
    const { start, end } = position!;
    expect(quote!.exact).toBe(points.slice(start, end).join(''));
    expect(points.slice(0, start).join('').endsWith(quote!.prefix)).toBe(true);
    expect(points.slice(end).join('').startsWith(quote!.suffix)).toBe(true);
  }
}

interface Schema {
  readonly extends: readonly string[];
  readonly properties: Readonly<Record<string, { type?: string; stub?: boolean }>>;
}

test('FollowTheMoney: every schema and property is in its published model, every reference leads somewhere', async () => {
  const path = createRequire(import.meta.url).resolve('@alephdata/followthemoney/dist/defaultModel.json');
  const { schemata } = JSON.parse(readFileSync(path, 'utf8')) as { schemata: Record<string, Schema> };
  const propertiesOf = (name: string): Schema['properties'] => ({
    ...Object.assign({}, ...schemata[name]!.extends.map(propertiesOf)),
    ...schemata[name]!.properties,
  });
  const own = await openStore(join(folder, 'ftm.db'));
  const mayor = actor({
    name: 'Rebin Othman Zahir',
    kind: 'person',
    country: 'IRQ',
    offices: [{ title: 'governor of Kirkuk', body: null, from: '2020-01-01', to: null, inForce: true }],
    listings: [{ list: 'un-1267', reference: 'QDi.1', from: null, to: null, inForce: true }],
  });
  for (const reading of readings) await own.add(reading);
  await own.saveComparison(
    { ...comparison, actors: { ...comparison.actors, 'ac:governor': mayor } },
    await own.revision(),
  );
  let out = '';
  for await (const piece of formats.find((f) => f.name === 'ftm')!.write(own, { text: 'full' }, () => {})) out += piece;
  await own.close();
  const entities = objectsOf(out) as unknown as { id: string; schema: string; properties: Record<string, string[]> }[];
  const ids = new Set(entities.map((e) => e.id));
  expect(new Set(entities.map((e) => e.schema))).toEqual(
    new Set([
      'Person',
      'Organization',
      'PublicBody',
      'LegalEntity',
      'Position',
      'Occupancy',
      'Article',
      'Event',
      'Documentation',
    ]),
  );
  for (const { schema, properties } of entities) {
    const known = propertiesOf(schema);
    for (const [name, values] of Object.entries(properties)) {
      expect(known[name], `${schema}.${name}`).toBeDefined();
      expect(known[name]!.stub ?? false).toBe(false);
      if (known[name]!.type === 'entity') expect(values.filter((v) => !ids.has(v))).toEqual([]);
    }
  }
});

test('GeoJSON: a FeatureCollection of points, longitude first', async () => {
  const { text, rows } = await written('geojson');
  const { type, features } = JSON.parse(text) as {
    type: string;
    features: { type: string; id: string; geometry: object }[];
  };
  expect([type, features.length, rows]).toEqual(['FeatureCollection', 2, 2]);
  expect(features[0]).toMatchObject({
    type: 'Feature',
    id: 're:attack',
    geometry: { type: 'Point', coordinates: [44.39, 35.47] },
  });
});

test.each(tables.map((t) => t.name))('Parquet: %s reads back row for row', async (name) => {
  const table = tables.find((t) => t.name === name)!;
  const pieces: Uint8Array[] = [];
  let rows = 0;
  for await (const piece of exportTable(table, store, 'parquet', () => void rows++)) pieces.push(piece as Uint8Array);
  const file = Uint8Array.from(Buffer.concat(pieces)).buffer;
  const back = await parquetReadObjects({ file });
  expect(back).toHaveLength(rows);
  if (rows > 0) expect(Object.keys(back[0]!)).toEqual(table.columns.map((c) => c.name));
  if (name === 'reports') expect(back.map((r) => r.id)).toEqual([...readings.map((r) => r.report.id), 'astral']);
});

test('no line of any format holds a tab, break or formula that it should not', async () => {
  for (const name of ['ged', 'acled']) {
    const { text } = await written(name);
    for (const row of readCsv(text)) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@]/);
  }
});

test('without quotations no words of a report go out', async () => {
  for (const { name } of formats.filter((f) => f.name !== 'desk')) {
    const { text } = await written(name, 'none');
    expect(text, name).not.toContain('hidden in a minibus exploded');
  }
});

test('the desk file holds every version of every report', async () => {
  const { text, rows } = await written('desk');
  expect(rows).toBe(all);
  expect(JSON.parse(linesOf(text)[0]!)).toEqual({ type: 'twosource-desk', version: 1 });
});

test('countries, regions and roots', () => {
  expect([countryName('IRQ'), countryNumber('IRQ'), ucdpRegion('IRQ')]).toEqual(['Iraq', 368, 'Middle East']);
  expect([countryName('XKX'), ucdpRegion('XKX')]).toEqual(['Kosovo', 'Europe']);
  expect([countryName(null), ucdpRegion('ZZZ')]).toEqual([null, null]);
  expect(goldsteinOf('18')).toEqual({ penta: 4, score: -9 });
  expect(goldsteinOf(null)).toBe(null);
});

test.each([
  ['a,b\r\n1,"x ""y"" z"\r\n', [{ a: '1', b: 'x "y" z' }]],
  [
    'a,b\n1,\n,2',
    [
      { a: '1', b: '' },
      { a: '', b: '2' },
    ],
  ],
  ['\ufeffa\n"two\nlines"', [{ a: 'two\nlines' }]],
  ['a\n"open', [{ a: 'open' }]],
  ['', []],
])('CSV %j reads as %j', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});

test('the story of the fixture has what these counts rest on', () => {
  expect(story.records).toHaveLength(2);
});

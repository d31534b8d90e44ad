import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { compilePlaces } from '../../src/register/places/compile.js';
import { Gazetteer } from '../../src/register/places/gazetteer.js';
import { readGeoNames } from '../../src/register/places/geonames-folder.js';
import { foldName } from '../../src/text/fold-name.js';

const folder = mkdtempSync(`${tmpdir()}/geonames-`);
afterAll(() => rmSync(folder, { recursive: true }));

/** A row of GeoNames' 19 columns. */
const row = (id: number, name: string, others: string, kind: string, code: string, population: number) =>
  [
    id,
    name,
    name,
    others,
    35.7,
    36.5,
    kind,
    code,
    'SY',
    '',
    '12',
    '',
    '',
    '',
    population,
    '',
    '',
    'Asia/Damascus',
    '2020-01-01',
  ].join('\t');

writeFileSync(
  `${folder}/SY.txt`,
  [
    row(1, 'Testvillage', 'Tell Test,تل', 'P', 'PPL', 0),
    row(2, 'Testmountain', '', 'T', 'MT', 0),
    row(3, 'Testruin', '', 'P', 'PPLW', 0),
    row(4, 'Testtown', '', 'P', 'PPL', 900),
    row(1, 'Testvillage again', '', 'P', 'PPL', 0),
    'cut\toff',
  ].join('\r\n'),
);
writeFileSync(`${folder}/readme.txt`, 'not a table\n');

describe('a folder of GeoNames tables', () => {
  it('gives the villages that are not known yet, once', () => {
    const { towns, stamp } = readGeoNames(folder, new Set(['4']));
    expect(towns.split('\n').map((line) => line.split('\t')[1])).toEqual(['Testvillage']);
    expect(stamp).toMatch(/^geonames\(SY\.txt:\d+\)$/);
  });

  it('is compiled into the gazetteer, found by any of its names', () => {
    const { towns } = readGeoNames(folder, new Set());
    const bytes = compilePlaces({
      towns,
      admin1: [{ code: 'SY.12', name: 'Idlib' }],
      admin2: [],
      alpha3: () => 'SYR',
      outlines: [],
      stamp: 'test',
    });
    const gazetteer = new Gazetteer(bytes);
    for (const name of ['Testvillage', 'Tell Test', 'تل'])
      expect(
        gazetteer.named(foldName(name)).map((hit) => gazetteer.place(hit.row).id),
        name,
      ).toEqual(name === 'تل' ? [] : ['pl:1']);
    expect(gazetteer.place(gazetteer.rowOf('pl:1'))).toMatchObject({ admin1: 'Idlib', country: 'SYR', latitude: 35.7 });
  });

  it('without a table says so', () => {
    expect(() => readGeoNames(`${folder}/none`, new Set())).toThrow(/no GeoNames table/);
    expect(readFileSync(`${folder}/readme.txt`, 'utf8')).toBe('not a table\n');
  });
});

import { describe, expect, it, test } from 'vitest';
import { loadTable } from '../../src/lexicon/load-table.js';
import { loadActorRows } from '../../src/register/actor-rows.js';
import { loadRegister } from '../../src/register/load.js';
import { officeSources, readGround } from '../../src/register/office-sources.js';
import type { RegisterOffice } from '../../src/register/register.js';

const rows = loadTable(new URL('../../src/register/overlay/offices.tsv', import.meta.url), 8).map(({ cells, line }) => {
  const [name = '', , country = '', title = '', body = '', from = '', to = '', source = ''] = cells;
  return { line, name, country, title, body, from, to, source };
});
const register = loadRegister();
const officesOf = (name: string): readonly RegisterOffice[] => register.findActors(name)[0]?.actor.offices ?? [];
const broken = <T>(list: readonly T[], isBroken: (row: T) => boolean) => list.filter(isBroken).slice(0, 5);

describe('the overlay of offices', () => {
  it('names for each row a source that exists, or says that none does', () => {
    expect(rows.length).toBeGreaterThan(700);
    for (const { source } of rows) expect(() => readGround(source)).not.toThrow();
    const used = new Set(rows.flatMap((r) => r.source.split(/; (?:from |to )?|\+/)));
    expect([...officeSources.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('gives each source a date, a place where it can be read, and its terms', () => {
    const off = ([, s]: [string, { what: string; asOf: string; where: string; terms: string }]) =>
      !/^\d{4}-\d{2}(?:-\d{2})?$/.test(s.asOf) || !/^(?:https:\/\/|github\.com\/)/.test(s.where) || !s.what || !s.terms;
    expect(broken([...officeSources], off)).toEqual([]);
  });

  it('says that a source states a date only where there is one, or an end that had not come', () => {
    const states = rows.map((row) => ({ ...row, ...readGround(row.source) }));
    expect(broken(states, (r) => r.stated.from && !r.from)).toEqual([]);
    expect(broken(states, (r) => r.stated.to && /(?:^|to )unsourced/.test(r.source))).toEqual([]);
  });

  it('has nobody in two rows for one term, and no term that ends before it begins', () => {
    const keys = rows.map((r) => `${r.country}|${r.name}|${r.title}|${r.from}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(broken(rows, (r) => Boolean(r.from && r.to) && `${r.to}-99` < r.from)).toEqual([]);
  });

  it('has one holder at a time of the offices that one person holds', () => {
    const single =
      /^(?:President|Prime Minister|Chancellor|Secretary of State|Secretary of Defense|UN Secretary-General|Secretary General of NATO)$/;
    const held = new Map<string, typeof rows>();
    for (const row of rows.filter((r) => single.test(r.title) && r.from)) {
      const key = `${row.country}|${row.title}|${row.body}`;
      held.set(key, [...(held.get(key) ?? []), row]);
    }
    const clashes = [...held.values()].flatMap((terms) => {
      const sorted = terms.sort((a, b) => (a.from < b.from ? -1 : 1));
      // The day of the change, and one day about it, belongs to both
      return sorted.flatMap((row, i) => {
        const next = sorted[i + 1];
        return next &&
          (row.to === '' || Date.parse(row.to) - Date.parse(next.from) > 86_400_000) &&
          row.name !== next.name
          ? [[row.line, next.line]]
          : [];
      });
    });
    expect(clashes).toEqual([]);
  });

  it('covers the heads of state, of government, and of the great organisations in 2019', () => {
    const inOffice = (title: string, country: string, day: string) =>
      rows.filter((r) => r.title === title && r.country === country && r.from <= day && (!r.to || r.to >= day))[0]
        ?.name;
    expect(inOffice('Secretary General of NATO', '', '2019-02-15')).toBe('Jens Stoltenberg');
    expect(inOffice('UN Secretary-General', '', '2019-02-15')).toBe('Antonio Guterres');
    expect(inOffice('Chairperson of the African Union Commission', '', '2019-02-15')).toBe('Moussa Faki Mahamat');
    expect(inOffice('President of the European Commission', '', '2019-02-15')).toBe('Jean-Claude Juncker');
    expect(inOffice('Secretary General of the OIC', '', '2019-02-15')).toBe('Yousef al-Othaimeen');
    expect(inOffice('External Affairs Minister', 'IND', '2019-02-15')).toBe('Sushma Swaraj');
    expect(inOffice('Defence Minister', 'PAK', '2019-02-15')).toBe('Pervez Khattak');
  });
});

test.each([
  ['Mike Pompeo', 'Secretary of State', '2018-04-26', '2021-01-20', true],
  ['John Bolton', 'National Security Adviser', '2018-04-09', '2019-09-10', true],
  ['Imran Khan', 'Prime Minister', '2018-08-18', '2022-04-10', true],
  // REIGN states the beginning and the month of the end under "national leader"
  ['Angela Merkel', 'Chancellor', '2005-11-22', '2021-12-08', false],
  ['Barack Obama', 'President', '2009-01-20', '2017-01-20', true],
] as const)('%s was %s from %s to %s, both ends stated by a source: %s', (name, title, from, to, both) => {
  const office = officesOf(name).find((o) => o.title === title);
  expect(office).toMatchObject({ from, to, stated: { from: true, to: both } });
  expect(office?.source).toMatch(/\d{4}/);
});

test('an office that no source states says so', () => {
  expect(officesOf('Heather Nauert')[0]).toMatchObject({ stated: { from: false, to: false } });
  expect(officesOf('Heather Nauert')[0]?.source).toContain('unsourced');
});

test('who leads an organisation is the same person as the former minister', () => {
  const titles = officesOf('Jens Stoltenberg').map((o) => o.title);
  expect(titles).toContain('Secretary General of NATO');
  expect(titles).toContain('national leader');
});

test.each(['wd-nowhere', 'wd-us-cabinet+wd-nowhere', 'unsourced, surely', ''])('%j is no source', (cell) =>
  expect(() => readGround(cell)).toThrow(/no row/),
);

test('leaders of the sources say where each of their terms stands', () => {
  const offices = loadActorRows().flatMap((r) => r.actor.offices);
  expect(offices.filter((o) => o.source === 'REIGN 2021-03').length).toBeGreaterThan(1000);
  expect(offices.filter((o) => o.source === 'Phoenix 2014').length).toBeGreaterThan(1000);
  expect(broken(offices, (o) => !o.source)).toEqual([]);
});

import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import type { Gazetteer } from '../../src/register/places/gazetteer.js';
import { cell, once, readRows, split } from './table.js';

const require = createRequire(import.meta.url);
countries.registerLocale(require('i18n-iso-countries/langs/en.json'));

export interface StateRow {
  readonly code: string;
  readonly name: string;
  readonly names: string[];
  readonly adjectives: string[];
  readonly people: string[];
  readonly capitals: string[];
  readonly sources: string[];
}

/**
 * One row a country of ISO 3166-1 and Kosovo: names of ISO, of the lexicon (the usual name of news first) and of the
 * overlay; the capital of GeoNames, unless it is called as its country.
 */
export function buildStates(gazetteer: Gazetteer): StateRow[] {
  const lexicon = byCode(readRows(new URL('../../src/lexicon/nations.tsv', import.meta.url)));
  const overlay = byCode(readRows(new URL('../../src/register/overlay/states.tsv', import.meta.url)));
  const capitals = gazetteer.countries();
  // Kosovo has no code of ISO's: XKX is the one in use, XKK another package's
  const codes = once([...Object.values(countries.getAlpha3Codes()).map(alpha3), 'XKX'])
    .filter((c) => c !== 'XKK')
    .sort();
  return codes.map((code) => {
    const iso = code === 'XKX' ? ['Kosovo'] : isoNames(code);
    const own = lexicon.get(code) ?? [];
    const added = overlay.get(code) ?? [];
    const names = once([...split(own[1]), ...(own[1] ? [] : split(added[1])), ...iso, ...split(added[1])]);
    const adjectives = once([...split(own[2]), ...split(added[2])]);
    const people = split(own[3]).length ? split(own[3]) : split(own[2]).flatMap((a) => [a, `${a}s`]);
    const seats = [...split(own[4]), ...split(added[4]), ...(capitals.get(code)?.capitals ?? [])];
    return {
      code,
      name: names[0]!,
      names: names.slice(1),
      adjectives,
      people: once([...people, ...split(added[3])]).filter((p) => !/^[A-Z.]+s$/.test(p)),
      capitals: once(seats).filter((c) => !names.includes(c)),
      sources: once(['i18n-iso-countries 7.14', own.length ? 'own lexicon 2026-11' : '', added[5]]),
    };
  });
}

const alpha3 = (code: string): string => (code.length === 3 ? code : (countries.alpha2ToAlpha3(code) ?? ''));

/** "Korea, Republic of" is a name of lists, not of texts. */
function isoNames(code: string): string[] {
  const names = countries.getName(code, 'en', { select: 'all' }) ?? [];
  const plain = names.filter((n) => !n.includes(',') && !/^[A-Z]{2}$/.test(n));
  return plain.length ? plain : names;
}

const byCode = (rows: string[][]): Map<string, string[]> => new Map(rows.map((row) => [row[0]!, row]));

export const stateCells = (s: StateRow): string[] => [
  s.code,
  s.name,
  cell(s.names),
  cell(s.adjectives),
  cell(s.people),
  cell(s.capitals),
  s.sources.join('; '),
];

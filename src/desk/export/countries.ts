import codes from 'i18n-iso-countries';
import { rowsOfFile } from './rows-of-file.js';

const regions = new Map(
  rowsOfFile(new URL('./regions.tsv', import.meta.url)).flatMap(([region = '', all = '']) =>
    all.split(' ').map((code) => [code, region] as const),
  ),
);

/** UCDP's region of a country (ISO alpha-3); null: none. */
export const ucdpRegion = (code: string | null): string | null => (code ? (regions.get(code) ?? null) : null);

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** "Iraq" of "IRQ"; a code unknown stands as it is. */
export function countryName(code: string | null): string | null {
  if (!code) return null;
  const two = code === 'XKX' ? 'XK' : codes.alpha3ToAlpha2(code);
  return (two && names.of(two)) ?? code;
}

/** ISO 3166-1 numeric: 368 of "IRQ". */
export function countryNumber(code: string | null): number | null {
  const digits = code ? codes.alpha3ToNumeric(code) : undefined;
  return digits ? Number(digits) : null;
}

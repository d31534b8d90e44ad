import type { Store } from '../../index.js';
import { countryName } from './countries.js';
import { csvLine } from './csv.js';
import { dayOf, type Told, toldRecords } from './told.js';
import { isDeadly } from './ucdp-ged.js';

/** A row of a coder's sheet, by GED's names of columns. */
export type SheetRow = Readonly<Record<string, string>>;

/** Kilometres and days within which a row of the sheet and a record can be one happening. */
const NEAR = 50;
const DAYS = 1;

const columns = [
  'fit',
  'record',
  'title',
  'sheet',
  'km',
  'days',
  'low',
  'best',
  'high',
  'sheet_low',
  'sheet_best',
  'sheet_high',
];

/**
 * A coder's GED-shaped sheet beside the record: each deadly record with the nearest row of the sheet, then the rows that no
 * record fits. `fit` is "same" where best (or low and high) agree, "other figure", "only here" or "only in the sheet".
 */
export async function* beside(store: Store, sheet: readonly SheetRow[], counted: () => void): AsyncGenerator<string> {
  yield csvLine(columns);
  const left = new Set(sheet);
  for await (const told of toldRecords(store)) {
    if (!isDeadly(told.record)) continue;
    const match = nearest(told, [...left]);
    if (match) left.delete(match.row);
    counted();
    yield csvLine(lineOf(told, match));
  }
  for (const row of left) {
    counted();
    yield csvLine(['only in the sheet', null, null, row.id, null, null, null, null, null, row.low, row.best, row.high]);
  }
}

interface Match {
  readonly row: SheetRow;
  readonly km: number | null;
  readonly days: number;
}

function lineOf({ record }: Told, match: Match | null): unknown[] {
  const { low, best, high } = record.figures!.ucdp;
  const { row, km, days } = match ?? {};
  const same =
    row && (best === null ? number(row.low) === low && number(row.high) === high : number(row.best) === best);
  const fit = !row ? 'only here' : same ? 'same' : 'other figure';
  return [
    fit,
    record.id,
    record.title,
    row?.id,
    km && Math.round(km),
    days,
    low,
    best,
    high,
    row?.low,
    row?.best,
    row?.high,
  ];
}

const number = (cell: string | undefined): number | null =>
  cell === undefined || cell.trim() === '' || Number.isNaN(Number(cell)) ? null : Number(cell);

function nearest(told: Told, rows: readonly SheetRow[]): Match | null {
  const found = rows.flatMap((row) => matchOf(told, row) ?? []);
  return found.sort((a, b) => a.days - b.days || (a.km ?? NEAR) - (b.km ?? NEAR))[0] ?? null;
}

function matchOf({ record, places }: Told, row: SheetRow): Match | null {
  const from = dayOf(record.time?.from);
  const start = row.date_start?.slice(0, 10);
  if (!from || !start) return null;
  const days = gap([from, dayOf(record.time?.to) ?? from], [start, row.date_end?.slice(0, 10) || start]);
  if (!(days <= DAYS)) return null;
  const place = record.place ? places[record.place] : undefined;
  const km = place ? distance([place.latitude, place.longitude], [number(row.latitude), number(row.longitude)]) : null;
  if (km !== null) return km <= NEAR ? { row, km, days } : null;
  return place && row.country && countryName(place.country) === row.country ? { row, km, days } : null;
}

const DAY = 86_400_000;

/** Days between two ranges; 0 where they meet. */
function gap([a, b]: readonly [string, string], [c, d]: readonly [string, string]): number {
  const [from, to, start, end] = [a, b, c, d].map((day) => Date.parse(day) / DAY) as [number, number, number, number];
  return Math.max(0, start - to, from - end);
}

type Point = readonly [latitude: number | null, longitude: number | null];

/** Kilometres on the sphere; null where a point is unknown. */
function distance([a, b]: Point, [c, d]: Point): number | null {
  if (a === null || b === null || c === null || d === null) return null;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((c - a) * rad) / 2) ** 2 + Math.cos(a * rad) * Math.cos(c * rad) * Math.sin(((d - b) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
}

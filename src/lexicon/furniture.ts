import type { ZoneKind } from '../model/zone.js';
import { zoneKinds } from '../model/zone.js';
import { loadTable } from './load-table.js';

export interface Furniture {
  readonly kind: ZoneKind;
  readonly place: 'start' | 'whole' | 'end';
  /** In lower case. */
  readonly words: string;
}

const rows: Furniture[] = loadTable(new URL('./furniture.tsv', import.meta.url), 4).map(({ line, cells }) => {
  const [kind, place, words] = cells as [ZoneKind, Furniture['place'], string, string];
  if (!zoneKinds.includes(kind)) throw new Error(`furniture.tsv:${line}: no zone kind ${JSON.stringify(kind)}`);
  return { kind, place, words };
});

const wholes = new Map(rows.filter((r) => r.place === 'whole').map((r) => [r.words, r]));
const starts = rows.filter((r) => r.place === 'start');
const ends = rows.filter((r) => r.place === 'end');

/** The row that a line (trimmed, lower case, plain spaces) fits; whole before start before end. */
export function furnitureOf(line: string): Furniture | undefined {
  return (
    wholes.get(line.replace(/[:.]$/, '')) ??
    starts.find((r) => line.startsWith(r.words)) ??
    ends.find((r) => line.endsWith(r.words))
  );
}

export const furnitureRows: readonly Furniture[] = rows;

import type { Store } from '../../index.js';
import { toCsv } from './csv.js';
import type { Format } from './formats.js';
import { toJsonl } from './jsonl.js';
import type { Table } from './tables.js';

/** All rows of a table as text, piece by piece; `counted` is told each row. */
export function exportTable(
  table: Table,
  store: Store,
  format: Format,
  counted: () => void = () => {},
): AsyncGenerator<string> {
  const rows = counting(table.rows(store), counted);
  return format === 'csv' ? toCsv(table.columns, rows) : toJsonl(rows);
}

async function* counting<Row>(rows: AsyncIterable<Row>, counted: () => void): AsyncGenerator<Row> {
  for await (const row of rows) {
    counted();
    yield row;
  }
}

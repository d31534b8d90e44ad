import type { Store } from '../../index.js';
import { toCsv } from './csv.js';
import { defaultOptions, type ExportOptions } from './export-options.js';
import type { TableFormat } from './formats.js';
import { toJsonl } from './jsonl.js';
import { toParquet } from './parquet.js';
import type { Table } from './tables.js';

/** All rows of a table, piece by piece; `counted` is told each row. */
export function exportTable(
  table: Table,
  store: Store,
  format: TableFormat,
  counted: () => void = () => {},
  options: ExportOptions = defaultOptions,
): AsyncIterable<string | Uint8Array> {
  const rows = counting(table.rows(store, options), counted);
  if (format === 'parquet') return once(toParquet(table.columns, rows));
  return format === 'csv' ? toCsv(table.columns, rows) : toJsonl(rows);
}

async function* once<T>(made: Promise<T>): AsyncGenerator<T> {
  yield await made;
}

async function* counting<Row>(rows: AsyncIterable<Row>, counted: () => void): AsyncGenerator<Row> {
  for await (const row of rows) {
    counted();
    yield row;
  }
}

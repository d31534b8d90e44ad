import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Column } from './csv.js';

/** A table as one Parquet file: numbers and truth values as such, lists and what has parts as JSON text, nothing as null. */
export async function toParquet(columns: readonly Column<object>[], rows: AsyncIterable<object>): Promise<Uint8Array> {
  const data: unknown[][] = columns.map(() => []);
  for await (const row of rows) for (const [i, { cell }] of columns.entries()) data[i]!.push(cell(row) ?? null);
  const columnData = columns.map(({ name }, i) => columnOf(name, data[i]!));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'twosource' }));
}

function columnOf(name: string, data: readonly unknown[]) {
  const known = data.filter((v) => v !== null);
  if (known.length > 0 && known.every((v) => typeof v === 'boolean'))
    return { name, data: [...data], type: 'BOOLEAN' as const };
  if (known.length > 0 && known.every((v) => typeof v === 'number'))
    return { name, data: [...data], type: 'DOUBLE' as const };
  return { name, data: data.map(textOf), type: 'STRING' as const };
}

const textOf = (value: unknown): string | null =>
  value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);

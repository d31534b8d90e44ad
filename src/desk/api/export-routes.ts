import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { ExportsAnswer } from '../../model/answers.js';
import { defaultOptions, isTextMode } from '../export/export-options.js';
import { exportTable } from '../export/export-table.js';
import { formats, isTableFormat, type TableFormat, tableFormats } from '../export/formats.js';
import { withoutPrivatePersons } from '../export/private-persons.js';
import { tables } from '../export/tables.js';
import { ApiError } from './api-error.js';
import type { Desk } from './app.js';

const contentTypes: Record<TableFormat, string> = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

/** Whole tables as files, and formats of others: /export/claims.csv, /export/ged.csv; `?text=none|quotes|full`, `?private=hide`. */
export function exportRoutes({ store }: Desk): Hono {
  const routes = new Hono();
  routes.get('/export', (c) =>
    c.json({
      tables: tables.map(({ name, about }) => ({ name, about })),
      tableFormats,
      formats: formats.map(({ name, about, extension }) => ({ name, about, extension })),
    } satisfies ExportsAnswer),
  );
  routes.get('/export/:file', (c) => {
    const [name = '', extension = ''] = c.req.param('file').split('.');
    const text = c.req.query('text') ?? defaultOptions.text;
    if (!isTextMode(text)) throw new ApiError(400, 'query-malformed', '"text" is none, quotes or full.');
    const source = c.req.query('private') === 'hide' ? withoutPrivatePersons(store) : store;
    const table = tables.find((t) => t.name === name);
    const format = formats.find((f) => f.name === name && f.extension === extension);
    if (!format && (!table || !isTableFormat(extension))) throw unknownExport();
    const pieces = format
      ? format.write(source, { text }, () => {})
      : exportTable(table!, source, extension as TableFormat, () => {}, { text });
    const body = Readable.toWeb(Readable.from(encoded(pieces))) as ReadableStream<Uint8Array>;
    return c.body(body, 200, {
      'Content-Type': format ? format.contentType : contentTypes[extension as TableFormat],
      'Content-Disposition': `attachment; filename="twosource-${name}.${extension}"`,
    });
  });
  return routes;
}

const unknownExport = (): ApiError =>
  new ApiError(
    404,
    'export-unknown',
    `Ask for one of ${tables.map((t) => t.name).join(', ')}, as ${tableFormats.join(' or ')}: /api/export/claims.csv; or for ${formats.map((f) => `${f.name}.${f.extension}`).join(', ')}.`,
  );

async function* encoded(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}

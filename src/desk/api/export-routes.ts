import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { exportTable } from '../export/export-table.js';
import { type Format, formats, isFormat } from '../export/formats.js';
import { tables } from '../export/tables.js';
import { ApiError } from './api-error.js';
import type { Desk } from './app.js';

const contentTypes: Record<Format, string> = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** Whole tables as files: /export/claims.csv. */
export function exportRoutes({ store }: Desk): Hono {
  const routes = new Hono();
  routes.get('/export/:file', (c) => {
    const [name = '', format = ''] = c.req.param('file').split('.');
    const table = tables.find((t) => t.name === name);
    if (!table || !isFormat(format)) {
      throw new ApiError(
        404,
        'export-unknown',
        `Ask for one of ${tables.map((t) => t.name).join(', ')}, as ${formats.join(' or ')}: /api/export/claims.csv.`,
      );
    }
    const lines = exportTable(table, store, format);
    const body = Readable.toWeb(Readable.from(encoded(lines))) as ReadableStream<Uint8Array>;
    return c.body(body, 200, {
      'Content-Type': contentTypes[format],
      'Content-Disposition': `attachment; filename="twosource-${name}.${format}"`,
    });
  });
  return routes;
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}

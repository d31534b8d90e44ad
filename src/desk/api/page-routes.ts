import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Hono } from 'hono';

/** Where `vite build` puts the pages: dist/web of the package, from src/ and from dist/ alike. */
const pages = new URL('../../../dist/web/', import.meta.url);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/** The pages: files of the build by their names, and the one page itself under every other address. */
export function pageRoutes(): Hono {
  const routes = new Hono();
  routes.get('/assets/:file', async (c) => {
    const file = c.req.param('file');
    const body = /^[\w.-]+$/.test(file) ? await read(`assets/${file}`) : null;
    if (!body) return c.text('Not found', 404);
    const type = types[extname(file)] ?? 'application/octet-stream';
    return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' });
  });
  routes.get('*', async (c) => {
    const body = await read('index.html');
    if (!body) return c.text('The pages are not built yet: run "npm run build".', 503);
    return c.body(body, 200, { 'Content-Type': types['.html']!, 'Cache-Control': 'no-cache' });
  });
  return routes;
}

async function read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(new URL(name, pages)));
  } catch {
    return null;
  }
}

import { Hono } from 'hono';
import { describedRoutes } from './described-routes.js';
import { type Described, openapi } from './openapi.js';

/** The description of the API: for programs at /api/openapi.json, for people at /api/docs. */
export function docsRoutes(routes: readonly Described[]): Hono {
  const all = [...routes, ...describedRoutes];
  const app = new Hono();
  app.get('/openapi.json', (c) => c.json(openapi(all)));
  app.get('/docs', (c) => c.html(page(all)));
  app.get('/docs.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  return app;
}

const css = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
code{font-size:.95em}dt{font-weight:600}section{border-top:1px solid #8886;padding:.5rem 0}`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

function page(routes: readonly Described[]): string {
  const tags = [...new Set(routes.map((r) => r.tag))].sort();
  const parts = tags.map(
    (tag) =>
      `<h2>${escaped(tag)}</h2>${routes
        .filter((r) => r.tag === tag)
        .map(section)
        .join('\n')}`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API – Twosource</title><link rel="stylesheet" href="/api/docs.css"></head>
<body>
<h1>Twosource: the API</h1>
<p>For programs: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Every error is <code>{"error": {"code", "message", "field"?, "nearest"?}}</code>. Lists come in pieces: <code>next</code> of an answer is the <code>cursor</code> of the following question. Over a network, send <code>Authorization: Bearer TOKEN</code>.</p>
${parts.join('\n')}
</body>
</html>
`;
}

function section({ method, path, summary, role, params = {}, query }: Described): string {
  const fields = Object.entries(query?.shape ?? {}).map(
    ([name, field]) => [name, field.meta()?.description ?? ''] as const,
  );
  const rows = [...Object.entries(params), ...fields].map(
    ([name, about]) => `<dt><code>${escaped(name)}</code></dt><dd>${escaped(String(about))}</dd>`,
  );
  return `<section><h3><code>${method.toUpperCase()} /api${escaped(path)}</code></h3><p>${escaped(summary)}. For: ${role}.</p>${rows.length > 0 ? `<dl>${rows.join('')}</dl>` : ''}</section>`;
}

import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** Answers of JSON bear the hash of their bytes; who has the same already is told so, and gets none again. */
export const withEtag: MiddlewareHandler = async (c, next) => {
  await next();
  if (
    c.req.method !== 'GET' ||
    c.res.status !== 200 ||
    !c.res.headers.get('content-type')?.startsWith('application/json')
  )
    return;
  const body = await c.res.clone().arrayBuffer();
  const etag = `W/"${createHash('sha256').update(Buffer.from(body)).digest('base64url').slice(0, 27)}"`;
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag)) c.res = new Response(null, { status: 304 });
  c.res.headers.set('ETag', etag);
  c.res.headers.set('Cache-Control', 'private, no-cache');
};

import type { MiddlewareHandler } from 'hono';
import { ApiError } from './api-error.js';

/** Nothing from elsewhere is loaded, framed or sent to: the desk works offline, and what it shows stays here. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Record<string, string> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const isLocal = (host: string): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);

/**
 * The desk answers on this machine only: a name of another site that points here (DNS rebinding) is refused, and so is a
 * change that another site's page asks for.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (!isLocal(host)) throw new ApiError(403, 'host-foreign', 'The desk answers to 127.0.0.1 and localhost only.');
  const origin = c.req.header('origin');
  if (c.req.method !== 'GET' && origin !== undefined && origin !== `http://${host}`) {
    throw new ApiError(403, 'origin-foreign', 'Another site may not change anything here.');
  }
  await next();
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
};

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
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Record<string, string> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const local = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The desk answers by the names it was given, else on this machine only: a name of another site that points here (DNS
 * rebinding) is refused, and so is a change that another site's page asks for.
 */
export const guard =
  (names: readonly string[] = []): MiddlewareHandler =>
  async (c, next) => {
    const host = (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
    const known = [...local, ...names].some((name) => host.replace(/:\d+$/, '') === name.toLowerCase());
    if (!known) throw new ApiError(403, 'host-foreign', `The desk answers to ${[...local, ...names].join(', ')} only.`);
    const origin = c.req.header('origin');
    const own = [`http://${host}`, `https://${host}`];
    if (c.req.method !== 'GET' && origin !== undefined && !own.includes(origin)) {
      throw new ApiError(403, 'origin-foreign', 'Another site may not change anything here.');
    }
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  };

import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Role, roles } from '../../../store/access/access.js';
import type { Store } from '../../../store/store.js';
import { ApiError, sendError } from '../api-error.js';
import { Attempts, Rate } from './attempts.js';
import { loginPage } from './login-page.js';
import { hashPassword, hashSecret, isPassword, newSecret } from './secrets.js';

/** Who asks, as far as it is known. */
export interface Asker {
  readonly name: string;
  readonly role: Role;
}

export interface AccessOptions {
  /** Whether one has to say who one is. Where not, whoever reaches this machine may do everything. */
  readonly required: boolean;
}

const COOKIE = 'twosource';
/** Milliseconds that a session lasts. */
const SESSION = 12 * 3_600_000;

/** Who asks; null where nobody has to say. */
export const askerOf = (c: Context): Asker | null => (c.get('asker' as never) as Asker | undefined) ?? null;

/** What a request needs: to look, to add and judge, or to see to the desk. */
function needed(method: string, path: string): Role | null {
  if (!/^\/(?:api|feeds)(?:\/|$)/.test(path) || path === '/api/health') return null;
  if (/^\/api\/(?:audit|jobs\/retry)(?:\/|$)/.test(path) || /\/withdraw$/.test(path)) return 'editor';
  return method === 'GET' || method === 'HEAD' ? 'reader' : 'coder';
}

/** Lets in whom it knows, by cookie or token, to what their role allows; and serves the page to log in. */
export function access(store: Store, { required }: AccessOptions): Hono {
  const app = new Hono();
  const [attempts, rate] = [new Attempts(), new Rate()];
  if (!required) return app;
  app.use(async (c, next) => {
    if (!rate.allows(clientOf(c))) {
      c.header('Retry-After', '5');
      throw new ApiError(429, 'too-many-requests', 'Too many requests: wait a moment, then ask more slowly.');
    }
    await next();
  });
  const limit = bodyLimit({
    maxSize: 4_000,
    onError: (c) => sendError(c, new ApiError(413, 'request-too-large', 'A name and a password are shorter.')),
  });
  app.get('/login', (c) => c.html(loginPage(null)));
  app.post('/login', limit, (c) => login(c, store, attempts));
  app.post('/logout', (c) => logout(c, store));
  app.use(gate(store));
  app.get('/api/me', (c) => c.json(askerOf(c)));
  return app;
}

const gate =
  (store: Store): MiddlewareHandler =>
  async (c, next) => {
    const role = needed(c.req.method, c.req.path);
    const asker = await find(c, store);
    if (!asker) {
      if (role === null && !isPage(c)) return next();
      if (role === null) return c.redirect('/login', 303);
      c.header('WWW-Authenticate', 'Bearer');
      return sendError(
        c,
        new ApiError(401, 'login-needed', 'Log in at /login, or send a token (Authorization: Bearer …).'),
      );
    }
    if (role !== null && roles.indexOf(asker.role) < roles.indexOf(role)) {
      throw new ApiError(403, 'role-too-low', `This is for ${role}s; ${asker.name} is a ${asker.role}.`);
    }
    c.set('asker' as never, asker as never);
    return next();
  };

/** Pages lead to the login; the files that they are made of tell nothing. */
const isPage = (c: Context): boolean => c.req.method === 'GET' && !/^\/(?:assets|api)\//.test(c.req.path);

async function find(c: Context, store: Store): Promise<Asker | null> {
  const [, token] = /^Bearer (\S{1,200})$/.exec(c.req.header('authorization') ?? '') ?? [];
  if (token) {
    const kept = await store.access.tokenBy(hashSecret(token));
    return kept && { name: kept.user, role: kept.role };
  }
  const cookie = getCookie(c, COOKIE);
  if (!cookie) return null;
  refuseForged(c);
  return store.access.sessionBy(hashSecret(cookie));
}

/** A browser sends its cookie along with what another site makes it ask for: a change has to come from a page of ours. */
function refuseForged(c: Context): void {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return;
  const same = c.req.header('sec-fetch-site') === 'same-origin' || c.req.header('origin') !== undefined;
  // A foreign origin has been refused before (guard.ts)
  if (!same) throw new ApiError(403, 'origin-missing', 'A change by cookie has to come from a page of the desk.');
}

async function login(c: Context, store: Store, attempts: Attempts): Promise<Response> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const [name, password] = [form.name, form.password].map((v) => (typeof v === 'string' ? v : '')) as [string, string];
  const keys = [`name ${name}`, `from ${clientOf(c)}`];
  const wait = attempts.wait(keys);
  if (wait > 0) {
    c.header('Retry-After', String(Math.ceil(wait / 1000)));
    return c.html(loginPage(`Too many tries: wait ${Math.ceil(wait / 1000)} seconds.`), 429);
  }
  const user = await store.access.user(name);
  // As long for a name that is not there: how long it takes tells nothing
  const good = await isPassword(password, user?.hash ?? (await noHash));
  if (!user || !good) {
    attempts.failed(keys);
    await store.access.note(name.slice(0, 200), 'login-refused', clientOf(c));
    return c.html(loginPage('There is no such user, or the password is another.'), 401);
  }
  attempts.succeeded(keys);
  const secret = newSecret('');
  await store.access.putSession(hashSecret(secret), user.name, new Date(Date.now() + SESSION).toISOString());
  await store.access.note(user.name, 'login', clientOf(c));
  setCookie(c, COOKIE, secret, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: SESSION / 1000 });
  return c.redirect('/', 303);
}

const noHash = hashPassword(newSecret(''));

async function logout(c: Context, store: Store): Promise<Response> {
  const cookie = getCookie(c, COOKIE);
  if (cookie) {
    refuseForged(c);
    const user = await store.access.sessionBy(hashSecret(cookie));
    await store.access.dropSession(hashSecret(cookie));
    if (user) await store.access.note(user.name, 'logout', clientOf(c));
  }
  deleteCookie(c, COOKIE, { path: '/' });
  return c.redirect('/login', 303);
}

/** The address that a request comes from. */
function clientOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

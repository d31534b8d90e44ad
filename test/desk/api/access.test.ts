import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Attempts, Rate } from '../../../src/desk/api/access/attempts.js';
import { hashPassword, hashSecret, isPassword, newSecret } from '../../../src/desk/api/access/secrets.js';
import { createApp } from '../../../src/desk/api/app.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { comparison, readings } from '../story-fixture.js';

let folder: string;
let store: Store;
let app: Hono;
const password = 'correct horse battery';
const tokens: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-access-'));
  store = await openStore(join(folder, 'desk.db'));
  for (const reading of readings) await store.add(reading);
  await store.saveComparison(comparison, await store.revision());
  await store.access.putUser({ name: 'ann', role: 'editor', hash: await hashPassword(password) });
  for (const role of ['reader', 'coder', 'editor'] as const) {
    tokens[role] = newSecret('tw_');
    await store.access.putToken({
      id: `token:${role}`,
      user: 'ann',
      about: role,
      role,
      hash: hashSecret(tokens[role]),
    });
  }
  const pipeline = { read: () => Promise.reject(new Error('nothing is read here')) };
  app = createApp({ store, pipeline, login: true, names: ['desk.example.org'] });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = 'http://desk.example.org';
const login = (name: string, word: string, headers: Record<string, string> = {}) =>
  app.request(`${at}/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ name, password: word }).toString(),
  });
const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0]!;
const bearer = (role: string) => ({ Authorization: `Bearer ${tokens[role]}` });

test('without a login there are no reports, no judgements, no files; pages lead to the login', async () => {
  for (const path of [
    '/api/stories',
    '/api/reports/wire',
    '/api/export/reports.csv',
    '/api/search?q=kirkuk',
    '/api/without-private/stories',
    '/feeds/stories.json',
    '/api/audit',
  ]) {
    expect([path, (await app.request(at + path)).status]).toEqual([path, 401]);
  }
  expect((await app.request(`${at}/stories`)).headers.get('location')).toBe('/login');
  expect((await app.request(`${at}/login`)).status).toBe(200);
  expect((await app.request(`${at}/api/stories`, { headers: { Authorization: 'Bearer tw_guess' } })).status).toBe(401);
});

test('a session by cookie: no script sees it, no other site uses it, it ends', async () => {
  const response = await login('ann', password);
  expect(response.status).toBe(303);
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/);
  const headers = { Cookie: cookieOf(response) };
  expect((await app.request(`${at}/api/stories`, { headers })).status).toBe(200);
  const judge = (more: Record<string, string>) =>
    app.request(`${at}/api/judgements`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', ...more },
      body: '{}',
    });
  expect((await judge({})).status).toBe(403);
  expect((await judge({ Origin: 'http://evil.example' })).status).toBe(403);
  expect((await judge({ Origin: at })).status).toBe(400);
  expect((await app.request(`${at}/logout`, { method: 'POST', headers: { ...headers, Origin: at } })).status).toBe(303);
  expect((await app.request(`${at}/api/stories`, { headers })).status).toBe(401);
});

test('a role allows so much and no more', async () => {
  const status = async (role: string, method: string, path: string) =>
    (
      await app.request(at + path, {
        method,
        headers: { ...bearer(role), 'Content-Type': 'application/json' },
        ...(method === 'POST' && { body: '{}' }),
      })
    ).status;
  expect(await status('reader', 'GET', '/api/stories')).toBe(200);
  expect(await status('reader', 'POST', '/api/judgements')).toBe(403);
  expect(await status('reader', 'POST', '/api/reports')).toBe(403);
  expect(await status('coder', 'POST', '/api/judgements')).toBe(400);
  expect(await status('coder', 'GET', '/api/audit')).toBe(403);
  expect(await status('editor', 'GET', '/api/audit')).toBe(200);
});

test('a judgement bears the name of whoever is logged in; it stands in the trail, which nobody changes', async () => {
  const response = await app.request(`${at}/api/judgements`, {
    method: 'POST',
    headers: { ...bearer('coder'), 'Content-Type': 'application/json' },
    body: JSON.stringify({
      kind: 'rename',
      subject: 'ac:brigade',
      value: { name: 'Brigade of the Plain' },
      by: 'somebody else',
      why: 'its own name',
    }),
  });
  expect(await response.json()).toMatchObject({ by: 'ann' });
  const { rows } = await store.access.audit({ limit: 50 });
  expect(rows.map((r) => `${r.who} ${r.what}`)).toEqual(
    expect.arrayContaining(['ann judge', 'ann login', 'ann logout']),
  );
});

test('guesses are refused, then slowed down, and nothing secret is kept as it is', async () => {
  for (let i = 0; i < 5; i++) expect((await login('ann', `guess ${i}`)).status).toBe(401);
  const slowed = await login('ann', password);
  expect([slowed.status, Number(slowed.headers.get('retry-after')) > 0]).toEqual([429, true]);
  await store.close();
  const bytes = readFileSync(join(folder, 'desk.db'), 'latin1');
  store = await openStore(join(folder, 'desk.db'));
  for (const secret of [password, ...Object.values(tokens)]) expect(bytes).not.toContain(secret);
});

test('passwords: each hash is another, and only the right word fits', async () => {
  const [a, b] = [await hashPassword('Ünïcode word'), await hashPassword('Ünïcode word')];
  expect(a).not.toBe(b);
  expect(await isPassword('U\u0308ni\u0308code word', a)).toBe(true);
  expect(await isPassword('unicode word', a)).toBe(false);
  expect(await isPassword('', 'nonsense')).toBe(false);
});

test('a client that asks too fast waits, and others do not', () => {
  const rate = new Rate();
  let allowed = 0;
  for (let i = 0; i < 1000; i++) if (rate.allows('a', 0)) allowed++;
  expect(allowed).toBe(600);
  expect(rate.allows('b', 0)).toBe(true);
  expect(rate.allows('a', 1000)).toBe(true);
  const attempts = new Attempts();
  for (let i = 0; i < 7; i++) attempts.failed(['x'], 0);
  expect(attempts.wait(['x'], 0)).toBe(40_000);
  attempts.succeeded(['x']);
  expect(attempts.wait(['x'], 0)).toBe(0);
});

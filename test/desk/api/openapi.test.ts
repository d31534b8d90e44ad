import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../src/desk/api/app.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { comparison, readings, story } from '../story-fixture.js';
import { emptyReading } from '../work/fake-readers.js';
import { fuzz } from './fuzz.js';

let folder: string;
let store: Store;
let app: Hono;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-openapi-'));
  store = await openStore(join(folder, 'desk.db'));
  for (const reading of readings) await store.add(reading);
  await store.saveComparison(comparison, await store.revision());
  app = createApp({ store, pipeline: { read: async (one) => emptyReading(one), compare: () => comparison } });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const description = async () =>
  (await (await app.request('/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, Record<string, object>>;
    components: { schemas: Record<string, unknown> };
  };

test('every route that is served is described, and every reference leads somewhere', async () => {
  const { openapi, paths, components } = await description();
  expect(openapi).toBe('3.1.0');
  const served = app.routes
    .filter(
      (r) =>
        r.path.startsWith('/api/') && !/\*|without-private|\/docs|openapi\.json/.test(r.path) && r.method !== 'ALL',
    )
    .map((r) => `${r.method.toLowerCase()} ${r.path.replace(/:(\w+)/g, '{$1}')}`);
  const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m} ${path}`));
  expect([...new Set(served)].sort()).toEqual([...described].sort());
  const references = [...JSON.stringify({ paths, components }).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  expect(references.map((r) => r[1]!).filter((name) => !components.schemas[name])).toEqual([]);
});

test('people can read it', async () => {
  const html = await (await app.request('/api/docs')).text();
  expect(html).toContain('GET /api/search');
});

test('who has an answer already gets none again', async () => {
  const first = await app.request('/api/stories');
  const etag = first.headers.get('etag')!;
  const again = await app.request('/api/stories', { headers: { 'If-None-Match': etag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
});

test('what is unknown is answered with what may be meant', async () => {
  for (const [path, nearest] of [
    ['/api/reports/wirre', 'wire'],
    ['/api/actors/ac%3Abrigad', 'ac:brigade'],
    [`/api/stories/${story.id.slice(0, -1)}`, story.id],
  ]) {
    expect(await (await app.request(path!)).json()).toMatchObject({ error: { nearest } });
  }
});

test('changes are told as they come', async () => {
  const response = await app.request('/api/changes');
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.getReader();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toMatch(/event: change\ndata: \{"revision":\d+/);
  await reader.cancel();
});

test('no request of any shape is a fault of the server', async () => {
  const { requests, faults } = await fuzz(app, await description(), { each: 30, seed: 1 });
  expect(faults).toEqual([]);
  expect(requests).toBeGreaterThan(500);
}, 120_000);

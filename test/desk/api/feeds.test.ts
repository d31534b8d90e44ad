import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../src/desk/api/app.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { comparison, readings, story } from '../story-fixture.js';

let folder: string;
let store: Store;
let ask: (path: string) => Promise<Response>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-feeds-'));
  store = await openStore(join(folder, 'desk.db'));
  for (const reading of readings) await store.add(reading);
  const odd = { ...story, title: 'A & B <script>alert(1)</script> \u0000 😂' };
  await store.saveComparison({ ...comparison, stories: [odd] }, await store.revision());
  const app = createApp({ store, pipeline: null as never });
  ask = async (path) => app.request(`http://localhost${path}`);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a search as JSON Feed: version, addresses, and what the list shows', async () => {
  const response = await ask('/api/feeds/stories.json?disputed=true');
  expect(response.headers.get('content-type')).toContain('application/feed+json');
  const feed = (await response.json()) as { version: string; items: Record<string, string>[] };
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items).toHaveLength(1);
  expect(feed.items[0]).toMatchObject({ id: story.id, url: 'http://localhost/stories/st%3Akirkuk' });
  expect(feed.items[0]!.content_text).toBe(
    'Kirkuk, 2024-03-03. 5 reports, 3–4 independent. 14–21 killed. Disputed: killed, responsibility.',
  );
  expect(feed.items[0]!.date_published).toMatch(/^\d{4}-/);
});

test('the same as RSS, markup as text, without signs that XML forbids', async () => {
  const response = await ask('/api/feeds/stories.rss');
  const text = await response.text();
  expect(text).toContain('<title>A &amp; B &lt;script&gt;alert(1)&lt;/script&gt;  😂</title>');
  expect(text).not.toContain('\u0000');
  expect(text).toMatch(/<pubDate>\w{3}, \d\d \w{3} \d{4}/);
});

test('nothing fits: an empty feed; a parameter unknown is named', async () => {
  const none = (await (await ask('/api/feeds/stories.json?country=PER')).json()) as { items: unknown[] };
  expect(none.items).toEqual([]);
  expect((await ask('/api/feeds/stories.rss?colour=red')).status).toBe(400);
});

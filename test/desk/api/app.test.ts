import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../src/desk/api/app.js';
import { Actor } from '../../../src/model/actor.js';
import type {
  AddAnswer,
  ErrorAnswer,
  PreviewAnswer,
  ReportAnswer,
  StoriesAnswer,
  StoryAnswer,
} from '../../../src/model/answers.js';
import { Reading } from '../../../src/model/reading.js';
import { Story } from '../../../src/model/story.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { pipeline } from '../../open.js';
import { comparison, readings, story } from '../story-fixture.js';

let folder: string;
let store: Store;
let app: Hono;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-api-'));
  store = await openStore(join(folder, 'desk.db'));
  for (const reading of readings) await store.add(reading);
  await store.saveComparison(comparison, await store.revision());
  app = createApp({ store, pipeline: pipeline() });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function get<T>(path: string): Promise<T> {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const codeOf = async (response: Response): Promise<string> => {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  expect(error.message.length).toBeGreaterThan(10);
  return `${response.status} ${error.code}`;
};

describe('what can be asked for', () => {
  test('health', async () => {
    expect(await get('/api/health')).toMatchObject({ ok: true, reports: 5 });
  });

  test('stories, and one with all that its page shows', async () => {
    const { stories } = await get<StoriesAnswer>('/api/stories');
    expect(stories.map((s) => s.id)).toEqual([story.id]);
    const answer = await get<StoryAnswer>(`/api/stories/${encodeURIComponent(story.id)}`);
    expect(Story.parse(answer.story)).toEqual(story);
    expect(answer.reports.map((r) => r.id)).toEqual(story.reports);
    const named = [...story.records.flatMap((r) => r.actors), ...story.statements.flatMap((s) => s.speakers)];
    expect(named.filter((id) => !answer.actors[id])).toEqual([]);
  });

  test('a report with its reading, and by its version', async () => {
    const answer = await get<ReportAnswer>('/api/reports/wire?version=1');
    expect(Reading.parse(answer.reading)).toEqual(readings[0]);
    expect(answer.stories).toEqual([story.id]);
  });

  test('an actor by its own id and by an id that it has taken in', async () => {
    const { actor } = await get<{ actor: unknown }>('/api/actors/ac%3Amarchers');
    expect(Actor.parse(actor).name).toBe('residents of Kirkuk');
  });

  test('a whole table as a file', async () => {
    const response = await app.request('/api/export/claims.csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect((await response.text()).split('\r\n')).toHaveLength(14 + 2);
  });

  test('lists come in pieces, with filters', async () => {
    const first = await get<{ reports: { id: string }[]; next: string }>('/api/reports?limit=2');
    const second = await get<{ reports: { id: string }[] }>(`/api/reports?limit=3&cursor=${first.next}`);
    expect([...first.reports, ...second.reports].map((r) => r.id)).toEqual(readings.map((r) => r.report.id).reverse());
    const { statements } = await get<{ statements: { saying: unknown }[] }>('/api/statements?actor=ac%3Apolice');
    expect(statements.length).toBeGreaterThan(0);
    const { actors } = await get<{ actors: { id: string }[] }>('/api/actors?q=brig*&kind=armed-group');
    expect(actors.map((a) => a.id)).toEqual(['ac:brigade']);
    const found = await get<{ reports: { hits: { words: string }[] }[] }>(
      `/api/search?q=${encodeURIComponent('"northern garage" -telegram')}`,
    );
    expect(found.reports[0]?.hits[0]?.words).toBe('northern garage');
  });

  test.each([
    ['/api/stories?colour=red', 'colour'],
    ['/api/stories?limit=0', 'limit'],
    ['/api/stories?from=yesterday', 'from'],
    ['/api/stories?type=RAID', 'type'],
    ['/api/stories?cursor=%00', 'cursor'],
    ['/api/search?q=-gold', 'q'],
    ['/api/search?q=(gold', 'q'],
    ['/api/search', 'q'],
  ])('%s is 400 and names %s', async (path, field) => {
    const response = await app.request(path);
    const { error } = (await response.json()) as ErrorAnswer;
    expect([response.status, error.code, error.field]).toEqual([400, 'query-malformed', field]);
  });

  test.each([
    ['/api/stories/none', '404 story-unknown'],
    ['/api/reports/none', '404 report-unknown'],
    ['/api/reports/wire?version=9', '404 report-unknown'],
    ['/api/reports/wire?version=x', '400 query-malformed'],
    ['/api/actors/none', '404 actor-unknown'],
    ['/api/together', '400 query-malformed'],
    ['/api/together?reports=none', '404 report-unknown'],
    ['/api/export/claims.xlsx', '404 export-unknown'],
    ['/api/export/songs.csv', '404 export-unknown'],
    ['/api/export/..%2f..%2fpackage.json', '404 export-unknown'],
    ['/api/nothing', '404 route-unknown'],
    [`/api/stories/${'%F0%9F%98%80'.repeat(500)}`, '404 story-unknown'],
  ])('%s is %s', async (path, expected) => {
    expect(await codeOf(await app.request(path))).toBe(expected);
  });
});

describe('what can be sent', () => {
  const first = {
    outlet: 'Lagoon Wire',
    text: 'Gunmen kill nine at a quarry near Kandi\n\nCOTONOU, May 4 (Lagoon Wire) - Gunmen on motorcycles killed nine workers at a quarry near Kandi in northern Benin on Saturday, the mayor said.',
  };
  const second = {
    outlet: 'The Savanna Post',
    text: 'Quarry attack in northern Benin leaves at least eight dead\n\nAt least eight workers were killed on Saturday when gunmen on motorcycles attacked a quarry near Kandi in northern Benin, the mayor said.',
  };

  test('a look at what a text is taken for keeps nothing', async () => {
    const before = await store.countReports();
    const response = await post('/api/preview', { reports: [first, { text: '' }] });
    const { reports } = (await response.json()) as PreviewAnswer;
    expect(reports[0]).toMatchObject({
      report: { outlet: 'Lagoon Wire', title: expect.stringContaining('Gunmen kill nine') },
    });
    expect(reports[1]).toMatchObject({ problem: { code: 'json-without-text' } });
    expect(await store.countReports()).toBe(before);
  });

  test('reports are read and kept; what cannot be read is named, and the rest is kept', async () => {
    const answer = (await (
      await post('/api/reports', { reports: [first, { title: 'no text' }, second] })
    ).json()) as AddAnswer;
    expect(answer.added.map((a) => a.arrival)).toEqual(['new', 'new']);
    expect(answer.failed).toMatchObject([{ index: 1, problem: { code: 'json-without-text' } }]);
    expect(answer.stories.length).toBeGreaterThan(0);
    for (const { id } of answer.added) expect(await store.reading(id)).not.toBeNull();
    const again = (await (await post('/api/reports', { reports: [first] })).json()) as AddAnswer;
    expect(again.added[0]).toMatchObject({ arrival: 'same', id: answer.added[0]!.id });
  });

  test('reports laid side by side come with all their stories', async () => {
    const { added } = (await (await post('/api/reports', { reports: [first] })).json()) as AddAnswer;
    const query = new URLSearchParams([
      ['reports', added[0]!.id],
      ['reports', 'wire'],
    ]);
    const answer = await get<StoryAnswer>(`/api/together?${query}`);
    expect(answer.reports.map((r) => r.id)).toEqual([added[0]!.id, 'wire']);
    expect(answer.stories.length).toBe(2);
  });

  test.each([
    ['{', '400 json-malformed'],
    ['null', '400 reports-missing'],
    ['{"reports": {}}', '400 reports-missing'],
    ['{"reports": []}', '400 reports-missing'],
    [JSON.stringify({ reports: [{ text: 'x'.repeat(5_100_000) }] }), '413 request-too-large'],
  ])('a body of %.30s is %s', async (body, expected) => {
    expect(await codeOf(await post('/api/reports', body))).toBe(expected);
  });

  test('only JSON, and nothing that another site asks for', async () => {
    expect(await codeOf(await post('/api/reports', '{}', { 'Content-Type': 'text/plain' }))).toBe('415 not-json');
    expect(await codeOf(await post('/api/reports', {}, { Origin: 'http://evil.example' }))).toBe('403 origin-foreign');
    expect(await codeOf(await app.request('/api/stories', { headers: { Host: 'evil.example' } }))).toBe(
      '403 host-foreign',
    );
  });
});

test('every answer forbids what comes from elsewhere', async () => {
  for (const path of ['/', '/api/health', '/api/stories/none', '/assets/none.js']) {
    const { headers } = await app.request(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

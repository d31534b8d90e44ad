import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../src/desk/api/app.js';
import type { AgreementAnswer, JudgementsAnswer, ReviewAnswer, Suggestion } from '../../../src/model/answers.js';
import type { Judgement } from '../../../src/model/judgement.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { comparison, readings } from '../story-fixture.js';

const [wire, ...others] = readings;
const text = wire!.report.text;
const start = text.indexOf('at least 17 people');
/** The wire with a figure on its event. */
const counted = {
  ...wire!,
  events: [
    {
      ...wire!.events[0]!,
      casualties: [
        {
          kind: 'killed' as const,
          min: 17,
          max: null,
          point: null,
          qualifier: 'at-least' as const,
          who: 'people',
          attackers: 'unstated' as const,
          scope: 'event' as const,
          subset: false,
          partOf: null,
          asOf: null,
          span: { start, end: start + 18 },
        },
      ],
    },
  ],
};

let folder: string;
let store: Store;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-review-'));
  store = await openStore(join(folder, 'desk.db'));
  for (const reading of [counted, ...others]) await store.add(reading);
  await store.saveComparison(comparison, await store.revision());
  app = createApp({ store, pipeline: { compare: () => comparison } as never });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async <T>(path: string): Promise<T> => (await app.request(`http://localhost${path}`)).json() as Promise<T>;
const post = (body: unknown): Promise<Response> =>
  Promise.resolve(
    app.request('http://localhost/api/judgements', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
const queue = async (by: string): Promise<readonly Suggestion[]> =>
  (await get<ReviewAnswer>(`/api/review?by=${by}`)).suggestions;

test('figures come first, each with its words in their sentence; nothing is a judgement yet', async () => {
  const [first, ...rest] = await queue('A');
  expect(first).toMatchObject({
    kind: 'figure',
    says: 'killed: at least 17 people',
    count: { min: 17, max: null },
    judgements: [],
  });
  expect(first!.context.slice(start - first!.contextStart)).toMatch(/^at least 17 people/);
  expect(rest.filter((s) => s.kind === 'statement')).toHaveLength(17);
  expect(await store.judgements()).toEqual([]);
});

test('what a coder decides leaves the queue of that coder, comes back by an undo, and stays in the log', async () => {
  const [first] = await queue('A');
  const { id, finding } = first!;
  const made = (await (await post({ kind: 'reject', subject: id, value: { finding }, by: 'A' })).json()) as Judgement;
  expect(made).toMatchObject({ kind: 'reject', subject: id, by: 'A' });
  expect((await queue('A')).some((s) => s.id === id)).toBe(false);
  expect((await queue('B')).some((s) => s.id === id)).toBe(true);
  await post({ kind: 'undo', subject: made.id, by: 'A' });
  expect((await queue('A')).some((s) => s.id === id)).toBe(true);
  const log = await get<JudgementsAnswer>('/api/judgements');
  expect(log.judgements.map((j) => [j.judgement.kind, j.inForce])).toEqual([
    ['reject', false],
    ['undo', true],
  ]);
});

test('two coders differ: it is told, and settled by a judgement', async () => {
  const [first, second] = await queue('A');
  for (const [by, kind] of [
    ['A', 'accept'],
    ['B', 'reject'],
  ] as const)
    await post({ kind, subject: first!.id, value: { finding: first!.finding }, by });
  for (const by of ['A', 'B'])
    await post({ kind: 'accept', subject: second!.id, value: { finding: second!.finding }, by });
  const before = await get<AgreementAnswer>('/api/agreement');
  expect(before.coders).toEqual(['A', 'B']);
  expect(before.pairs[0]).toMatchObject({ units: 2, kappa: { decision: 0 } });
  expect(before.differences.map((d) => d.id)).toEqual([first!.id]);
  await post({ kind: 'reject', subject: first!.id, value: { finding: first!.finding, settles: true }, by: 'C' });
  expect((await get<AgreementAnswer>('/api/agreement')).differences).toEqual([]);
});

test.each([
  [{}, 'judgement-malformed'],
  [{ kind: 'accept', subject: 'x', by: ' ', value: {} }, 'judgement-malformed'],
  [{ kind: 'accept', subject: 'x', by: 'A', value: {} }, 'judgement-malformed'],
  [{ kind: 'undo', subject: 'j:none', by: 'A' }, 'judgement-unknown'],
  [{ kind: 'merge', subject: 'ac:none', by: 'A', value: { actors: ['ac:police'] } }, 'actor-unknown'],
  [{ kind: 'merge', subject: 'ac:police', by: 'A', value: { actors: [] } }, 'judgement-malformed'],
])('%j is refused: %s', async (body, code) => {
  const response = await post(body);
  expect(response.status).toBeLessThan(500);
  expect(((await response.json()) as { error: { code: string } }).error.code).toBe(code);
});

test('words and figures that cannot be are refused', async () => {
  const [first] = await queue('D');
  const { id, finding } = first!;
  const correct = (value: object) => post({ kind: 'correct', subject: id, by: 'D', value: { finding, ...value } });
  expect((await correct({ span: { start: 5, end: 5 } })).status).toBe(400);
  expect((await correct({ span: { start: 0, end: 99_999 } })).status).toBe(400);
  expect((await correct({ count: { min: 5, max: 4 } })).status).toBe(400);
  expect((await correct({ count: { min: 4, max: 5 } })).status).toBe(200);
});

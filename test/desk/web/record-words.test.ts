import { expect, test } from 'vitest';
import { recordWords, whoWords } from '../../../src/desk/web/lib/record-words.js';
import { weightOf } from '../../../src/desk/web/lib/weigh-records.js';
import type { Record as StoryRecord } from '../../../src/model/record.js';
import { comparison, story } from '../story-fixture.js';

const [first, second] = Object.keys(comparison.actors) as [string, string];
const name = (id: string): string => comparison.actors[id]!.name;

const record = (fields: Partial<StoryRecord>): StoryRecord => ({
  ...story.records[0]!,
  type: 'REQUEST',
  title: 'Someone calls on others',
  actors: [],
  recipients: [],
  claims: [],
  verdicts: [],
  figures: null,
  mentions: [{ report: 'wire', event: 'e1' }],
  ...fields,
});

test.each([
  [{ actors: [first], recipients: [second] }, `Request: ${name(first)} → ${name(second)}`],
  [{ actors: [first] }, `Request: ${name(first)}`],
  [{ recipients: [second] }, `Request: → ${name(second)}`],
  [{}, 'Request: nobody named'],
  [{ type: 'AGREE', actors: [first], recipients: [second] }, `Agreement: ${name(first)} and ${name(second)}`],
  [{ type: 'ASSAULT', title: 'Shooting in Kirkuk', actors: [first] }, 'Shooting in Kirkuk'],
  [{ type: 'ASSAULT', title: '' }, 'Attack'],
] as const)('%j: %s', (fields, words) => {
  expect(recordWords(record(fields as Partial<StoryRecord>), comparison)).toBe(words);
});

test('an attack keeps both sides apart', () => {
  expect(whoWords(record({ type: 'ASSAULT', actors: [first], recipients: [second] }), comparison)).toBe(
    `${name(first)} → ${name(second)}`,
  );
});

const placed = story.records[0]!.claims.find((c) => c.field === 'place')!;
const killed = story.records[0]!.claims.find((c) => c.field === 'killed')!;

test.each([
  ['the main happening, with claims', { claims: [placed] }, 0, 'full'],
  ['the main happening, with none', { actors: [first], recipients: [second] }, 0, 'line'],
  ['figures', { claims: [killed] }, 4, 'full'],
  ['a contradiction', { verdicts: [{ field: 'place', verdict: 'conflict', claims: [0, 1], why: '' }] }, 4, 'full'],
  ['two named sides', { actors: [first], recipients: [second], claims: [placed] }, 4, 'line'],
  ['one named side', { actors: [first], claims: [placed] }, 4, 'folded'],
  ['two reports', { mentions: ['wire', 'daily'].map((report) => ({ report, event: 'e1' })) }, 4, 'line'],
  ['an attack somewhere by somebody', { type: 'ASSAULT', actors: [first], claims: [placed] }, 4, 'line'],
  ['an attack by nobody on nobody', { type: 'ASSAULT', claims: [placed] }, 4, 'folded'],
] as const)('%s', (_, fields, index, weight) => {
  expect(weightOf(record(fields as unknown as Partial<StoryRecord>), index)).toBe(weight);
});

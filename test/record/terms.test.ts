import { expect, test } from 'vitest';
import { reading } from '../make-reading.js';
import { recordOf, storyOf } from './tell.js';

const actors = { 'ac:a': { name: 'Alda' }, 'ac:b': { name: 'Borra' } };
const deal = (id: string, text: string, published = '2021-03-02') =>
  reading({
    id,
    text,
    published,
    actors,
    events: [{ trigger: 'agreed', type: 'AGREE', actors: ['ac:a', 'ac:b'], day: '2021-03-01' }],
  });
const verdictOf = (...texts: readonly string[]) =>
  recordOf(texts.map((t, i) => deal(`r${i}`, t))).verdicts.find((v) => v.field === 'agreed')?.verdict;

const rows: readonly [verdict: string | undefined, texts: readonly string[]][] = [
  ['single', ['Alda and Borra agreed on Monday to open the bridge for ten days, a text says.']],
  [
    'agree',
    [
      'Alda and Borra agreed to open the bridge for ten days.',
      'Borra and Alda agreed to open the bridge for 10 days, they said.',
    ],
  ],
  [
    'conflict',
    [
      'Alda and Borra agreed to open the bridge for ten days.',
      'Alda and Borra agreed to open the bridge for seven days.',
    ],
  ],
  ['compatible', ['Alda and Borra agreed to open the bridge.', 'Alda and Borra agreed that prisoners go home.']],
  [undefined, ['Alda and Borra agreed.']],
];

test.each(rows)('%s', (verdict, texts) => {
  expect(verdictOf(...texts)).toBe(verdict);
});

test('what was known when, and what a report lacks', () => {
  const raid = (id: string, text: string, published: string, more: object) =>
    reading({
      id,
      text,
      published,
      actors,
      places: { 'pl:x': { name: 'Lodwar', country: 'KEN' } },
      events: [{ trigger: 'raided', place: 'pl:x', day: '2021-03-01', ...more }],
    });
  const story = storyOf([
    raid('early', 'Gunmen raided Lodwar on Monday.', '2021-03-01', {}),
    raid('late', 'Gunmen raided Lodwar on Monday and killed 5. Alda denied it.', '2021-03-03', {
      counts: ['killed 5'],
      blame: [{ actor: 'ac:a', status: 'denied', words: 'denied' }],
    }),
  ]);
  const { claims, id } = story.records[0]!;
  const at = (field: string) => claims.findIndex((c) => c.field === field);
  expect(story.history).toEqual([
    { at: '2021-03-03', report: 'late', record: id, claim: at('killed') },
    { at: '2021-03-03', report: 'late', record: id, claim: at('responsibility') },
  ]);
  expect(story.onlyIn).toEqual([
    {
      report: 'early',
      records: [],
      statements: [],
      lacks: [
        { record: id, claim: at('killed') },
        { record: id, claim: at('responsibility') },
      ],
    },
  ]);
});

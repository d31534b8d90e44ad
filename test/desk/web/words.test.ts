import { describe, expect, test } from 'vitest';
import { dateWords } from '../../../src/desk/web/lib/dates.js';
import { itemsOf } from '../../../src/desk/web/lib/items.js';
import { type Node, nestedSayings } from '../../../src/desk/web/lib/nested.js';
import { placeWords, valueWords } from '../../../src/desk/web/lib/words.js';
import type { StoryAnswer } from '../../../src/model/answers.js';
import type { ClaimValue } from '../../../src/model/claim.js';
import { comparison, readings, story } from '../story-fixture.js';

const answer: StoryAnswer = {
  story,
  stories: [{ id: story.id, title: story.title }],
  actors: comparison.actors,
  places: comparison.places,
  reports: readings.map(({ report, statements, events, problems }) => ({
    id: report.id,
    version: 1,
    addedAt: '',
    withdrawn: null,
    report,
    statements,
    events,
    problems,
  })),
};

describe('days', () => {
  test.each([
    ['2018-10-09', '2018-10-09', 'day', '9 October 2018'],
    ['2018-10-09T23:30:00-05:00', '2018-10-09T23:30:00-05:00', 'minute', '9 October 2018, 23:30'],
    ['2018-10-01', '2018-10-31', 'month', 'October 2018'],
    ['2018-01-01', '2018-12-31', 'year', '2018'],
    ['1990-01-01', '1999-12-31', 'decade', '1990s'],
    ['2018-10-09', null, 'day', 'since 9 October 2018'],
    [null, '2018-10-09', 'day', 'until 9 October 2018'],
    [null, null, 'day', null],
    ['soon', 'soon', 'day', null],
  ] as const)('%s to %s, %s: %s', (from, to, precision, words) => {
    expect(dateWords(from, to, precision)).toBe(words);
  });

  test('a range', () => {
    expect(dateWords('2018-10-09', '2018-10-11')?.replace(/\s/g, '')).toBe('9–11October2018');
  });
});

const count = (fields: object): ClaimValue =>
  ({
    min: null,
    max: null,
    point: null,
    qualifier: 'exact',
    who: null,
    attackers: 'unstated',
    ...fields,
  }) as ClaimValue;

describe('values', () => {
  test.each([
    [count({ min: 37, qualifier: 'at-least', who: 'soldiers' }), 'at least 37 soldiers'],
    [count({ qualifier: 'vague', who: 'people' }), '“dozens of people”'],
    [count({ min: 0, max: 0, point: 0, qualifier: 'none' }), 'no one'],
    [{ place: 'pl:kirkuk' }, 'Kirkuk, Iraq'],
    [{ place: 'pl:nowhere' }, 'a place unknown'],
    [{ actor: 'ac:brigade', status: 'denied' }, 'denied by Plain Brigade'],
    [{ actor: null, status: 'claimed' }, 'claimed by no one'],
    [{ from: '2024-03-03', to: '2024-03-03', precision: 'day' }, '3 March 2024'],
    ['about 2,000', 'about 2,000'],
    [12, '12'],
  ] as const)('%j', (value, words) => {
    expect(valueWords(value as ClaimValue, answer, 'dozens of people')).toBe(words);
  });

  test('a country unknown stands by its code', () => {
    const places = { x: { ...comparison.places['pl:kirkuk']!, name: 'Pristina', admin1: null, country: 'XKX' } };
    expect(placeWords('x', { actors: {}, places })).toBe('Pristina, Kosovo');
  });
});

test('a town and its province under one name are named once', () => {
  const places = {
    x: { ...comparison.places['pl:kirkuk']!, name: 'Al Ḩudaydah', admin1: 'Al Hudaydah', country: 'YEM' },
  };
  expect(placeWords('x', { actors: {}, places })).toBe('Al Hudaydah, Yemen');
});

test('everything on the page has words in a report', () => {
  const items = itemsOf(answer);
  expect(new Set(items.map((i) => i.key)).size).toBe(items.length);
  expect(items.filter((i) => i.marks.size === 0).map((i) => i.key)).toEqual([]);
});

test('what is relayed hangs below its relayer, and circles do not hang anything', () => {
  expect(
    nestedSayings(answer)
      .find((n) => n.index === 7)
      ?.inner.map((n) => n.index),
  ).toEqual([8]);
  const circle = structuredClone(answer) as StoryAnswer;
  const made = circle.reports[2]!.statements as unknown as { id: string; within: string | null }[];
  made.find((s) => s.id === 's3')!.within = 's4';
  const all = (nodes: readonly Node[]): number[] => nodes.flatMap((n) => [n.index, ...all(n.inner)]);
  expect(all(nestedSayings(circle)).sort((a, b) => a - b)).toEqual(story.statements.map((_, i) => i));
});

import { expect, test } from 'vitest';
import { makeReadings, seeded } from '../../bench/made-readings.js';
import { comparisonHtml } from '../../src/desk/export/comparison-html.js';
import { comparisonText } from '../../src/desk/export/comparison-text.js';
import { Comparison } from '../../src/model/comparison.js';
import type { Reading } from '../../src/model/reading.js';
import { tellStory } from '../../src/record/story.js';
import { mergeActors } from '../../src/story/actors.js';
import { findLineages } from '../../src/story/lineages.js';
import { groupStories } from '../../src/story/stories.js';

/** What the pipeline's `compare` does, without opening its models. */
function compare(readings: readonly Reading[]): Comparison {
  const byId = new Map(readings.map((r) => [r.report.id, r]));
  const merged = mergeActors(readings);
  const stories = groupStories(readings).map(({ reports }) => {
    const members = reports.map((id) => byId.get(id)!);
    return tellStory({ readings: members, lineages: findLineages(members), ...merged });
  });
  const reader = { version: 'test', models: {}, register: '' };
  return {
    reader,
    reports: readings.map((r) => r.report),
    actors: merged.actors,
    places: merged.places,
    stories,
    problems: [],
  };
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return [...items]
    .map((item) => [random(), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

const sorted = (record: object): string => JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

test('the order of arrival changes no story, no record and no actor', () => {
  const readings = makeReadings(80);
  const one = compare(readings);
  for (const seed of [1, 2, 3]) {
    const other = compare(shuffled(readings, seed));
    expect(other.stories).toEqual(one.stories);
    expect(sorted(other.actors)).toBe(sorted(one.actors));
    expect(sorted(other.places)).toBe(sorted(one.places));
  }
});

test('a Comparison keeps to its schema, and is JSON', () => {
  const comparison = compare(makeReadings(40));
  expect(Comparison.parse(comparison)).toEqual(comparison);
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
});

test('one report a thousand times is one claim with one origin', () => {
  const [first] = makeReadings(1);
  const many = Array.from({ length: 1000 }, (_, i) => ({
    ...first!,
    report: { ...first!.report, id: `r${String(i).padStart(4, '0')}` },
  }));
  const start = performance.now();
  const { stories } = compare(many);
  expect(performance.now() - start).toBeLessThan(8000);
  expect(stories).toHaveLength(1);
  expect(stories[0]?.records).toHaveLength(1);
  expect(stories[0]?.records[0]?.claims[0]).toMatchObject({
    field: 'killed',
    reportCount: 1000,
    independent: { min: 1, max: 1 },
  });
});

test('five hundred reports of one minute, empty ones, and clocks that are wrong by years', () => {
  const minute = { from: '2021-03-01T10:00:00Z', to: '2021-03-01T10:00:00Z', basis: ['metadata' as const], doubts: [] };
  const odd = makeReadings(500).map((r, i) => ({
    ...r,
    report: {
      ...r.report,
      ...(i % 100 === 7 ? { text: '' } : {}),
      published: i % 50 === 3 ? { ...minute, from: '0001-01-01', to: '9999-12-31' } : minute,
    },
    events: i % 100 === 7 ? [] : r.events,
  }));
  const { stories } = compare(odd);
  expect(new Set(stories.flatMap((s) => s.reports)).size).toBe(500);
  expect(Math.max(...stories.map((s) => s.reports.length))).toBeLessThan(20);
});

test('as text and as a page it names the verdicts and shows the words, and no markup of a report gets through', () => {
  const [a, b] = makeReadings(2);
  const nasty = { ...b!, report: { ...b!.report, title: '<script>alert(1)</script>' } };
  const comparison = compare([a!, nasty]);
  expect(comparisonText(comparison)).toContain('killed: agree');
  const page = comparisonHtml(comparison);
  expect(page).toContain('<mark>');
  expect(page).not.toContain('<script');
});

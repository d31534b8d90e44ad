import { expect, test } from 'vitest';
import { makeReadings } from '../../bench/made-readings.js';
import { groupStories } from '../../src/story/stories.js';
import { StoryStream } from '../../src/story/story-stream.js';

const readings = makeReadings(200);
const partsOf = (groups: readonly { readonly reports: readonly string[] }[]) =>
  groups.map((g) => [...g.reports].sort().join(' ')).sort();
const storiesOf = (stream: StoryStream) =>
  [...new Set(readings.map((r) => stream.storyOf(r.report.id)?.id ?? -1))].map(
    (id) => readings.map((r) => stream.storyOf(r.report.id)!).find((s) => s.id === id)!,
  );

test('one batch gives nearly what grouping all at once gives', () => {
  const stream = new StoryStream();
  stream.add(readings);
  const [all, grown] = [new Set(partsOf(groupStories(readings))), partsOf(storiesOf(stream))];
  expect(grown.filter((g) => all.has(g)).length / all.size).toBeGreaterThan(0.9);
});

test('the order within a batch changes nothing', () => {
  const [one, other] = [new StoryStream(), new StoryStream()];
  one.add(readings);
  other.add([...readings].reverse());
  expect(partsOf(storiesOf(other))).toEqual(partsOf(storiesOf(one)));
});

test('a report touches its story and no other', () => {
  const stream = new StoryStream();
  stream.add(readings.slice(0, 120));
  const before = stream.storyOf(readings[0]!.report.id)!;
  const touched = stream.add([readings[121]!]);
  expect(touched.length).toBeLessThanOrEqual(2);
  expect(touched.some((t) => t.reports.includes(readings[121]!.report.id))).toBe(true);
  expect(stream.storyOf(readings[0]!.report.id)).toEqual(before);
});

test('a report corrected ten times is in one story once, and one taken out is in none', () => {
  const stream = new StoryStream();
  stream.add(readings.slice(0, 40));
  const [first] = readings;
  for (let i = 0; i < 10; i++) stream.add([first!]);
  const story = stream.storyOf(first!.report.id)!;
  expect(story.reports.filter((r) => r === first!.report.id)).toHaveLength(1);
  const [left] = stream.remove(first!.report.id);
  expect(left?.reports).not.toContain(first!.report.id);
  expect(stream.storyOf(first!.report.id)).toBeNull();
  expect(stream.remove('never seen')).toEqual([]);
});

test('empty reports, one text a hundred times, five hundred of one minute', () => {
  const stream = new StoryStream();
  const [first] = readings;
  const empty = { ...first!, report: { ...first!.report, id: 'empty', text: '', title: null }, events: [] };
  const same = Array.from({ length: 100 }, (_, i) => ({ ...first!, report: { ...first!.report, id: `same${i}` } }));
  const minute = makeReadings(500, 7).map((r) => ({
    ...r,
    report: { ...r.report, id: `m${r.report.id}`, published: first!.report.published },
  }));
  stream.add([empty, ...same, ...minute]);
  expect(stream.storyOf('same0')!.reports.length).toBeGreaterThanOrEqual(100);
  expect(stream.storyOf('empty')!.reports).toContain('empty');
});

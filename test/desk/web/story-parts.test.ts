import { expect, test } from 'vitest';
import { leftOutOf } from '../../../src/desk/web/lib/left-out.js';
import { linksOf } from '../../../src/desk/web/lib/links.js';
import { stretches } from '../../../src/desk/web/lib/stretches.js';
import type { StoryAnswer } from '../../../src/model/answers.js';
import { reportNames } from '../../../src/text/report-names.js';
import { comparison, readings, story } from '../story-fixture.js';

const answer: StoryAnswer = {
  story,
  stories: [],
  actors: comparison.actors,
  places: comparison.places,
  reports: readings.map((r) => ({
    id: r.report.id,
    version: 1,
    addedAt: '',
    withdrawn: null,
    report: r.report,
    statements: r.statements,
    events: r.events,
    problems: [],
  })),
};
const names = reportNames(answer.reports.map((r) => r.report));

test('who copies, credits, relays and cites whom: the agency is its own report where that is there', () => {
  const { links, tellers } = linksOf(answer, names);
  expect(links.map(({ from, to, kind, count }) => [from, kind, to, count])).toEqual([
    ['daily', 'copies', 'wire', 1],
    ['daily', 'credits', 'wire', 1],
    ['daily', 'relays', 'wire', 1],
    ['wire', 'cites', 'ac:police', 1],
    ['daily', 'cites', 'ac:police', 1],
  ]);
  expect(tellers.map((t) => t.id).sort()).toEqual(['ac:police', 'daily', 'wire']);
});

test('reports that nothing binds have no links', () => {
  const alone = { ...answer, reports: answer.reports.filter((r) => r.id === 'review') };
  const bare = { ...story, lineages: [], records: [] };
  expect(linksOf({ ...alone, story: bare }, names)).toEqual({ links: [], tellers: [] });
});

test('a report leaves out the fields of what it tells that others have', () => {
  const left = leftOutOf(answer, 'review').map(({ what, reports }) => [what, reports]);
  expect(left).toEqual([
    ['The number injured', ['wire', 'daily', 'regional', 'army']],
    ['Who is responsible', ['wire', 'regional']],
  ]);
  expect(leftOutOf(answer, 'wire')).toEqual([]);
});

test.each([
  ['one day has no line', [['2024-03-03', '2024-03-03']], [null]],
  [
    'a day and a month: as long as it is unsure',
    [
      ['2024-03-01', '2024-03-01'],
      ['2024-03-01', '2024-03-10'],
    ],
    [
      [0, 10],
      [0, 100],
    ],
  ],
  [
    'what has no time has no line; a minute is a point on its own clock',
    [
      [null, null],
      ['2024-03-01', '2024-03-02'],
      ['2024-03-02T00:00+05:00', '2024-03-02T00:00+05:00'],
    ],
    [null, [0, 100], [50, 0]],
  ],
])('%s', (_, times, expected) => {
  const lines = stretches((times as [string | null, string | null][]).map(([from, to]) => ({ from, to })));
  expect(lines.map((l) => l && [Math.round(l.start), Math.round(l.length)])).toEqual(expected);
});

test('a date decades back does not flatten the others', () => {
  const lines = stretches(
    ['1989-06-04', '2024-03-01', '2024-03-02', '2024-03-03'].map((day) => ({ from: day, to: day })),
  );
  expect(lines.slice(1).map((l) => Math.round(l!.length))).toEqual([33, 33, 33]);
});

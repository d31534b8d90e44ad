import { describe, expect, test } from 'vitest';
import { groupStories } from '../../src/story/stories.js';
import { reading } from '../make-reading.js';

const raid = (more: string) =>
  `Gunmen on motorcycles stormed the market of Lodwar in Turkana and killed nine traders, police chief Amina Ekiru said. ${more}`;
const talks =
  'Ministers of Peru and Chile signed a fisheries accord in Arica after talks led by envoy Hugo Pardo, the Peruvian ministry said.';
const groups = (...rows: [id: string, text: string, published?: string][]) =>
  groupStories(rows.map(([id, text, published]) => reading({ id, text, ...(published ? { published } : {}) }))).map(
    (g) => g.reports,
  );

describe('reports of one happening are one story', () => {
  test('near in time and words', () => {
    expect(
      groups(
        ['a', raid('Shops are shut.'), '2021-03-01'],
        ['b', raid('The governor, Peter Lokai, will visit.'), '2021-03-02'],
        ['c', talks, '2021-03-02'],
      ),
    ).toEqual([['a', 'b'], ['c']]);
  });
  test('a missing date keeps nothing apart', () => {
    expect(groups(['a', raid('Shops are shut.')], ['b', raid('Schools too.'), '2021-03-02'], ['c', talks])).toEqual([
      ['b', 'a'],
      ['c'],
    ]);
  });
  test('a follow-up of months later is found by its names', () => {
    expect(
      groups(
        ['a', raid('Shops are shut.'), '2021-03-01'],
        ['b', raid('A court in Lodwar heard Amina Ekiru on the raid.'), '2021-09-20'],
        ['c', talks, '2021-03-02'],
      ),
    ).toEqual([['a', 'b'], ['c']]);
  });
  test('reports with different ids stay two, however alike', () => {
    expect(groups(['a', raid(''), '2021-03-01'], ['b', raid(''), '2021-03-01'])).toEqual([['a', 'b']]);
  });
  test('furniture binds nobody', () => {
    const foot =
      '\nSubscribe to the Coastal Courier of Mombasa and Malindi for all news from Kwale, Kilifi and Lamu County every day';
    const text = (own: string) => `${own}${foot}`;
    const told = groups(
      ['a', text(raid('')), '2021-03-01'],
      ['b', text(talks), '2021-03-01'],
      ['c', text('Heavy rain washed away the Sigor bridge near Kapenguria, engineer Paul Rotich said.'), '2021-03-01'],
    );
    expect(told).toEqual([['a'], ['b'], ['c']]);
  });
});

test('the order of arrival changes nothing', () => {
  const rows = Array.from({ length: 30 }, (_, i): [string, string, string] => [
    `r${i}`,
    i % 3 ? raid(`Note ${i}.`) : `${talks} Item ${i}.`,
    `2021-03-${String(1 + (i % 9)).padStart(2, '0')}`,
  ]);
  expect(groups(...[...rows].reverse())).toEqual(groups(...rows));
});

test('hostile input: the same report a thousand times, an empty one, one minute, a clock of years ago', () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    reading({ id: `r${i}`, text: raid('Shops are shut.'), published: '2021-03-01T10:00:00Z' }),
  );
  const odd = [reading({ id: 'x', text: '' }), reading({ id: 'y', text: talks, published: '0021-03-01' })];
  const start = performance.now();
  const found = groupStories([...many, ...odd]);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(found.map((g) => g.reports.length).sort((a, b) => b - a)).toEqual([1000, 1, 1]);
});

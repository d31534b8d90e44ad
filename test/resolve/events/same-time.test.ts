import { expect, test } from 'vitest';
import type { Time } from '../../../src/model/time.js';
import { sameTime } from '../../../src/resolve/events/same-time.js';

const time = (value: string, from: string | null = null, to: string | null = from): Time => ({
  span: { start: 0, end: 1 },
  type: 'DATE',
  value,
  from,
  to,
  precision: null,
});

test.each([
  ['XXXX-WXX-6', 'XXXX-XX', false, 'Saturday; last month'],
  ['XXXX-WXX-6', 'XXXX-08', false, 'Saturday; August'],
  ['XXXX-05-12', 'XXXX-05', undefined, '12 May; May'],
  ['XXXX-05-12', 'XXXX-05-14', false, '12 May; 14 May'],
  ['XXXX-05', 'XXXX-08', false, 'May; August'],
  ['XXXX-XX', 'XXXX-08', undefined, 'last month; August'],
  ['2019', 'XXXX-WXX-2', false, '2019; Tuesday'],
  ['XXXX-WXX', 'XXXX-WXX-6', undefined, 'last week; Saturday'],
  ['XXXX-WXX-6', 'XXXX-WXX-6', true, 'Saturday twice'],
  ['XXXX-02-14', 'XXXX-02-14', true, '14 February twice'],
  ['2020-01-27TNI', '2020-01-26', undefined, 'overnight; Sunday'],
  ['PAST_REF', '2019', undefined, 'recently; 2019'],
])('%s and %s (%s): %s', (a, b, expected, _words) => {
  expect(sameTime(time(a), time(b))).toBe(expected);
});

test('days that are known must meet', () => {
  expect(sameTime(time('2019-02-14', '2019-02-14'), time('2019-02', '2019-02-01', '2019-02-28'))).toBe(true);
  expect(sameTime(time('2019-02-14', '2019-02-14'), time('2019-02-15', '2019-02-15'))).toBe(false);
});

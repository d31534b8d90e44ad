import { expect, test } from 'vitest';
import type { TimeAnchor, TimeDraft } from '../../src/model/draft.js';
import type { Published } from '../../src/model/report.js';
import type { Time } from '../../src/model/time.js';
import { resolveTimes } from '../../src/resolve/times.js';

const draft = (value: string, anchor: TimeAnchor, type: Time['type'] = 'DATE'): TimeDraft => ({
  span: { start: 0, end: 1 },
  type,
  value,
  anchor,
  sentence: 0,
});
const published = (from: string | null, to = from): Published => ({ from, to, basis: [], doubts: [] });
const on = (value: string, anchor: TimeAnchor, from: string | null, to = from) =>
  resolveTimes([draft(value, anchor)], published(from, to))[0]!;

const past = (day: number): TimeAnchor => ({ kind: 'weekday', day, shift: 'past' });
const yearless: TimeAnchor = { kind: 'yearless', forward: false };

test.each([
  ["a weekday is the last one, the report's own day included", '{D}', past(5), '2019-02-15', '2019-02-15'],
  ['the day before it', '{D}', past(4), '2019-02-15', '2019-02-14'],
  ['the day after it is six days back', '{D}', past(6), '2019-02-15', '2019-02-09'],
  [
    '"last Friday", told on a Friday, is a week back',
    '{D}',
    { kind: 'weekday', day: 5, shift: 'last' },
    '2019-02-15',
    '2019-02-08',
  ],
  ['the day of the metadata is the one in its own offset', '{D}', past(5), '2019-02-15T23:30:00-05:00', '2019-02-15'],
  ['a day without a year is the last such day', 'XXXX-11-03', yearless, '2019-02-15', '2018-11-03'],
  ['one soon to come is the coming one', 'XXXX-03-20', yearless, '2019-02-15', '2019-03-20'],
  ['over the turn of the year too', 'XXXX-01-14', yearless, '2019-12-20', '2020-01-14'],
  ['a month without a year is the last one', 'XXXX-03', yearless, '2019-02-15', '2018-03'],
  ['the month of the report is its own', 'XXXX-02', yearless, '2019-02-15', '2019-02'],
  ['yesterday at the start of a year', '{D}', { kind: 'offset', amount: -1, unit: 'day' }, '2019-01-01', '2018-12-31'],
  ['last month, from the 31st', '{M}', { kind: 'offset', amount: -1, unit: 'month' }, '2019-03-31', '2019-02'],
  ['last week at the turn of the year', '{W}', { kind: 'offset', amount: -1, unit: 'week' }, '2021-01-04', '2020-W53'],
] as const)('%s', (_about, value, anchor, day, wanted) => {
  expect(on(value, anchor, day).value).toBe(wanted);
});

test('a range of publication gives a value only where all its days agree', () => {
  expect(on('XXXX-02-14', yearless, '2019-02-15', '2019-02-28')).toMatchObject({
    value: '2019-02-14',
    from: '2019-02-14',
  });
  expect(on('{D}', past(4), '2019-02-15', '2019-02-28')).toMatchObject({
    value: 'XXXX-WXX-4',
    from: '2019-02-14',
    to: '2019-02-28',
    precision: 'range',
  });
});

test('without a day of publication what needs one stays open, the rest stands', () => {
  expect(on('{D}', past(4), null)).toMatchObject({ value: 'XXXX-WXX-4', from: null, to: null });
  expect(on('2016-05', { kind: 'none' }, null)).toMatchObject({
    value: '2016-05',
    from: '2016-05-01',
    to: '2016-05-31',
  });
});

test('one time a draft, in the same order', () => {
  const drafts = ['2016', '2017', '2018'].map((v) => draft(v, { kind: 'none' }));
  expect(resolveTimes(drafts, published(null)).map((t) => t.value)).toEqual(['2016', '2017', '2018']);
});

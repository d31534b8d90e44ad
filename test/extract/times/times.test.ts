import { expect, test } from 'vitest';
import { timeRules } from '../../../src/extract/times/rules.js';
import { extractTimes } from '../../../src/extract/times/times.js';
import type { Published } from '../../../src/model/report.js';
import { resolveTimes } from '../../../src/resolve/times.js';
import { doc } from '../../make.js';

const on = (from: string | null, to = from): Published => ({ from, to, basis: [], doubts: [] });

/** Words as a flat clause under a past verb: "The/DT … said/VBD": trees do not matter to most forms. */
const flat = (words: string, verb = 'said/VBD/root'): string =>
  `He/PRP/nsubj>${verb.split('/')[0]} ${verb} ${words
    .split(' ')
    .map((w) => `${w}/${tag(w)}/obl>${verb.split('/')[0]}`)
    .join(' ')}`;
const tag = (w: string): string =>
  /^\d/.test(w) ? 'CD' : /^[A-Z]/.test(w) ? 'NNP' : /^(?:in|on|at|of|since|by|until)$/.test(w) ? 'IN' : 'NN';

function read(source: string, published: Published): string[] {
  const d = doc(source);
  const drafts = extractTimes(d);
  return resolveTimes(drafts, published).map(
    (t) => `${d.text.slice(t.span.start, t.span.end)} = ${t.value}${t.from ? ` ${t.from}..${t.to}` : ''}`,
  );
}

/** The report's day is Friday, 15 February 2019. */
test.each([
  ['on 14 February 2019', '14 February 2019 = 2019-02-14 2019-02-14..2019-02-14'],
  ['on February 14 , 2019', 'February 14, 2019 = 2019-02-14 2019-02-14..2019-02-14'],
  ['on 14 February', '14 February = 2019-02-14 2019-02-14..2019-02-14'],
  ['on Feb. 14', 'Feb. 14 = 2019-02-14 2019-02-14..2019-02-14'],
  ['on 20 December', '20 December = 2018-12-20 2018-12-20..2018-12-20'],
  ['on Thursday', 'Thursday = 2019-02-14 2019-02-14..2019-02-14'],
  ['on Friday', 'Friday = 2019-02-15 2019-02-15..2019-02-15'],
  ['last Friday', 'last Friday = 2019-02-08 2019-02-08..2019-02-08'],
  ['on Thursday evening', 'Thursday evening = 2019-02-14TEV 2019-02-14..2019-02-14'],
  ['yesterday', 'yesterday = 2019-02-14 2019-02-14..2019-02-14'],
  ['two days ago', 'two days ago = 2019-02-13 2019-02-13..2019-02-13'],
  ['last week', 'last week = 2019-W06 2019-02-04..2019-02-10'],
  ['earlier this month', 'earlier this month = 2019-02 2019-02-01..2019-02-28'],
  ['last year', 'last year = 2018 2018-01-01..2018-12-31'],
  ['in 1947', '1947 = 1947 1947-01-01..1947-12-31'],
  ['since 2014', '2014 = 2014 2014-01-01..2014-12-31'],
  ['in the early 1990s', 'the early 1990s = 199 1990-01-01..1999-12-31'],
  ['for three days', 'three days = P3D'],
  ['over the past three years', 'the past three years = P3Y'],
  ['every Friday', 'every Friday = XXXX-WXX-5'],
  ['at 9 p.m.', '9 p.m. = 2019-02-15T21:00'],
  ['in the third quarter of 2018', 'the third quarter of 2018 = 2018-Q3 2018-07-01..2018-09-30'],
  ['on 16 NOV 89', '16 NOV 89 = 1989-11-16 1989-11-16..1989-11-16'],
  ['recently', 'recently = PAST_REF'],
])('%s', (words, expected) => {
  expect(read(flat(words), on('2019-02-15'))).toEqual([expected]);
});

test.each(['of resolution 1267', 'about 1500 people', 'with 2000 soldiers', 'he may march'])('no time: %s', (words) => {
  expect(read(flat(words), on('2019-02-15'))).toEqual([]);
});

test('what is still to come looks ahead', () => {
  const source = 'They/PRP/nsubj>meet will/MD/aux>meet meet/VB/root on/IN/case>Thursday Thursday/NNP/obl>meet';
  expect(read(source, on('2019-02-15'))).toEqual(['Thursday = 2019-02-21 2019-02-21..2019-02-21']);
});

test('an unknown day leaves the gap open', () => {
  expect(read(flat('on Thursday'), on(null))).toEqual(['Thursday = XXXX-WXX-4']);
  expect(read(flat('on 14 February'), on(null))).toEqual(['14 February = XXXX-02-14']);
  expect(read(flat('in 1947'), on(null))).toEqual(['1947 = 1947 1947-01-01..1947-12-31']);
});

test('a range of days gives what both ends agree on, else a range', () => {
  expect(read(flat('on 14 February'), on('2019-02-15', '2019-02-28'))).toEqual([
    '14 February = 2019-02-14 2019-02-14..2019-02-14',
  ]);
  expect(read(flat('on Thursday'), on('2019-02-15', '2019-02-22'))).toEqual([
    'Thursday = XXXX-WXX-4 2019-02-14..2019-02-21',
  ]);
});

test.each(timeRules.map((r) => [r.example]))('the example of a rule is read: %s', (example) => {
  const words = example
    .replaceAll('/', '-')
    .replace(/,/g, ' ,')
    .replace(/-(?=[a-z])/g, ' - ');
  expect(read(flat(words), on('2019-02-15'))).not.toEqual([]);
});

test('a hundred thousand words of time are linear', () => {
  const d = doc(flat('on Thursday evening'));
  const many = {
    ...d,
    tokens: Array.from({ length: 60_000 }, (_, i) => ({ ...d.tokens[3 + (i % 2)]!, index: i, head: -1 })),
    sentences: [{ ...d.sentences[0]!, tokens: { from: 0, to: 60_000 } }],
  };
  const start = Date.now();
  expect(extractTimes(many).length).toBeGreaterThan(1000);
  expect(Date.now() - start).toBeLessThan(4000);
});

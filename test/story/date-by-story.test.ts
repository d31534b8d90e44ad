import { expect, test } from 'vitest';
import type { Reading } from '../../src/model/reading.js';
import type { Published } from '../../src/model/report.js';
import { dateByStory } from '../../src/story/date-by-story.js';
import { datedReadings } from '../../src/story/dated-readings.js';
import { reading, spanOf, type Told } from '../make-reading.js';

/** A reading with times: the words and their values. */
function telling(told: Told, times: Record<string, string>): Reading {
  const one = reading(told);
  return {
    ...one,
    times: Object.entries(times).map(([words, value]) => {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null;
      const precision = day ? ('day' as const) : null;
      return { span: spanOf(told.text, words), type: 'DATE' as const, value, from: day, to: day, precision };
    }),
  };
}

const blast = (text: string) => [
  { trigger: 'blast', type: 'ASSAULT' as const, actors: [], evidence: [spanOf(text, text)] },
];
const openText = 'A blast killed nine at the quarry on Thursday.';
const open = (
  text = openText,
  times: Record<string, string> = { Thursday: 'XXXX-WXX-4' },
  fields: Partial<Told> = {},
) => telling({ id: 'open', text, events: blast(text), ...fields }, times);
const dayText = 'The blast at the quarry was on 14 February.';
const dated = telling(
  { id: 'dated', text: dayText, published: '2019-02-15', events: [{ ...blast(dayText)[0]!, day: '2019-02-14' }] },
  { '14 February': '2019-02-14' },
);
const range = (one: Reading, ...others: Reading[]) => {
  const date = dateByStory(one, [one, ...others]);
  return date && [date.from, date.to];
};

test('a weekday is the day on which another report has the same kind of happening', () => {
  expect(range(open(), dated)).toEqual(['2019-02-14', '2019-02-20']);
  expect(dateByStory(open(), [open(), dated])?.reason.why).toBe(
    'It names Thursday; of its story dated names 2019-02-14, the one such day that fits.',
  );
});

test('one other report that names the day of something else is not enough, two are', () => {
  const other = (id: string) =>
    telling({ id, text: 'Talks were held on 14 February.', published: '2019-02-16' }, { '14 February': '2019-02-14' });
  expect(range(open(), other('o1'))).toBeNull();
  expect(range(open(), other('o1'), other('o2'))).toEqual(['2019-02-14', '2019-02-20']);
});

test('what was said on a day is reported at once', () => {
  const text = 'The blast killed nine, the mayor said on Thursday.';
  const statements = [{ content: 'The blast killed nine', cue: [spanOf(text, 'said')] }];
  expect(range(open(text, { Thursday: 'XXXX-WXX-4' }, { statements }), dated)).toEqual(['2019-02-14', '2019-02-16']);
});

test.each([
  ['another weekday', open('A blast killed nine on Friday.', { Friday: 'XXXX-WXX-5' })],
  ['a coming weekday', open('After the blast talks are set for Thursday.', { Thursday: 'XXXX-WXX-4' })],
  ['no weekday', open('A blast killed nine.', {})],
  ['a date of its own', open(openText, { Thursday: 'XXXX-WXX-4' }, { published: '2020-05-05' })],
  [
    'a range of its own that does not meet it',
    open(
      openText,
      { Thursday: 'XXXX-WXX-4' },
      { report: { published: { from: '2010-01-01', to: '2012-01-01', basis: ['offices'], doubts: [] } } },
    ),
  ],
  [
    'the weekday in furniture only',
    open(
      openText,
      { Thursday: 'XXXX-WXX-4' },
      { report: { zones: [{ kind: 'related', span: spanOf(openText, openText) }] } },
    ),
  ],
] as const)('%s settles nothing', (_, one) => expect(range(one, dated)).toBeNull());

test('two such days that come into question settle nothing, unless one is still to come', () => {
  const later = telling(
    {
      id: 'later',
      text: 'A blast came on 21 February.',
      published: '2019-02-22',
      events: [{ ...blast('A blast came on 21 February.')[0]!, day: '2019-02-21' }],
    },
    { '21 February': '2019-02-21' },
  );
  expect(range(open(), dated, later)).toBeNull();
  const text = 'A blast killed nine on Thursday. A vigil is scheduled for February 21.';
  const before = open(text, { Thursday: 'XXXX-WXX-4', 'February 21': 'XXXX-02-21' });
  expect(range(before, dated, later)).toEqual(['2019-02-14', '2019-02-20']);
});

test('a report dated to months by its offices is dated closer, within them', () => {
  const published: Published = { from: '2018-08-18', to: '2019-02-15', basis: ['offices'], doubts: [] };
  expect(range(open(openText, { Thursday: 'XXXX-WXX-4' }, { report: { published } }), dated)).toEqual([
    '2019-02-14',
    '2019-02-15',
  ]);
});

test('its times and its happening get the day; the reading that was kept is not changed', () => {
  const one = open('A blast killed nine on Thursday. On Tuesday it rained; on Saturday it may.', {
    Thursday: 'XXXX-WXX-4',
    Tuesday: 'XXXX-WXX-2',
    Saturday: 'XXXX-WXX-6',
  });
  const kept = JSON.stringify(one);
  const [got] = datedReadings([one, dated], [{ reports: ['open', 'dated'] }], (actors) => actors);
  expect(got?.report.published).toMatchObject({ from: '2019-02-14', to: '2019-02-20', basis: ['events'] });
  expect(got?.times.map((t) => t.value)).toEqual(['2019-02-14', 'XXXX-WXX-2', 'XXXX-WXX-6']);
  expect(JSON.stringify(one)).toBe(kept);
  const [single] = datedReadings([open(), dated], [{ reports: ['open', 'dated'] }], (actors) => actors);
  expect(single?.events[0]?.time).toMatchObject({ from: '2019-02-14', to: '2019-02-14', precision: 'day' });
});

test('reports of other stories are no witnesses', () => {
  const [got] = datedReadings([open(), dated], [{ reports: ['open'] }, { reports: ['dated'] }], (actors) => actors);
  expect(got?.report.published.from).toBeNull();
});

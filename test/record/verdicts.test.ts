import { describe, expect, test } from 'vitest';
import type { VerdictKind } from '../../src/model/claim.js';
import { reading, type Told } from '../make-reading.js';
import { recordOf, storyOf } from './tell.js';

/** Two reports on one attack in Lodwar; what each says is its text, its count and when it came out. */
interface Side {
  readonly text: string;
  readonly count?: string | readonly string[];
  readonly at?: string;
  readonly more?: Partial<Told>;
}

const place = { 'pl:lodwar': { name: 'Lodwar', country: 'KEN', precision: 1 } };

const side = (id: string, { text, count, at, more }: Side) =>
  reading({
    id,
    text: `Gunmen raided the market of Lodwar on Monday. ${text}`,
    published: at ?? '2021-03-02',
    places: place,
    events: [{ trigger: 'raided', place: 'pl:lodwar', day: '2021-03-01', counts: count ? [count].flat() : [] }],
    ...more,
  });

const rows: readonly [VerdictKind, string, ...Side[]][] = [
  ['single', 'one report, one value', { text: 'The raid killed 5 people.', count: 'killed 5 people' }],
  [
    'single',
    'a second report without a figure',
    { text: 'The raid killed 5 people.', count: 'killed 5 people' },
    { text: 'Shops stayed shut.' },
  ],
  [
    'agree',
    'same number',
    { text: 'It killed 5 people.', count: 'killed 5 people' },
    { text: 'Five died: 5 in all.', count: 'killed 5' },
  ],
  [
    'agree',
    'same number, other words for them',
    { text: 'It killed 5 traders.', count: 'killed 5 traders' },
    { text: 'It left 5 residents dead.', count: 'killed 5 residents' },
  ],
  [
    'compatible',
    'a floor below an approximation',
    { text: 'It killed around 45 people.', count: 'killed about 45 people' },
    { text: 'It left at least 37 guards dead.', count: 'killed at-least 37 guards' },
  ],
  [
    'compatible',
    'a vague word',
    { text: 'It killed dozens.', count: 'killed vague: dozens' },
    { text: 'It killed 31 people.', count: 'killed 31 people' },
  ],
  [
    'compatible',
    'more than and exact',
    { text: 'It killed more than 30 people.', count: 'killed more-than 30 people' },
    { text: 'It killed 34 people.', count: 'killed 34 people' },
  ],
  [
    'update',
    'the words say so',
    { text: 'It killed 8 people.', count: 'killed 8 people' },
    { text: 'The toll rose to 10 dead.', count: 'killed 10' },
  ],
  [
    'update',
    'revised downwards',
    { text: 'It killed 12 people.', count: 'killed 12 people' },
    { text: 'Police lowered the toll to 9 people.', count: 'killed 9 people', at: '2021-03-03' },
  ],
  [
    'update',
    'a later and higher toll',
    { text: 'It killed 2 people.', count: 'killed 2 people' },
    { text: 'It killed 3 people.', count: 'killed 3 people', at: '2021-03-05' },
  ],
  [
    'scope',
    'soldiers and civilians',
    { text: 'It killed 8 soldiers.', count: 'killed 8 soldiers' },
    { text: 'It killed 3 civilians.', count: 'killed 3 civilians' },
  ],
  [
    'scope',
    'students, and all persons',
    { text: 'It killed 71 students.', count: 'killed 71 students' },
    { text: 'It killed 76 people.', count: 'killed 76 people' },
  ],
  [
    'conflict',
    'two numbers of one day',
    { text: 'It killed 9 people.', count: 'killed 9 people' },
    { text: 'It killed 21 people.', count: 'killed 21 people' },
  ],
  [
    'conflict',
    'a lower figure later, and nothing says why',
    { text: 'It killed 30 soldiers.', count: 'killed 30 soldiers' },
    { text: 'It killed 2 soldiers.', count: 'killed 2 soldiers', at: '2021-03-04' },
  ],
];

describe('what figures are to each other', () => {
  test.each(rows)('%s: %s', (wanted, _, ...sides) => {
    const record = recordOf(sides.map((s, i) => side(`r${i}`, s)));
    const verdict = record.verdicts.find((v) => v.field === 'killed');
    expect(verdict?.verdict).toBe(wanted);
    expect(verdict?.why.length).toBeGreaterThan(10);
  });
});

test('two sides in one report contradict each other, however the later figure grows', () => {
  const voices = { 'ac:army': { name: 'Desert Army' }, 'ac:front': { name: 'Dune Front' } };
  const both = 'The army put the dead at 9. The front spoke of 34 dead.';
  const statements = [
    { content: 'put the dead at 9', speakers: ['ac:army'] },
    { content: 'spoke of 34 dead', speakers: ['ac:front'] },
  ];
  const record = recordOf([
    side('r1', { text: both, count: ['killed 9', 'killed 34'], more: { actors: voices, statements } }),
  ]);
  expect(record.verdicts.find((v) => v.field === 'killed')?.verdict).toBe('conflict');
});

describe('time, place, responsibility, weapon', () => {
  const told = (id: string, over: Partial<NonNullable<Told['events']>[number]>, places: Told['places'] = {}) =>
    reading({
      id,
      text: 'Gunmen raided the market of Lodwar on Monday with rifles, and a bomb went off; the Dune Front, the Hill Army.',
      places: { ...place, ...places },
      actors: {
        'ac:front': { name: 'Dune Front', kind: 'armed-group' },
        'ac:army': { name: 'Hill Army', kind: 'armed-group' },
      },
      events: [{ trigger: 'raided', place: 'pl:lodwar', day: '2021-03-01', counts: ['killed 5: market'], ...over }],
    });
  const of = (field: string, ...readings: ReturnType<typeof told>[]) =>
    recordOf(readings).verdicts.find((v) => v.field === field)?.verdict;
  const county = { 'pl:turkana': { name: 'Turkana', country: 'KEN', precision: 4 } };
  const inCounty = { 'pl:lodwar': { name: 'Lodwar', country: 'KEN', precision: 1, admin1: 'Turkana' } };

  test('one day agrees; a month that holds the day is compatible; neighbouring days contradict', () => {
    expect(of('time', told('a', {}), told('b', {}))).toBe('agree');
    const month = { from: '2021-03-01', to: '2021-03-31', precision: 'month' as const, span: { start: 0, end: 6 } };
    expect(
      of(
        'time',
        told('a', {}),
        reading({
          ...base('b'),
          events: [{ trigger: 'raided', place: 'pl:lodwar', time: month, counts: ['killed 5: market'] } as never],
        }),
      ),
    ).toBe('compatible');
    expect(of('time', told('a', {}), told('b', { day: '2021-03-02' }))).toBe('conflict');
  });

  const base = (id: string): Told => ({ id, text: 'Gunmen raided the market of Lodwar on Monday.', places: place });

  test('one place agrees; the county that holds the town is compatible', () => {
    expect(of('place', told('a', {}), told('b', {}))).toBe('agree');
    expect(of('place', told('a', {}, inCounty), told('b', { place: 'pl:turkana' }, { ...county, ...inCounty }))).toBe(
      'compatible',
    );
  });

  test('two culprits contradict, so does a denial; claim and accusation of one actor do not', () => {
    const by = (actor: string, status: 'accused' | 'claimed' | 'denied') => ({ blame: [{ actor, status }] });
    expect(of('responsibility', told('a', by('ac:front', 'accused')), told('b', by('ac:army', 'accused')))).toBe(
      'conflict',
    );
    expect(of('responsibility', told('a', by('ac:front', 'accused')), told('b', by('ac:front', 'denied')))).toBe(
      'conflict',
    );
    expect(of('responsibility', told('a', by('ac:front', 'claimed')), told('b', by('ac:front', 'claimed')))).toBe(
      'agree',
    );
    expect(of('responsibility', told('a', by('ac:front', 'claimed')), told('b', by('ac:front', 'accused')))).toBe(
      'compatible',
    );
  });

  test('one weapon agrees; of two kinds one report each contradicts the other', () => {
    expect(of('weapon', told('a', { weapons: ['rifles'] }), told('b', { weapons: ['rifles'] }))).toBe('agree');
    expect(of('weapon', told('a', { weapons: ['rifles'] }), told('b', { weapons: ['bomb'] }))).toBe('conflict');
  });
});

test('subsets, other periods and denied figures are no claims of the record', () => {
  const text =
    'Gunmen raided the market of Lodwar on Monday. It killed 5 people, 2 of them children. Since 2019 raids killed 900. The army denied that 40 died.';
  const one = reading({
    id: 'r',
    text,
    statements: [{ content: 'that 40 died', act: 'deny' }],
    events: [{ trigger: 'raided', counts: ['killed 5 people'] }],
  });
  const [event] = one.events;
  const more = [
    {
      ...event!.casualties[0]!,
      point: 2,
      min: 2,
      max: 2,
      subset: true,
      partOf: 0,
      who: 'children',
      span: { start: text.indexOf('2 of'), end: text.indexOf('2 of') + 1 },
    },
    { ...event!.casualties[0]!, point: 900, min: 900, max: 900, scope: 'cumulative' as const },
    {
      ...event!.casualties[0]!,
      point: 40,
      min: 40,
      max: 40,
      span: { start: text.indexOf('40'), end: text.indexOf('40') + 2 },
    },
  ];
  const record = recordOf([{ ...one, events: [{ ...event!, casualties: [...event!.casualties, ...more] }] }]);
  expect(record.claims.filter((c) => c.field === 'killed').map((c) => (c.value as { point: number }).point)).toEqual([
    5,
  ]);
});

test('what is not told as having happened makes no record', () => {
  const text = 'Gunmen did not raid the market; they may raid the port.';
  const one = reading({
    id: 'r',
    text,
    events: [
      { trigger: 'raid', actuality: 'negated' },
      { trigger: 'may raid', actuality: 'hypothetical' },
    ],
  });
  expect(storyOf([one]).records).toEqual([]);
});

import { expect, test } from 'vitest';
import { extractTimes } from '../../src/extract/times/times.js';
import { type Actor, actor } from '../../src/model/actor.js';
import type { Doc } from '../../src/model/doc.js';
import { type Report, report } from '../../src/model/report.js';
import type { Resolution } from '../../src/model/resolution.js';
import type { Register, RegisterOffice } from '../../src/register/register.js';
import { datePublished } from '../../src/resolve/dating.js';
import { listingBounds } from '../../src/resolve/dating-listings.js';
import { officeBounds } from '../../src/resolve/dating-offices.js';
import { commonTo, FIRST, LAST } from '../../src/resolve/dating-terms.js';
import { doc } from '../make.js';

const nobody: Resolution = {
  mentions: [],
  actors: {},
  places: {},
  actorsOf: () => [],
  placeOf: () => null,
  problems: [],
};

const body = 'It/PRP/nsubj>rained rained/VBD/root on/IN/case>Tuesday Tuesday/NNP/obl>rained ././punct>rained';

function date(source: string, fields: Partial<Report> = {}, resolution = nobody, change: (d: Doc) => Doc = (d) => d) {
  const d = change(doc(source));
  const one = report({ id: 'r', text: d.text, ...fields });
  return datePublished({ doc: d, report: one, times: extractTimes(d), resolution });
}

const metadata = (day: string) => ({ published: { from: day, to: day, basis: ['metadata' as const], doubts: [] } });
const stamp = (words: string) =>
  `@timestamp ${words
    .split(' ')
    .map((w, i) => `${w}/${/^\d/.test(w) ? 'CD' : 'NNP'}/${i ? 'dep>#1' : 'root'}`)
    .join(' ')}\n\n${body}`;

test('metadata alone are believed', () => {
  expect(date(body, metadata('2018-05-04T10:00:00Z')).published).toMatchObject({
    from: '2018-05-04T10:00:00Z',
    basis: ['metadata'],
    doubts: [],
  });
});

test('nothing stated, nothing concluded', () => {
  expect(date(body).published).toMatchObject({ from: null, to: null, basis: [] });
});

test("the page's own stamp outdoes metadata years away, which are doubted", () => {
  const { published, problems } = date(stamp('Friday , 4 May 2018'), metadata('2023-12-02'));
  expect(published).toMatchObject({ from: '2018-05-04', to: '2018-05-04', basis: ['text'] });
  expect(published.doubts.map((d) => d.value)).toEqual(['2023-12-02']);
  expect(problems.map((p) => p.code)).toEqual(['date-doubted']);
});

test('a stamp whose weekday is wrong proves nothing', () => {
  expect(date(stamp('Monday , 4 May 2018'), metadata('2018-06-01')).published).toMatchObject({
    from: '2018-06-01',
    basis: ['metadata'],
  });
});

test('the zero of a clock is no date; the address may know one', () => {
  const { published } = date(body, {
    ...metadata('1970-01-01T00:00:00Z'),
    url: 'http://courier.example/world/20180504-rain',
  });
  expect(published).toMatchObject({ from: '2018-05-04', to: '2018-05-04' });
  expect(published.doubts).toHaveLength(1);
});

test('the latest day told of gives a range', () => {
  const source =
    'It/PRP/nsubj>rained rained/VBD/root on/IN/case>3 3/CD/obl>rained May/NNP/nmod>3 2018/CD/nmod>3 ././punct>rained';
  expect(date(source).published).toMatchObject({ from: '2018-05-03', to: '2018-05-16', basis: ['events'] });
});

test('a stated day outside the term of a minister who acts in the text is doubted', () => {
  const source =
    'Foreign/NNP/compound>Minister Minister/NNP/compound>Bell Ann/NNP/compound>Bell/person Bell/NNP/nsubj>spoke/person spoke{speak}/VBD/root on/IN/case>Tuesday Tuesday/NNP/obl>spoke';
  const d = doc(source);
  const office = { title: 'Foreign Minister', body: null, from: '2010-01-01', to: '2012-06-30', inForce: null };
  const resolution: Resolution = {
    ...nobody,
    mentions: [{ id: 'm1', kind: 'person', form: 'name', span: d.names[0]!.span, entity: 'ac:bell' }],
    actors: { 'ac:bell': actor({ name: 'Ann Bell', kind: 'person', registered: true, offices: [office] }) },
  };
  expect(date(source, metadata('2011-03-01'), resolution).published.doubts).toEqual([]);
  const { published } = date(source, metadata('2019-03-01'), resolution);
  expect(published.from).toBeNull();
  expect(published.doubts[0]?.why).toContain('Ann Bell acts in the text as Foreign Minister');
});

/** A register that knows the terms of Bell, and where they come from. */
const knowing = (...offices: RegisterOffice[]) => ({ actor: () => ({ offices }) }) as unknown as Register;

const term = (from: string | null, to: string | null, source: string): RegisterOffice => {
  const stated = !source.includes('unsourced');
  return { title: 'Foreign Minister', body: null, from, to, source, stated: { from: stated, to: stated } };
};

const named =
  'Foreign/NNP/compound>Minister Minister/NNP/compound>Bell Ann/NNP/compound>Bell/person Bell/NNP/nsubj>spoke/person spoke{speak}/VBD/root on/IN/case>14 14/CD/obl>spoke February/NNP/nmod>14';

function bell(d: Doc): Resolution {
  return {
    ...nobody,
    mentions: [{ id: 'm1', kind: 'person', form: 'name', span: d.names[0]!.span, entity: 'ac:bell' }],
    actors: { 'ac:bell': actor({ name: 'Ann Bell', kind: 'person', registered: true }) },
  };
}

function held(offices: readonly RegisterOffice[], words = named, fields: Partial<Report> = {}) {
  const d = doc(words);
  const one = report({ id: 'r', text: d.text, ...fields });
  const register = knowing(...offices);
  return datePublished({ doc: d, report: one, times: extractTimes(d), resolution: bell(d), register }).published;
}

const inOffice = (from: string, to: string | null, source: string, words = named) =>
  held([term(from, to, source)], words);

test('a day that only one year of a term can have gives the year, and the days after it', () => {
  expect(inOffice('2017-04-26', '2018-09-10', 'REIGN')).toMatchObject({
    from: '2018-02-14',
    to: '2018-02-27',
    basis: ['events', 'offices'],
  });
});

test('where two years can have it, the term alone is known', () => {
  expect(inOffice('2016-01-01', '2018-09-10', 'REIGN')).toMatchObject({
    from: '2016-01-01',
    to: '2018-09-10',
    basis: ['offices'],
  });
});

test('a weekday beside the day chooses among the years', () => {
  const words = named.replace('14/CD', 'Wednesday/NNP/nmod>February ,/,/punct>Wednesday 14/CD');
  expect(inOffice('2016-01-01', '2018-09-10', 'REIGN', words)).toMatchObject({ from: '2018-02-14' });
});

test('a term that no source states settles nothing, nor does one that goes on', () => {
  expect(inOffice('2017-04-26', '2018-09-10', 'own overlay: unsourced, high').from).toBeNull();
  expect(inOffice('2017-04-26', null, 'REIGN').from).toBeNull();
});

test('a doubt names the true term', () => {
  const d = doc(`@timestamp 1/CD/root March/NNP/dep>#1 2019/CD/dep>#1\n\n${named}`);
  const office = { title: 'Foreign Minister', body: null, from: '2010-01-01', to: '2012-06-30', inForce: null };
  const resolution: Resolution = {
    ...nobody,
    mentions: [{ id: 'm1', kind: 'person', form: 'name', span: d.names[0]!.span, entity: 'ac:bell' }],
    actors: { 'ac:bell': actor({ name: 'Ann Bell', kind: 'person', registered: true, offices: [office] }) },
  };
  const one = report({ id: 'r', text: d.text });
  const { published } = datePublished({ doc: d, report: one, times: extractTimes(d), resolution });
  expect(published.doubts.map((x) => x.why)).toEqual([
    'Ann Bell acts in the text as Foreign Minister, an office held from 2010-01-01 to 2012-06-30.',
  ]);
});

/** A sentence of plain words in which one name is a mention of an actor. */
function telling(words: string, name: string, one: Partial<Actor>, offices: readonly RegisterOffice[] = []) {
  const tokens = words.split(' ').map((w, i) => `${w}/${/^[,.]$/.test(w) ? w : 'NN'}/${i ? 'dep>#1' : 'root'}`);
  const d = doc(tokens.join(' '));
  const start = d.text.indexOf(name);
  const resolution: Resolution = {
    ...nobody,
    mentions: [{ id: 'm1', kind: 'person', form: 'name', span: { start, end: start + name.length }, entity: 'ac:x' }],
    actors: { 'ac:x': actor({ name, kind: 'person', registered: true, ...one }) },
  };
  return { doc: d, report: report({ id: 'r', text: d.text }), resolution, register: knowing(...offices), times: [] };
}

const minister = [term('2010-01-01', '2012-06-30', 'REIGN')];
const spoken = (words: string, offices = minister) => officeBounds(telling(words, 'Ann Bell', {}, offices));

test.each([
  ['Foreign Minister Ann Bell spoke .', 1],
  ['Ozian foreign minister , Ann Bell , spoke .', 1],
  ['Ann Bell , the foreign minister of Oz , spoke .', 1],
  ['Former foreign minister Ann Bell spoke .', 0],
  ['The ousted Ozian foreign minister Ann Bell spoke .', 0],
  ['In 1998 foreign minister Ann Bell spoke .', 0],
  ['Ann Bell spoke of the minister .', 0],
  ['Ann Bell spoke .', 0],
] as const)('%s -> %i bound by office', (words, count) => expect(spoken(words)).toHaveLength(count));

test('of several offices the one whose title stands there counts', () => {
  const offices = [...minister, { ...term('2014-01-01', '2016-01-01', 'REIGN'), title: 'Defence Minister' }];
  expect(spoken('Defense Minister Ann Bell spoke .', offices)[0]?.known).toEqual([
    { from: '2014-01-01', to: '2016-01-01' },
  ]);
  expect(spoken('Minister Ann Bell spoke .', offices)[0]?.known).toHaveLength(2);
});

test('a term that no source states widens what the stated ones of the same person settle', () => {
  const twice = [term('2010-01-01', '2012-06-30', 'REIGN'), term('2017-01-01', null, 'unsourced, high')];
  expect(held(twice)).toMatchObject({ from: null });
  expect(
    held([term('2010-01-01', '2012-06-30', 'REIGN'), term('2017-01-01', '2017-12-31', 'unsourced, high')]),
  ).toMatchObject({ from: '2010-01-01', to: '2017-12-31', basis: ['offices'] });
});

test('a stated day between two terms is doubted', () => {
  const twice = [term('2010-01-01', '2012-06-30', 'REIGN'), term('2017-01-01', null, 'unsourced, high')];
  const day = (at: string) => held(twice, named, metadata(at)).doubts.length;
  expect([day('2011-05-05'), day('2014-05-05'), day('2012-07-20'), day('2016-12-20'), day('2020-01-01')]).toEqual([
    0, 1, 0, 0, 0,
  ]);
});

test('an end that no source states settles nothing, its stated beginning does not either', () => {
  const open = { ...term('2017-04-26', '2018-09-10', 'REIGN; to unsourced, high'), stated: { from: true, to: false } };
  expect(held([open])).toMatchObject({ from: null, to: null });
  expect(held([open], named, metadata('2020-01-01')).doubts).toHaveLength(1);
});

test('the reasons name the words, the source and the bounds', () => {
  const { reasons = [] } = inOffice('2017-04-26', '2018-09-10', 'REIGN 2021-03');
  expect(reasons.map((r) => [r.from, r.to])).toEqual([
    ['2017-04-26', '2018-09-10'],
    ['2018-02-14', '2018-02-27'],
  ]);
  expect(reasons[0]?.why).toBe(
    'Ann Bell acts in the text as Foreign Minister, an office held from 2017-04-26 to 2018-09-10 (REIGN 2021-03).',
  );
  expect(reasons[1]?.why).toContain('14 February');
});

const listing = { list: 'un-1267', reference: 'QDi.999', from: '2019-05-01', to: null, inForce: null };
const listed = (words: string) => listingBounds(telling(words, 'Ann Bell', { listings: [listing] }))[0]?.known;
const before = [{ from: FIRST, to: '2019-04-30' }];
const after = [{ from: '2019-05-01', to: LAST }];

test.each([
  ['Oz supports the proposal to list Ann Bell under the 1267 Committee .', before],
  ['They agreed to remove obstacles to designating group leader Ann Bell as a global terrorist .', before],
  ['Oz wants Ann Bell to be designated by the UN Security Council .', before],
  ['It is led by UN-designated terrorist Ann Bell .', after],
  ['Oz urged the UN to sanction Ann Bell .', before],
  // Another is meant, another time, or another list
  ['Oz supports the proposal to list Ann Bell chief Tim Bo under the 1267 Committee .', undefined],
  ['Oz had blocked the proposal to list Ann Bell under the 1267 Committee .', undefined],
  ['In 2016 Oz blocked a bid to list Ann Bell under the 1267 Committee .', undefined],
  ['Oz supports the proposal to list her as Ann Bell under the 1267 Committee .', undefined],
  ['The school has plans to list Ann Bell among the winners .', undefined],
  ['The UN condemned Ann Bell .', undefined],
] as const)('%s', (words, days) => expect(listed(words)).toEqual(days));

test('a stated day long after a listing that is still to come is doubted', () => {
  const inputs = telling('Oz supports the proposal to list Ann Bell under the 1267 Committee .', 'Ann Bell', {
    listings: [listing],
  });
  const at = (day: string) =>
    datePublished({ ...inputs, report: { ...inputs.report, ...metadata(day) } }).published.doubts.map((d) => d.why);
  expect(at('2019-02-15')).toEqual([]);
  expect(at('2020-02-15')[0]).toContain('QDi.999');
});

test('a weekday that is wrong in the stated year is a doubt, and the day is kept', () => {
  const words = named.replace('14/CD', 'Wednesday/NNP/nmod>February ,/,/punct>Wednesday 14/CD');
  const at = (day: string) => held([], words, metadata(day));
  expect(at('2018-02-15').doubts).toEqual([]);
  expect(at('2019-02-15')).toMatchObject({ from: '2019-02-15', doubts: [{ value: '2019-02-15' }] });
  expect(at('2019-02-15').doubts[0]?.why).toContain('2019-02-14 is a Thursday');
});

test('ten thousand names in one endless sentence stay quick', () => {
  const text = 'Minister Ann Bell and '.repeat(10_000);
  const inputs = telling('Minister Ann Bell .', 'Ann Bell', {}, minister);
  const span = { start: 0, end: text.length };
  const long: Doc = { ...inputs.doc, text, sentences: [{ ...inputs.doc.sentences[0]!, span }] };
  const mentions = Array.from({ length: 10_000 }, (_, i) => ({
    ...inputs.resolution.mentions[0]!,
    span: { start: 22 * i + 9, end: 22 * i + 17 },
  }));
  const begun = process.cpuUsage().user;
  expect(officeBounds({ ...inputs, doc: long, resolution: { ...inputs.resolution, mentions } }).length).toBeLessThan(2);
  expect((process.cpuUsage().user - begun) / 1000).toBeLessThan(1000);
});

test('terms that overlap are one stretch: fifty people with two offices each do not multiply', () => {
  const two = [
    { from: '2010-01-01', to: '2014-01-01' },
    { from: '2012-01-01', to: '2016-01-01' },
  ];
  expect(commonTo(Array.from({ length: 50 }, () => two))).toEqual([{ from: '2010-01-01', to: '2016-01-01' }]);
  expect(
    commonTo([
      two,
      [
        { from: '2001-01-01', to: '2011-01-01' },
        { from: '2015-01-01', to: LAST },
      ],
    ]),
  ).toEqual([
    { from: '2010-01-01', to: '2011-01-01' },
    { from: '2015-01-01', to: '2016-01-01' },
  ]);
  expect(commonTo([two, [{ from: '2020-01-01', to: LAST }]])).toEqual([]);
});

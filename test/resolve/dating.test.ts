import { expect, test } from 'vitest';
import { extractTimes } from '../../src/extract/times/times.js';
import { actor } from '../../src/model/actor.js';
import type { Doc } from '../../src/model/doc.js';
import { type Report, report } from '../../src/model/report.js';
import type { Resolution } from '../../src/model/resolution.js';
import type { Register } from '../../src/register/register.js';
import { datePublished } from '../../src/resolve/dating.js';
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

/** A register that knows where the term of Bell comes from. */
const knowing = (source: string) => ({ actor: () => ({ source }) }) as unknown as Register;

const named =
  'Foreign/NNP/compound>Minister Minister/NNP/compound>Bell Ann/NNP/compound>Bell/person Bell/NNP/nsubj>spoke/person spoke{speak}/VBD/root on/IN/case>14 14/CD/obl>spoke February/NNP/nmod>14';

function inOffice(from: string, to: string | null, source: string, words = named) {
  const d = doc(words);
  const office = { title: 'Foreign Minister', body: null, from, to, inForce: null };
  const resolution: Resolution = {
    ...nobody,
    mentions: [{ id: 'm1', kind: 'person', form: 'name', span: d.names[0]!.span, entity: 'ac:bell' }],
    actors: { 'ac:bell': actor({ name: 'Ann Bell', kind: 'person', registered: true, offices: [office] }) },
  };
  const one = report({ id: 'r', text: d.text });
  return datePublished({ doc: d, report: one, times: extractTimes(d), resolution, register: knowing(source) })
    .published;
}

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

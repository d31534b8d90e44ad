import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseConllu } from '../../src/intake/conllu.js';
import type { Intake } from '../../src/model/intake.js';

const word = (id: string | number, form: string, misc = '_') => `${id}\t${form}\t_\tX\tX\t_\t0\troot\t_\t${misc}`;

const sample = [
  '# newdoc id = first',
  '# newpar',
  '# sent_id = 1',
  word(1, 'Police'),
  word('2-3', "don't"),
  word(2, 'do'),
  word(3, "n't"),
  word(4, 'know', 'SpaceAfter=No'),
  word(5, '.'),
  '',
  word(1, 'Nobody'),
  word('1.1', 'ghost'),
  word(2, 'left', 'X=1|SpaceAfter=No'),
  word(3, '.'),
  '',
  '# newpar id = p2',
  word(1, 'Later'),
  '',
  '# newdoc id = second',
  word(1, 'Zagreb'),
  '',
].join('\n');

const reportOf = (one: Intake | undefined) => {
  if (one?.type !== 'report') throw new Error(`no report: ${JSON.stringify(one)}`);
  return one;
};

test('a document is a report, its text put together from forms, spaces and paragraphs', () => {
  const [first, second, ...more] = parseConllu(sample, 'a.conllu');
  expect(more).toEqual([]);
  expect(reportOf(first).report).toMatchObject({ id: 'first', text: "Police don't know. Nobody left.\n\nLater" });
  expect(reportOf(second).report).toMatchObject({ id: 'second', text: 'Zagreb', path: 'a.conllu:19' });
});

test('sentences and words are the given ones, each at its place; empty nodes have none', () => {
  const { report, given } = reportOf(parseConllu(sample, 'a.conllu')[0]);
  const slices = given?.map((s) => s.words.map((w) => report.text.slice(w.span.start, w.span.end)));
  expect(slices).toEqual([['Police', 'do', "n't", 'know', '.'], ['Nobody', 'left', '.'], ['Later']]);
  expect(given?.[0]?.multiWords).toEqual([{ from: 1, to: 3, span: { start: 7, end: 12 } }]);
});

test('words of a range whose forms are not its letters cut it all the same', () => {
  const source = [word('1-2', 'wont'), word(1, 'will'), word(2, 'not'), ''].join('\n');
  const { report, given } = reportOf(parseConllu(source, 'a.conllu')[0]);
  expect(given?.[0]?.words).toEqual([
    { text: 'will', span: { start: 0, end: 3 } },
    { text: 'not', span: { start: 3, end: 4 } },
  ]);
  expect(report.text).toBe('wont');
});

test.each([
  ['too few columns', '1\tword'],
  ['a number that is none', word('x', 'a')],
  ['a number out of turn', word(2, 'a')],
  ['an empty form', word(1, '')],
  ['a range without its words', word('1-2', 'a')],
  ['a range that runs backwards', `${word('2-1', 'a')}\n${word(1, 'a')}`],
  ['nothing', ''],
  ['comments alone', '# newdoc id = x\n# text = y\n'],
])('%s is a failure with its line, not an exception', (_, source) => {
  const [one] = parseConllu(source, 'a.conllu');
  expect(one).toMatchObject({ type: 'failure', problem: { code: 'conllu-malformed' } });
});

test('a broken document costs the others nothing, and is named by its line', () => {
  const source = [
    '# newdoc id = a',
    word(1, 'Good'),
    '',
    '# newdoc id = b',
    '1\tbad',
    '',
    '# newdoc id = c',
    word(1, 'Fine'),
  ];
  const got = parseConllu(source.join('\r\n'), 'a.conllu');
  expect(got.map((g) => (g.type === 'report' ? g.report.text : g.path))).toEqual(['Good', 'a.conllu:5', 'Fine']);
});

test('any text gives intakes and no exception', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constant(''),
    fc.constant('# newdoc'),
    fc.constant('# newpar'),
    fc.tuple(fc.nat(4), fc.string({ unit: 'binary' })).map(([n, s]) => word(n, s)),
    fc.tuple(fc.nat(3), fc.nat(4)).map(([a, b]) => word(`${a}-${b}`, 'ab')),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => parseConllu(lines.join('\n'), 'x').every((i) => i.type !== undefined)),
  );
});

const dev = join(process.env.TWOSOURCE_SHARED ?? '../shared', 'corpora/ewt/dev.conllu');
test.skipIf(!existsSync(dev))('a treebank comes in whole: every word of it, in order, at its letters', () => {
  const source = readFileSync(dev, 'utf8');
  const forms = source.split('\n').flatMap((l) => (/^\d+\t/.test(l) ? [l.split('\t')[1]] : []));
  const words = parseConllu(source, dev).flatMap((i) => reportOf(i).given?.flatMap((s) => s.words) ?? []);
  expect(words.map((w) => w.text)).toEqual(forms);
});

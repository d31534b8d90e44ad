import { expect, test } from 'vitest';
import type { Count } from '../../src/model/count.js';
import type { Finding, FindingValue, Judgement } from '../../src/model/judgement.js';
import { judgedFindings } from '../../src/story/judged-findings.js';
import { findingId } from '../../src/text/finding-id.js';
import { readings } from '../desk/story-fixture.js';

const count = (kind: Count['kind'], start: number, more: Partial<Count> = {}): Count => ({
  kind,
  min: 17,
  max: null,
  point: null,
  qualifier: 'at-least',
  who: null,
  attackers: 'unstated',
  scope: 'event',
  subset: false,
  partOf: null,
  asOf: null,
  span: { start, end: start + 5 },
  ...more,
});
const wire = {
  ...readings[0]!,
  events: [
    {
      ...readings[0]!.events[0]!,
      casualties: [count('killed', 10), count('killed', 20, { subset: true, partOf: 0 }), count('injured', 30)],
      statedIn: 's1',
    },
  ],
};
const figure = (kind: string, start: number): Finding => ({
  kind: 'figure',
  report: 'wire',
  version: 1,
  label: kind,
  span: { start, end: start + 5 },
});
const judgement = (
  kind: Judgement['kind'],
  finding: Finding,
  by = 'A',
  more: Partial<FindingValue> = {},
): Judgement => ({
  id: `j:${kind}${by}${JSON.stringify(more)}`,
  kind,
  subject: findingId(finding),
  value: { finding, ...more },
  by,
  at: '2024-03-05T00:00:00.000Z',
  why: '',
});
const countsAfter = (...all: Judgement[]): readonly Count[] => judgedFindings([wire], all)[0]!.events[0]!.casualties;

test('nobody has judged: the very same readings', () => {
  const all = [wire];
  expect(judgedFindings(all, [])).toBe(all);
  expect(judgedFindings(all, [judgement('accept', figure('killed', 10))])).toBe(all);
});

test('a rejected figure is left out, and what was part of it is part of none', () => {
  const left = countsAfter(judgement('reject', figure('killed', 10)));
  expect(left.map((c) => [c.kind, c.subset, c.partOf])).toEqual([
    ['killed', false, null],
    ['injured', false, null],
  ]);
});

test.each([
  [
    { min: 14, max: 14 },
    { min: 14, max: 14, point: 14, qualifier: 'exact' },
  ],
  [
    { min: 14, max: 17 },
    { min: 14, max: 17, point: null, qualifier: 'between' },
  ],
  [
    { min: null, max: 17 },
    { min: null, max: 17, qualifier: 'at-most' },
  ],
  [{ min: null, max: null }, { qualifier: 'vague' }],
])('a corrected figure has the value given: %j', (given, expected) => {
  expect(countsAfter(judgement('correct', figure('killed', 10), 'A', { count: given }))[0]).toMatchObject(expected);
});

test('corrected words are the figure’s span; words that are not there change nothing', () => {
  const fixed = (span: { start: number; end: number }) =>
    countsAfter(judgement('correct', figure('killed', 10), 'A', { span }))[0]!.span;
  expect(fixed({ start: 8, end: 16 })).toEqual({ start: 8, end: 16 });
  expect(fixed({ start: 8, end: 99_999 })).toEqual({ start: 10, end: 15 });
});

test('where coders differ the machine’s reading stays, until one judgement settles it; an undo takes it back', () => {
  const finding = figure('killed', 10);
  const [accept, reject] = [judgement('accept', finding, 'A'), judgement('reject', finding, 'B')];
  const settle = judgement('reject', finding, 'C', { settles: true });
  const undo: Judgement = { ...settle, id: 'j:undo', kind: 'undo', subject: settle.id, value: null };
  expect(countsAfter(accept, reject)).toHaveLength(3);
  expect(countsAfter(accept, reject, settle)).toHaveLength(2);
  expect(countsAfter(accept, reject, settle, undo)).toHaveLength(3);
});

test('a rejected event or statement is gone; who was told in it is told by the report itself', () => {
  const { trigger, type } = wire.events[0]!;
  const event: Finding = { kind: 'event', report: 'wire', version: 1, label: type, span: trigger };
  expect(judgedFindings([wire], [judgement('reject', event)])[0]!.events).toEqual([]);
  const statement: Finding = {
    kind: 'statement',
    report: 'wire',
    version: 1,
    label: 'say',
    span: wire.statements[0]!.content[0]!,
  };
  const [after] = judgedFindings([wire], [judgement('reject', statement)]);
  expect(after!.statements.map((s) => s.id)).toEqual(['s2', 's3', 's4']);
  expect(after!.events[0]!.statedIn).toBe(null);
});

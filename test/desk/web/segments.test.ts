import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, segment } from '../../../src/desk/web/lib/segments.js';
import { span } from '../../../src/model/span.js';

const mark = (key: string, start: number, end: number): Mark => ({ key, role: 'claim', span: span(start, end) });
const shown = (text: string, marks: Mark[]): string =>
  segment(text, marks, [])
    .map((s) => (s.marks.length > 0 ? `[${s.text}|${s.marks.map((m) => m.key).join('')}]` : s.text))
    .join('');

describe('a text is cut at every boundary', () => {
  test.each([
    ['nothing marked', [], 'nothing marked'],
    ['one two three', [mark('a', 4, 7)], 'one [two|a] three'],
    ['one two three', [mark('a', 0, 7), mark('b', 4, 13)], '[one |a][two|ab][ three|b]'],
    ['one two three', [mark('a', 0, 13), mark('b', 4, 7)], '[one |a][two|ab][ three|a]'],
    ['one two three', [mark('a', 4, 7), mark('b', 4, 7)], 'one [two|ab] three'],
    ['one two three', [mark('a', 0, 4), mark('b', 4, 7)], '[one |a][two|b] three'],
    ['one', [mark('a', 2, 2), mark('b', 0, 99)], 'one'],
    ['', [mark('a', 0, 0)], ''],
  ])('%s', (text, marks, expected) => {
    expect(shown(text, marks)).toBe(expected);
  });
});

test('whatever the spans: the pieces make the text, and each mark covers just its own words', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), spans, (text, pairs) => {
      const marks = pairs.map(([a, b], i) => mark(`${i}`, Math.min(a, b), Math.max(a, b)));
      const pieces = segment(text, marks, []);
      expect(pieces.map((p) => p.text).join('')).toBe(text);
      for (const { key, span: s } of marks.filter((m) => m.span.end <= text.length)) {
        const words = pieces.filter((p) => p.marks.some((m) => m.key === key)).map((p) => p.text);
        expect(words.join('')).toBe(text.slice(s.start, s.end));
      }
    }),
  );
});

test('ten thousand marks on a long text take no time', () => {
  const text = 'word '.repeat(200_000);
  const marks = Array.from({ length: 10_000 }, (_, i) => mark(`${i}`, i * 90, i * 90 + 120));
  const start = performance.now();
  expect(segment(text, marks, []).length).toBeGreaterThan(10_000);
  expect(performance.now() - start).toBeLessThan(2_000);
});

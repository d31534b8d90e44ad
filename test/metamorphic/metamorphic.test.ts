import { beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/reading.js';
import { pipeline, type ReportIntake, reportsOf, shared } from '../open.js';
import { applyEdits } from './edits.js';
import { foretold, later, rows } from './rows.js';
import { chance, vary } from './vary.js';

const seeds = [1, 2, 3];
const founding = shared('seeds', 'reports.jsonl');

test('edits move offsets', () => {
  const v = applyEdits('abc def ghi', [{ start: 4, end: 7, to: 'longer' }]);
  expect(v.text).toBe('abc longer ghi');
  expect(v.spanOf({ start: 4, end: 7 })).toEqual({ start: 4, end: 10 });
  expect(v.spanOf({ start: 8, end: 11 })).toEqual({ start: 11, end: 14 });
});

test('chance has a seed', () => {
  const [a, b] = [chance(7), chance(7)];
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
});

/** The same report with other names, places, figures and dates. */
function revised(one: ReportIntake, reading: Reading, variation: ReturnType<typeof vary>): ReportIntake {
  const { published } = one.report;
  const move = (day: string | null) => day && later(day, variation.days);
  const { varied } = variation;
  return {
    ...one,
    report: {
      ...one.report,
      text: varied.text,
      title: reading.report.title,
      published: { ...published, from: move(published.from), to: move(published.to) },
      zones: one.report.zones.map((z) => ({ ...z, span: varied.spanOf(z.span) })),
      dateline: one.report.dateline && {
        ...one.report.dateline,
        name: varied.text.slice(
          varied.spanOf(one.report.dateline.span).start,
          varied.spanOf(one.report.dateline.span).end,
        ),
        span: varied.spanOf(one.report.dateline.span),
      },
    },
  };
}

describe.each([
  ['samples', 'samples'],
  ['the founding reports', founding],
] as const)('%s, read again with other names, places, figures and dates', (_, folder) => {
  let reports: ReportIntake[] = [];
  beforeAll(async () => {
    if (folder) reports = await reportsOf(folder);
  });

  test.skipIf(!folder).each(seeds)('seed %i: the reading changes in exactly those values', (seed) => {
    const strayed: string[] = [];
    for (const one of reports) {
      const reading = pipeline().read(one);
      const variation = vary(reading, seed);
      expect(variation.edits.length, one.report.path ?? '').toBeGreaterThan(0);
      const again = pipeline().read(revised(one, reading, variation));
      const expected = foretold(reading, variation);
      const got = rows(again);
      const missing = expected.filter((r) => !got.includes(r));
      const extra = got.filter((r) => !expected.includes(r));
      if (missing.length + extra.length > 0)
        strayed.push([one.report.path, ...missing.map((r) => `- ${r}`), ...extra.map((r) => `+ ${r}`)].join('\n'));
    }
    expect(strayed.join('\n\n')).toBe('');
  });
});

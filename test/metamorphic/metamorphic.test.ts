import { beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../../bench/made-readings.js';
import type { Count } from '../../src/model/count.js';
import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { pipeline, type ReportIntake, reportsOf, shared } from '../open.js';
import { applyEdits } from './edits.js';
import { revised } from './revised.js';
import { foretold, rows } from './rows.js';
import { type Variation, vary } from './vary.js';

const seeds = [1, 2, 3];

/**
 * The share of statements and events that may be read otherwise once names and figures are others. It should be none; a
 * statistical reader sees other letters and now and then draws another tree. Lower these as the reader grows steadier.
 */
const STRAY_SHARE = { samples: 0.08, founding: 0.05 };

test('edits move offsets', () => {
  const v = applyEdits('abc def ghi', [{ start: 4, end: 7, to: 'longer' }]);
  expect(v.text).toBe('abc longer ghi');
  expect(v.spanOf({ start: 4, end: 7 })).toEqual({ start: 4, end: 10 });
  expect(v.spanOf({ start: 8, end: 11 })).toEqual({ start: 11, end: 14 });
});

test('chance has a seed', () => {
  const [a, b] = [seeded(7), seeded(7)];
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
});

interface Pair {
  reading: Reading;
  variation: Variation;
  again: Reading;
}

async function readTwice(one: ReportIntake, seed: number): Promise<Pair> {
  const reading = await pipeline().read(one);
  const variation = vary(reading, seed);
  return { reading, variation, again: await pipeline().read(revised(one, reading, variation)) };
}

describe.each([
  ['samples', 'samples', STRAY_SHARE.samples],
  ['the founding reports', shared('seeds', 'reports.jsonl'), STRAY_SHARE.founding],
] as const)('%s, read again with other names, places, figures, dates and weekdays', (_, folder, allowed) => {
  let reports: ReportIntake[] = [];
  beforeAll(async () => {
    if (folder) reports = await reportsOf(folder);
  });

  test.skipIf(!folder).each(seeds)('seed %i: figures change as foretold, and no old name is left', async (seed) => {
    for (const one of reports) {
      const pair = await readTwice(one, seed);
      expect(pair.variation.edits.length, one.report.path ?? '').toBeGreaterThan(0);
      expectFigures(pair);
      expectNoOldNames(pair);
    }
  });

  test.skipIf(!folder).each(seeds)('seed %i: few statements and events stray', async (seed) => {
    let all = 0;
    const strayed: string[] = [];
    for (const one of reports) {
      const { reading, variation, again } = await readTwice(one, seed);
      const got = new Set(rows(again));
      const expected = foretold(reading, variation);
      all += expected.length;
      strayed.push(...expected.filter((r) => !got.has(r)));
    }
    expect(strayed.length / all, strayed.join('\n')).toBeLessThanOrEqual(allowed);
  });
});

/** Figures that stand at the same words in both readings are as the change of the words says. */
function expectFigures({ reading, variation, again }: Pair): void {
  const key = ({ kind }: Count, span: Span) => `${kind} ${span.start}-${span.end}`;
  const found = new Map(again.events.flatMap((e) => e.casualties.map((c) => [key(c, c.span), c] as const)));
  const changed = (n: number | null) => (n === null ? null : variation.figure(n));
  let met = 0;
  for (const c of reading.events.flatMap((e) => e.casualties)) {
    const twin = found.get(key(c, variation.varied.spanOf(c.span)));
    if (!twin || !isEdited(c.span, variation)) continue;
    met++;
    expect({ min: twin.min, max: twin.max, point: twin.point, qualifier: twin.qualifier }).toEqual({
      min: changed(c.min),
      max: changed(c.max),
      point: changed(c.point),
      qualifier: c.qualifier,
    });
  }
  const edited = reading.events.flatMap((e) => e.casualties).filter((c) => isEdited(c.span, variation));
  expect(met).toBeGreaterThanOrEqual(Math.floor(edited.length / 2));
}

const isEdited = (span: Span, { edits }: Variation): boolean =>
  edits.some((e) => span.start <= e.start && e.end <= span.end);

/** What was renamed is nowhere in the new reading but in the names of what the register knows. */
function expectNoOldNames({ reading, variation, again }: Pair): void {
  const old = new Set(
    variation.edits
      .map((e) => reading.report.text.slice(e.start, e.end))
      .filter((w) => /^\p{Lu}\p{L}{3,}/u.test(w) && !/day$/.test(w)),
  );
  const names = Object.values(again.actors)
    .filter((a) => !a.registered)
    .flatMap((a) => [a.name, ...a.aliases]);
  const words = new Set(names.flatMap((n) => n.split(/[\s'’]+/)));
  const kept = [...old].filter((w) => words.has(w) && !again.report.text.includes(w));
  expect(kept).toEqual([]);
}

import { expect, test } from 'vitest';
import { seeded } from '../bench/made-readings.js';
import { readText, reportsOf } from './open.js';

/**
 * Reports that end or break anywhere: cut short, lines torn apart, blanks and stops lost, all in capitals. Whatever becomes of
 * what they say, every room must reach its end, and every span must lie in the text.
 */
const samples = (await reportsOf('samples')).map((one) => one.report.text);

const mutilations: Record<string, (text: string, chance: () => number) => string> = {
  'cut short': (text, chance) => text.slice(0, Math.floor(chance() * text.length)),
  'begun late': (text, chance) => text.slice(Math.floor(chance() * text.length)),
  'torn into lines': (text, chance) => text.replace(/ /g, (s) => (chance() < 0.2 ? '\n' : s)),
  'without stops': (text, chance) => text.replace(/[.,;:]/g, (s) => (chance() < 0.5 ? '' : s)),
  'without capitals': (text) => text.toLowerCase(),
  'in capitals': (text) => text.toUpperCase(),
  'with words lost': (text, chance) => text.replace(/\S+ /g, (s) => (chance() < 0.3 ? '' : s)),
  'with words twice': (text, chance) => text.replace(/\S+ /g, (s) => (chance() < 0.2 ? s + s : s)),
};

function spansOf(value: unknown, found: { start: number; end: number }[] = []): { start: number; end: number }[] {
  if (value === null || typeof value !== 'object') return found;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') found.push({ start, end });
  for (const inner of Object.values(value)) spansOf(inner, found);
  return found;
}

test.each(Object.entries(mutilations))(
  'reports %s are read to the end',
  async (_, mutilate) => {
    const chance = seeded(11);
    for (const text of samples) {
      for (let turn = 0; turn < 4; turn++) {
        const broken = mutilate(text, chance);
        if (broken.trim().length < 80) continue;
        const reading = await readText(broken);
        const outside = spansOf(reading).filter(
          (s) => s.start < 0 || s.end > reading.report.text.length || s.end < s.start,
        );
        expect(outside, broken.slice(0, 200)).toEqual([]);
      }
    }
  },
  120_000,
);

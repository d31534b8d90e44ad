import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { disputedIn } from '../../../src/desk/web/map/disputed.js';
import { split } from '../../../src/desk/web/map/split.js';

const rows = disputedIn(readFileSync('src/desk/web/map/disputed.tsv', 'utf8'));
const world = createRequire(import.meta.url)('world-atlas/countries-50m.json') as {
  objects: { countries: { geometries: { properties: { name: string } }[] } };
};
const names = new Set(world.objects.countries.geometries.map((g) => g.properties.name));

test('both sides of a disputed border are countries of the map, and no border stands twice', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.flatMap(({ a, b }) => [a, b]).filter((name) => !names.has(name))).toEqual([]);
  const pairs = rows.map(({ a, b }) => [a, b].sort().join());
  expect(new Set(pairs).size).toBe(pairs.length);
});

test('a box is west, south, east, north, and every row says what is in dispute', () => {
  for (const { box, note } of rows) {
    expect(note).not.toBe('');
    if (box) expect(box[0] < box[2] && box[1] < box[3] && box.every((n) => Math.abs(n) <= 180)).toBe(true);
  }
});

test('a line is cut where it enters and leaves a box; nothing is lost', () => {
  const line = [0, 1, 2, 3, 4, 5].map((x) => [x, 0]);
  expect(split([line], [1.5, -1, 3.5, 1])).toEqual({
    inside: [
      [
        [2, 0],
        [3, 0],
        [4, 0],
      ],
    ],
    outside: [
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
      [
        [4, 0],
        [5, 0],
      ],
    ],
  });
  expect(split([line], null)).toEqual({ inside: [line], outside: [] });
  expect(split([], [0, 0, 1, 1])).toEqual({ inside: [], outside: [] });
});

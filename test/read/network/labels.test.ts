import { expect, test } from 'vitest';
import { nameLabelsOf } from '../../../src/read/network/labels.js';
import type { Work } from '../../../src/read/network/sentence.js';
import { columnsOf } from '../../../src/read/network/window.js';

const labels = ['O', 'B-person', 'I-person', 'B-place', 'I-place'];
const work = (rows: readonly (readonly number[])[]): Work =>
  ({
    size: rows.length,
    windows: [{ from: 0, size: rows.length, words: Float32Array.from([[0, 0, 0, 0, 0], ...rows].flat()) }],
  }) as unknown as Work;
const columns = columnsOf({ tags: 0, names: labels.length, rank: 0, relations: 0 });
const read = (...rows: number[][]) => nameLabelsOf(work(rows), columns, labels);

test('the best label of each word, where they fit', () => {
  expect(read([0, 9, 0, 0, 0], [0, 0, 9, 0, 0], [9, 0, 0, 0, 0])).toEqual(['B-person', 'I-person', 'O']);
});

test('no name begins inside', () => {
  expect(read([0, 0, 9, 1, 0])[0]).toBe('B-place');
  expect(read([5, 0, 0, 4, 0], [0, 0, 0, 0, 9])).toEqual(['B-place', 'I-place']);
});

test('a name keeps its kind', () => {
  const [first, second] = read([0, 9, 0, 8, 0], [0, 0, 1, 0, 9]);
  expect(first?.slice(2)).toBe(second?.slice(2));
});

test('no words, no labels', () => expect(read()).toEqual([]));

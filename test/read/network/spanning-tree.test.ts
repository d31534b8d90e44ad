import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanningTree } from '../../../src/read/network/spanning-tree.js';

type Scores = readonly (readonly number[])[];

/** scores[d][h + 1]: word d on word h, h = -1 the root. */
const treeOf = (scores: Scores) => [...spanningTree(scores.length, (d, h) => scores[d]![h + 1]!)];
const sum = (scores: Scores, heads: readonly number[]) => heads.reduce((all, h, d) => all + scores[d]![h + 1]!, 0);

const isTree = (heads: readonly number[]) =>
  heads.filter((h) => h < 0).length === 1 &&
  heads.every((_, word) => {
    let at = word;
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at]!;
    }
    return true;
  });

/** Every row of heads, tried one by one. */
function* everyRow(n: number): Iterable<number[]> {
  for (let code = 0; code < (n + 1) ** n; code++)
    yield Array.from({ length: n }, (_, d) => (Math.floor(code / (n + 1) ** d) % (n + 1)) - 1);
}

const table = (n: number) =>
  fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n + 1, maxLength: n + 1 }), {
    minLength: n,
    maxLength: n,
  });

test('no word, one word', () => {
  expect(treeOf([])).toEqual([]);
  expect(treeOf([[-7, 0]])).toEqual([-1]);
});

test('a circle of the best arcs is opened where that costs least', () => {
  // 0 and 1 want each other; 1 takes the root more easily
  expect(
    treeOf([
      [0, 0, 10],
      [5, 10, 0],
    ]),
  ).toEqual([1, -1]);
});

test('whatever the scores, the result is a tree with one root', () => {
  const any = fc.integer({ min: 1, max: 40 }).chain(table);
  fc.assert(fc.property(any, (scores) => isTree(treeOf(scores))));
});

test('where the best tree over all has one root, it is found', () => {
  const small = fc.integer({ min: 1, max: 4 }).chain(table);
  fc.assert(
    fc.property(small, (scores) => {
      let most = Number.NEGATIVE_INFINITY;
      for (const row of everyRow(scores.length))
        if (row.every((h, d) => h !== d) && isTree(row)) most = Math.max(most, sum(scores, row));
      const found = treeOf(scores);
      // With several roots wanted, one is chosen by what leaving it costs: good, not always best
      const free = scores.every(
        (row, d) => row.some((s, h) => h > 0 && h - 1 !== d && s > row[0]!) || scores.length === 1,
      );
      return free ? sum(scores, found) <= most : true;
    }),
  );
});

import { expect, test } from 'vitest';
import { stages } from '../src/pipeline.js';

test('every stage finds what it needs, and nothing is made twice', () => {
  const known = new Set<string>(['report', 'given']);
  for (const { name, needs, adds } of stages) {
    expect(
      needs.filter((n) => !known.has(n)),
      `${name} needs`,
    ).toEqual([]);
    expect(
      adds.filter((a) => known.has(a)),
      `${name} adds`,
    ).toEqual([]);
    for (const a of adds) known.add(a);
  }
});

import { beforeAll, expect, test } from 'vitest';
import { comparisonText } from '../src/desk/export/comparison-text.js';
import { readingText } from '../src/desk/export/reading-text.js';
import type { Reading } from '../src/model/reading.js';
import { pipeline, readingsOf } from './open.js';

/**
 * How the samples are read today, for a person to review when it changes: `npx vitest run test/golden.test.ts -u` writes it
 * anew. It holds what is read wrongly too; what is right is said by the case sheets.
 */
let readings: Reading[] = [];
beforeAll(async () => {
  readings = await readingsOf('samples');
});

test('the samples are read as they were', async () => {
  await expect(readings.map(readingText).join('')).toMatchFileSnapshot('golden/readings.txt');
});

test('the samples are compared as they were', async () => {
  await expect(comparisonText(pipeline().compare(readings))).toMatchFileSnapshot('golden/comparison.txt');
});

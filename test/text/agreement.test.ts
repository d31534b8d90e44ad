import { expect, test } from 'vitest';
import { cohenKappa, krippendorffAlpha, type Rating } from '../../src/text/agreement.js';

/** Ratings as columns: one string a coder, one sign a unit, "." for none. */
const ratings = (...coders: string[]): Rating[] =>
  coders.flatMap((signs, c) =>
    [...signs].flatMap((label, u) => (label === '.' ? [] : [{ unit: `${u}`, coder: `${c}`, label }])),
  );

test("Cohen's own kind of table: 20 both yes, 5 and 10 apart, 15 both no", () => {
  const a = `${'y'.repeat(25)}${'n'.repeat(25)}`;
  const b = `${'y'.repeat(20)}${'n'.repeat(5)}${'y'.repeat(10)}${'n'.repeat(15)}`;
  expect(cohenKappa(ratings(a, b), '0', '1')).toBeCloseTo(0.4, 10);
});

test.each([
  ['ynyn', 'ynyn', 1],
  ['ynyn', 'nyny', -1],
  ['yyyy', 'yyyy', null],
  ['....', 'yyyy', null],
  ['yn..', '..yn', null],
])('kappa of %s and %s is %s', (a, b, kappa) => {
  expect(cohenKappa(ratings(a, b), '0', '1')).toBe(kappa);
});

test('the example of Krippendorff\'s "Computing alpha-reliability" (2011), C: four coders, twelve units, gaps', () => {
  const alpha = krippendorffAlpha(ratings('123321412...', '1233224125.3', '.3332342251.', '12332441251.'));
  expect(alpha!).toBeCloseTo(0.743, 3);
});

test('one label only, or nobody to compare with: it cannot be told', () => {
  expect(krippendorffAlpha(ratings('yyy', 'yyy'))).toBe(null);
  expect(krippendorffAlpha(ratings('yn'))).toBe(null);
  expect(krippendorffAlpha([])).toBe(null);
});

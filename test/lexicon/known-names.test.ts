import { expect, test } from 'vitest';
import { knownName, knownNameInCapitals, longestKnownName } from '../../src/lexicon/known-names.js';

test.each([
  ['White House', 'organisation'],
  ['Boko Haram', 'group'],
  ['Jammu and Kashmir', 'place'],
  ['Lord’s Resistance Army', 'group'],
  ['is', undefined],
  ['IS', 'group'],
  ['house', undefined],
])('%s is %s', (name, kind) => expect(knownName(name)).toBe(kind));

test('in capitals, and none longer than it says', () => {
  expect(knownNameInCapitals('WHITE HOUSE')).toBe('organisation');
  expect(longestKnownName).toBeGreaterThan(4);
});

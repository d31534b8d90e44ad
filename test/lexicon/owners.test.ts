import { expect, test } from 'vitest';
import { ownedOutlets, ownerOf } from '../../src/lexicon/owners.js';

test('outlets of one owner', () => {
  expect(ownerOf('Sputnik')).toBe(ownerOf('RIA Novosti'));
  expect(ownerOf('the guardian')).toBe('Guardian Media Group');
  expect(ownerOf('Sahel Post')).toBeUndefined();
  expect(ownerOf('')).toBeUndefined();
});

test('every outlet is there once, under a name', () => {
  expect(ownedOutlets.every((o) => o.length > 0)).toBe(true);
  expect(ownedOutlets.length).toBeGreaterThan(100);
});

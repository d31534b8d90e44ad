import { expect, test } from 'vitest';
import { givingWords } from '../../src/lexicon/giving-words.js';

test('words by which figures are given are lower case and stand once', () => {
  expect(givingWords).toContain('speaks of');
  for (const words of givingWords) expect(words).toMatch(/^[a-z]+(?: [a-z]+)*$/);
  expect(new Set(givingWords).size).toBe(givingWords.length);
});

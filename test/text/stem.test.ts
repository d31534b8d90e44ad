import { expect, test } from 'vitest';
import { sentencesAt } from '../../src/text/sentences-at.js';
import { stem } from '../../src/text/stem.js';

test('forms of one word have one key', () => {
  for (const [forms, key] of [
    ['killed killing kills killer', 'kill'],
    ['murder murders murdering', 'murd'],
    ['shot shooting', 'shoot'],
    ['dead death died dies dying die', 'die'],
    ['offer offers offered offering', 'off'],
    ['stabbed stabbing', 'stab'],
  ] as const)
    for (const form of forms.split(' ')) expect(stem(form), form).toBe(key);
});

test('short words and odd ones are left alone', () => {
  for (const word of ['is', 's', '', '2019', '’']) expect(typeof stem(word)).toBe('string');
  expect(stem('bus')).toBe('bus');
});

test('sentences around spans, each once', () => {
  const text = 'A bomb went off. Two died. Nobody claimed it.';
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const sentences = sentencesAt(text, [at('Two'), at('died'), at('bomb')]).map((s) =>
    text.slice(s.start, s.end).trim(),
  );
  expect(sentences).toEqual(['Two died.', 'A bomb went off.']);
});

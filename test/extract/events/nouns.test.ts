import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isNounOf, nounClasses } from '../../../src/extract/events/nouns.js';
import { verbBase } from '../../../src/lexicon/verb-forms.js';

test('classes of nouns are words in lower case, each with an example', () => {
  expect(new Set(nounClasses).size).toBe(nounClasses.length);
  const rows = readFileSync(new URL('../../../src/extract/events/nouns.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'))
    .map((l) => l.split('\t'));
  for (const [name = '', words = '', example = ''] of rows) {
    expect(name).toMatch(/^[a-z]+$/);
    for (const word of words.split(' ')) expect(word).toMatch(/^[a-z][a-z-]*$/);
    expect(example).toMatch(/^[A-Z].*\.$/);
  }
  expect(isNounOf('curb', 'curfew')).toBe(true);
  expect(isNounOf('curb', 'sanction')).toBe(false);
  expect(isNounOf('nothing', 'curfew')).toBe(false);
});

test('a past that the lemma cannot give is given its base', () => {
  const cases = [
    ['shot', 'shet', 'shoot'],
    ['swore', 'swore', 'swear'],
    ['patrolled', 'patroll', 'patrol'],
    ['raped', 'ra', 'rape'],
    ['killed', 'kill', 'kill'],
    ['added', 'add', 'add'],
    ['fired', 'fire', 'fire'],
    ['carried', 'carry', 'carry'],
    ['panicked', 'panic', 'panic'],
  ] as const;
  for (const [form, lemma, base] of cases) expect(verbBase(form, lemma, 'VBD'), form).toBe(base);
  expect(verbBase('shooting', 'shoot', 'VBG')).toBe('shoot');
});

test('idioms are words in lower case, each with an example', () => {
  const rows = readFileSync(new URL('../../../src/extract/events/idioms.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'))
    .map((l) => l.split('\t'));
  for (const [pos, words = '', example = ''] of rows) {
    expect(pos).toMatch(/^[vn]$/);
    for (const word of words.split(' ')) expect(word).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    expect(example).toMatch(/^[A-Z].*\.$/);
  }
});

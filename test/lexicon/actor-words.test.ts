import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actorNoun, actorNouns } from '../../src/lexicon/actor-nouns.js';
import { commonSurnames } from '../../src/lexicon/common-surnames.js';
import { genderOfName } from '../../src/lexicon/given-names.js';
import { hasMetonymy } from '../../src/lexicon/metonymy.js';
import { personTitle } from '../../src/lexicon/person-titles.js';
import { stateBodies, stateBody } from '../../src/lexicon/state-bodies.js';
import { worksAt } from '../../src/lexicon/workplaces.js';
import { actorKinds } from '../../src/model/actor.js';
import { foldName } from '../../src/text/fold-name.js';

const words = (file: string, column: number, by: string): string[] =>
  readFileSync(new URL(`../../src/lexicon/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => (line.split('\t')[column] ?? '').split(by));

test.each([
  ['actor-nouns.tsv', 4, ' '],
  ['titles.tsv', 3, ' '],
  ['given-names.tsv', 1, ' '],
  ['state-bodies.tsv', 3, '|'],
])('no word stands twice in %s, none is empty', (file, column, by) => {
  const all = words(file, column, by);
  expect(all.filter((w, i) => all.indexOf(w) !== i || w !== w.trim() || !w)).toEqual([]);
});

test('every noun and body has a kind that actors have', () => {
  for (const { kind, noun } of actorNouns) expect(actorKinds, noun).toContain(kind);
  for (const { kind, words: w } of stateBodies) expect(actorKinds, w).toContain(kind);
});

test('surnames that many bear are folded, and there are many', () => {
  for (const surname of commonSurnames) expect(surname, surname).toBe(foldName(surname));
  expect(commonSurnames.size).toBeGreaterThan(500);
});

test.each([
  ['hospital', 'doctor', true],
  ['military', 'colonel', true],
  ['police', 'doctor', false],
])('whether at a %s a %s works', (place, noun, is) => {
  expect(worksAt(place, noun)).toBe(is);
});

test.each([
  ['gunman', 'armed-group'],
  ['suicide-bomber', 'armed-group'],
  ['cellist', 'population'],
  ['bishop', 'population'],
  ['table', undefined],
])('%s is %s', (noun, kind) => {
  expect(actorNoun(noun)?.kind).toBe(kind);
});

test.each([
  ['Ministry of External Affairs', 'foreign-ministry'],
  ['the armed forces', 'army'],
  ['Health Ministry', 'health-ministry'],
  ['Ministry of Health and Population', 'health-ministry'],
  ['prime minister’s office', 'head-of-government'],
  ['ministry', undefined],
  ['a football club', undefined],
])('%s does %s', (phrase, what) => {
  expect(stateBody(phrase)?.what).toBe(what);
});

test('titles, given names and metonymy answer', () => {
  expect(personTitle('Col.')?.sector).toBe('MIL');
  expect(personTitle('Ms')?.gender).toBe('f');
  expect([genderOfName('sarah'), genderOfName('ivan'), genderOfName('xqz')]).toEqual(['f', 'm', undefined]);
  expect(hasMetonymy('state-noun', 'expulsion')).toBe(true);
});

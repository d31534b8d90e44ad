import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/model/actor.js';
import { mergeActors } from '../../src/story/actors.js';
import { reading } from '../make-reading.js';

type Given = Partial<Actor> & { name: string };
const person = (name: string, more: Partial<Actor> = {}): Given => ({ name, kind: 'person', ...more });
const body = (name: string, more: Partial<Actor> = {}): Given => ({ name, kind: 'organisation', ...more });

const merge = (a: Given, b: Given, ...others: Given[]) =>
  mergeActors([
    reading({ id: 'a', text: '', actors: { 'ac:a': a, 'ac:x': body('Border Commission') } }),
    reading({
      id: 'b',
      text: '',
      actors: {
        'ac:b': b,
        'ac:x': body('Border Commission'),
        ...Object.fromEntries(others.map((o, i) => [`ac:o${i}`, o])),
      },
    }),
  ]);
const areOne = (a: Given, b: Given, ...others: Given[]): boolean => {
  const { id } = merge(a, b, ...others);
  return id('ac:a') === id('ac:b');
};

describe('one actor', () => {
  test.each<[string, Given, Given]>([
    ['the same name', person('Amina Ekiru'), person('Amina Ekiru')],
    ['another romanisation', person('Farrukh Nazarov'), person('Farruh Nazarov')],
    ['family name first', person('Nazarov Farrukh'), person('Farrukh Nazarov')],
    ['a name between', person('Ibrahim Lawal Gande'), person('Ibrahim Gande')],
    ['a surname alone, in one circle', person('Amina Ekiru'), person('Ekiru')],
    ['an acronym and its expansion', body('Northern Dune Front'), body('NDF')],
    [
      'words in another order',
      body('Northern Dunes Liberation Movement'),
      body('Movement for the Liberation of the Northern Dunes'),
    ],
    ['hyphens and apostrophes', body('Ansar al-Rimal'), body('Ansar Al Rimal')],
  ])('%s', (_, a, b) => expect(areOne(a, b)).toBe(true));
});

describe('two actors', () => {
  test.each<[string, Given, Given, ...Given[]]>([
    ['one surname, two first names', person('Taras Dovhenko'), person('Petro Dovhenko')],
    ['another country', body('Foreign Ministry', { country: 'KEN' }), body('Foreign Ministry', { country: 'SOM' })],
    ['a person and a body', person('Blue Front'), body('Blue Front')],
    ['a surname that two have', person('Ekiru'), person('Amina Ekiru'), person('Paul Ekiru')],
    ['two entries of the register', body('Dune Front', { registered: true }), body('Dune Front', { registered: true })],
    ['crowds', { name: 'Residents', kind: 'population' }, { name: 'residents', kind: 'population' }],
  ])('%s', (_, a, b, ...others) => expect(areOne(a, b, ...others)).toBe(false));
});

test("the register's entry takes in the other, with its id and its names", () => {
  const { actors, id } = merge(
    body('Northern Dune Front', { registered: true, aliases: ['NDF'], country: 'KEN' }),
    body('N.D.F.', { aliases: ['the Front'] }),
  );
  expect(id('ac:b')).toBe('ac:a');
  expect(actors['ac:a']).toMatchObject({ name: 'Northern Dune Front', registered: true, mergedFrom: ['ac:b'] });
  expect(actors['ac:a']?.aliases).toEqual(expect.arrayContaining(['NDF', 'N.D.F.', 'the Front']));
  expect(actors['ac:b']).toBeUndefined();
});

test('ids inside merged actors are the merged ones', () => {
  const { actors, id } = merge(
    body('Northern Dune Front', { registered: true }),
    body('Northern Dune Front'),
    person('Paul Rotich', { memberOf: ['ac:b'] }),
  );
  expect(actors[id('ac:o0')]?.memberOf).toEqual(['ac:a']);
});

test('a place that no gazetteer holds goes to its namesake, unless the country differs', () => {
  const of = (country: string | null) =>
    mergeActors([
      reading({ id: 'a', text: '', places: { 'pl:1': { name: 'Léré', country: 'MLI' } } }),
      reading({ id: 'b', text: '', places: { 'pl:2': { name: 'Lere', country, registered: false } } }),
    ]).id('pl:2');
  expect(of(null)).toBe('pl:1');
  expect(of('TCD')).toBe('pl:2');
});

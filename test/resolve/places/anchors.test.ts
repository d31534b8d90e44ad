import { expect, test } from 'vitest';
import { loadRegister } from '../../../src/register/load.js';
import { anchorsOf, distanceTo, isOneArea } from '../../../src/resolve/places/anchors.js';

const register = loadRegister();
const near = (names: string[]) => anchorsOf(register, names, { countries: ['UKR'] }, (c) => c === 'UKR');

test('towns of some size and the only ones of their name are anchors, capitals and villages of a common name are not', () => {
  expect(near(['Kyiv', 'Avdiivka', 'Oleksandrivka', 'Mariupol', 'Nowherevka']).map((a) => a.name)).toEqual([
    'Avdiivka',
    'Mariupol',
  ]);
});

test('anchors of one area are near one another', () => {
  expect(isOneArea(near(['Avdiivka', 'Mariupol']))).toBe(true);
  expect(isOneArea(near(['Avdiivka', 'Lviv']))).toBe(false);
  expect(isOneArea(near(['Avdiivka']))).toBe(false);
});

test('of towns of one name the one near the rest of the report comes first', () => {
  const [lviv] = near(['Lviv']);
  const first = register.findPlaces('Oleksandrivka', { countries: ['UKR'], near: near(['Odesa']) })[0]!.place;
  const other = register.findPlaces('Oleksandrivka', { countries: ['UKR'], near: near(['Kropyvnytskyi']) })[0]!.place;
  expect(first.id).not.toBe(other.id);
  expect(distanceTo(near(['Kropyvnytskyi']), other)!).toBeLessThan(150);
  expect(distanceTo([lviv!], { ...first, latitude: null })).toBeNull();
});

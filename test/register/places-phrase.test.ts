import { describe, expect, it } from 'vitest';
import { loadRegister } from '../../src/register/load.js';
import { KeyTable, packKeys, placeKey } from '../../src/register/places/key-table.js';
import { cellsWithin } from '../../src/register/places/land.js';
import { readPlacePhrase } from '../../src/register/places/place-phrase.js';
import { placeSound } from '../../src/register/places/place-sound.js';

const register = loadRegister();

/** phrase | country | name, level and precision of the words */
const sheet = `
outskirts of Maiduguri | NGA | Maiduguri, town, 2
Tadmur/Palmyra town | SYR | Tadmur, town, -
road between Herat and Farah | AFG | Herāt, town, 2
Nowhereabad village, Helmand province | AFG | Helmand, admin1, -
Nowhereabad village (Helmand) | AFG | Helmand, admin1, -
Nowhereabad | AFG | Afghanistan, country, -
Kafr Batnah suburb | SYR | Kafr Baţnā, town, -
Hamah governorate | SYR | Hama, admin1, -
`;
const cases = sheet
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string]);

describe('phrases that name places', () => {
  it.each(cases)('%s [%s] is %s', (phrase, country, wanted) => {
    const [best] = register.findPlaces(phrase, { country });
    expect([best?.place.name, best?.place.level, best?.precision ?? '-'].join(', ')).toBe(wanted);
    expect(best?.why.length).toBeGreaterThan(0);
  });

  it('offers no place elsewhere where the country is known', () => {
    for (const { place } of register.findPlaces('Tripoli', { country: 'LBN' })) expect(place.country).toBe('LBN');
  });

  it('offers no country for an unknown name where none is known for sure', () => {
    expect(register.findPlaces('Nowhereabad', { countries: ['AFG'] })).toEqual([]);
  });

  it('reads brackets, commas and slashes', () => {
    expect(readPlacePhrase('Arghandab district (Zabul)')[0]).toEqual({
      names: ['Arghandab district'],
      within: ['Zabul'],
      near: false,
    });
    expect(readPlacePhrase('Kano')).toEqual([]);
  });

  it.each(['', '(', '()', '/////', ' - - - ', 'between and', `${'a ('.repeat(4000)}`, `${'near '.repeat(20_000)}`])(
    'takes odd text: %.20s',
    (odd) => {
      const start = performance.now();
      expect(Array.isArray(register.findPlaces(odd, { country: 'AFG' }))).toBe(true);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );

  it.each([
    ['deir ez zor', 'dayr az zawr'],
    ['qabbasin', 'kabbasin'],
    ['hudaydah', 'hudaida'],
    ['dawud', 'daud'],
  ])('hears %s in %s', (one, other) => expect(placeSound(one)).toBe(placeSound(other)));
});

describe('the index', () => {
  it('finds each key that was packed, and no other', () => {
    const names = ['kano', 'kaduna', 'jos', 'kano'];
    const { starts, keys } = packKeys(names.map((name, row) => placeKey(name, row, row === 0)));
    const table = new KeyTable(starts, keys);
    expect(table.find('kano')).toEqual(
      [
        { row: 3, primary: false },
        { row: 0, primary: true },
      ].sort((a, b) => a.row - b.row),
    );
    expect(table.find('lagos')).toEqual([]);
  });

  it('fills an outline with cells, without its hole', () => {
    const square = (a: number, b: number) =>
      [
        [a, a],
        [b, a],
        [b, b],
        [a, b],
        [a, a],
      ] as [number, number][];
    let cells = 0;
    cellsWithin([square(0, 4), square(1, 2)], 0.5, () => cells++);
    expect(cells).toBe(64 - 4);
  });
});

import { describe, expect, it } from 'vitest';
import { loadRegister } from '../../src/register/load.js';
import { placeNames, townNamed } from '../../src/register/places/few-places.js';
import { Gazetteer } from '../../src/register/places/gazetteer.js';
import { readLevel } from '../../src/register/places/level-words.js';
import { readPlaces } from '../../src/register/places/places-file.js';
import { foldName } from '../../src/text/fold-name.js';

const register = loadRegister();

/** asked | countries of the report | holders in the text | name, admin1, country, level of the best */
const sheet = `
Pulwama | IND | | Pulwama, Jammu and Kashmir, IND, town
Pulwama district | | | Pulwama, Jammu and Kashmir, IND, admin2
Maiduguri | | | Maiduguri, Borno State, NGA, town
Kharkov | | | Kharkiv, Kharkiv, UKR, town
Харьков | | | Kharkiv, Kharkiv, UKR, town
Kiev | | | Kyiv, Kyiv City, UKR, town
Aleppo | | | Aleppo, Aleppo, SYR, town
New Delhi | | | New Delhi, Delhi, IND, town
Kano State | | | Kano State, , NGA, admin1
Mandera district | KEN | | Mandera County, , KEN, admin1
province of Helmand | | | Helmand, , AFG, admin1
Tripoli | LBN | | Tripoli, North Lebanon, LBN, town
Tripoli | | | Tripoli, Tripoli, LBY, town
Hyderabad | PAK | | Hyderabad, Sindh, PAK, town
Hyderabad | | | Hyderābād, Telangana, IND, town
Paris | USA | Texas | Paris, Texas, USA, town
Georgia | | | Georgia, , GEO, country
Georgia | USA | | Georgia, , USA, admin1
Kashmir | | | Kashmir, , IND, region
Donbass | | | Donbas, , UKR, region
West Bank | | | West Bank, , PSE, region
Gaza | | | Gaza Strip, , PSE, region
Darfur | | | Darfur, , SDN, region
Hodeidah | | | Al Ḩudaydah, Al Hudaydah, YEM, town
Raqqa | | | Ar Raqqah, Raqqa, SYR, town
Zaporizhzhia | | | Zaporizhzhya, Zaporizhzhia, UKR, town
NIGERIA | | | Nigeria, , NGA, country
`;
const cases = sheet
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string, string]);

describe('places', () => {
  it.each(cases)('%s [%s] [%s] is %s', (asked, countries, within, wanted) => {
    const hints = { countries: countries ? [countries] : [], within: within ? [within] : [] };
    const [best] = register.findPlaces(asked, hints);
    const { name, admin1, country, level } = best?.place ?? {};
    expect([name, level === 'admin1' ? '' : (admin1 ?? ''), country, level].join(', ')).toBe(wanted);
    expect(best?.why.length).toBeGreaterThan(0);
  });

  it('gives every place back by its id', () => {
    for (const [asked] of cases) {
      for (const { place } of register.findPlaces(asked)) expect(register.place(place.id)).toEqual(place);
    }
    expect(register.place('pl:IN.12')?.name).toBe('Jammu and Kashmir');
    expect(register.place('pl:1259251')).toMatchObject({ name: 'Pulwama', admin2: 'Pulwama', geonames: 1259251 });
    expect(register.place('pl:0')).toBeUndefined();
    expect(register.place('pl:ZZ.99')).toBeUndefined();
  });

  it('finds the town of every spelling of the overlay', () => {
    const gazetteer = new Gazetteer(readPlaces()!);
    expect(placeNames.filter((p) => townNamed(gazetteer, p) === undefined)).toEqual([]);
  });

  it('marks capitals', () => {
    expect(register.findPlaces('Islamabad')[0]?.place.capital).toBe(true);
    expect(register.findPlaces('Karachi')[0]?.place.capital).toBe(false);
  });

  it('spells by ear only in countries that are spoken of', () => {
    expect(register.findPlaces('Maidugury')).toEqual([]);
    expect(register.findPlaces('Maidugury', { countries: ['NGA'] })[0]?.place.name).toBe('Maiduguri');
  });

  it('says so if the text puts a name elsewhere', () => {
    const [best] = register.findPlaces('Lere', { countries: ['MLI'], within: ['Mali'] });
    expect(best === undefined || best.place.country === 'MLI' || best.score < 0.5).toBe(true);
  });

  it.each([
    ['Pulwama district', 'pulwama', 'admin2'],
    ['Province of the Sands', 'sands', 'admin1'],
    ['State', 'state', null],
    ['Mexico City', 'mexico', 'town'],
  ])('reads the level in %s', (asked, name, level) => expect(readLevel(foldName(asked))).toEqual({ name, level }));
});

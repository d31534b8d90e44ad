import { describe, expect, it } from 'vitest';
import { loadRegister } from '../../src/register/load.js';
import { bodyFunctions } from '../../src/register/register.js';
import { states } from '../../src/register/states.js';

const register = loadRegister();

describe('words of states', () => {
  it.each([
    ['India', 'IND'],
    ['Indian', 'IND'],
    ['Indians', 'IND'],
    ['Britons', 'GBR'],
    ['British', 'GBR'],
    ['U.S.', 'USA'],
    ['US', 'USA'],
    ['United States', 'USA'],
    ['the United States', 'USA'],
    ['UK', 'GBR'],
    ['UAE', 'ARE'],
    ['DPRK', 'PRK'],
    ['DRC', 'COD'],
    ['DR Congo', 'COD'],
    ['Congolese', 'COD'],
    ['Frenchman', 'FRA'],
    ['Kyrgyz', 'KGZ'],
    ['Nigerien', 'NER'],
    ['Nigerian', 'NGA'],
    ['Burkinabe', 'BFA'],
    ['Burkinabé', 'BFA'],
    ['Côte d’Ivoire', 'CIV'],
    ['Türkiye', 'TUR'],
    ['Palestinians', 'PSE'],
    ['Kosovo', 'XKX'],
    ['CAR', 'CAF'],
    ['The\u00a0Gambia', 'GMB'],
  ])('%s is of %s', (word, code) => expect(register.countryOf(word)).toBe(code));

  it.each(['us', 'turkey', 'polish', 'china', 'Car', 'Kashmir', 'Europe', 'Paris', 'Monday', 'mali'])(
    '%s is of no state',
    (word) => expect(register.countryOf(word)).toBeUndefined(),
  );

  it.each([
    ['New Delhi', 'IND'],
    ['Islamabad', 'PAK'],
    ['Kyiv', 'UKR'],
    ['Kiev', 'UKR'],
    ['Washington', 'USA'],
    ['N’Djamena', 'TCD'],
    ["Sana'a", 'YEM'],
    ['Bogotá', 'COL'],
    ['Bogota', 'COL'],
    ['The Hague', 'NLD'],
    ['Bishkek', 'KGZ'],
  ])('%s is the capital of %s', (name, code) => expect(register.capitalOf(name)).toBe(code));

  it.each(['Mumbai', 'Karachi', 'India', 'delhi', 'Istanbul'])('%s is no capital', (name) =>
    expect(register.capitalOf(name)).toBeUndefined(),
  );

  it('is a row for every country, found by its own name', () => {
    for (const { code, name } of states) {
      expect(register.state(code)).toMatchObject({ kind: 'state', country: code });
      expect([register.countryOf(name), name]).toEqual([code, name]);
    }
    expect(register.state('XYZ')).toBeUndefined();
  });

  it('has every body of every state, by its function and by its id', () => {
    for (const { code } of states) {
      for (const what of bodyFunctions) {
        const body = register.body(code, what);
        expect(body).toMatchObject({ country: code, kind: 'government-body', bodyOf: `ac:state-${code}` });
        expect(register.actor(body!.id)).toEqual(body);
      }
    }
    expect(register.body('XYZ', 'police')).toBeUndefined();
  });

  it.each([
    ['USA', 'foreign-ministry', 'US State Department'],
    ['USA', 'head-of-government', 'White House'],
    ['IND', 'foreign-ministry', 'Ministry of External Affairs'],
    ['GBR', 'head-of-government', 'Downing Street'],
    ['ISR', 'parliament', 'Knesset'],
    ['RUS', 'intelligence', 'Federal Security Service'],
    ['OMN', 'police', 'Omani police'],
  ] as const)('of %s the %s is %s', (code, what, name) => expect(register.body(code, what)?.name).toBe(name));
});

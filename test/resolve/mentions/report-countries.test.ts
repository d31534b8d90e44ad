import { describe, expect, test } from 'vitest';
import type { Doc } from '../../../src/model/doc.js';
import { report } from '../../../src/model/report.js';
import { loadRegister } from '../../../src/register/load.js';
import { reportCountries } from '../../../src/resolve/mentions/report-countries.js';
import { doc } from '../../make.js';

const register = loadRegister();
const countries = (source: string) => {
  const read: Doc = doc(source);
  return reportCountries({ doc: read, report: report({ id: 'r', text: read.text }), register });
};

describe('countries of a report', () => {
  test.each([
    ['its towns are its country', 'Maiduguri/NNP/nsubj>fell/place fell/VBD/root', ['NGA'], 'NGA'],
    [
      'a lake is no country',
      'Soldiers/NNS/nsubj>died died/VBD/root near/IN/case>Lake Lake/NNP/obl>died/place Chad/NNP/flat>Lake/place',
      [],
      null,
    ],
    [
      'a person called Jordan is of none',
      'Michael/NNP/nsubj>left/person Jordan/NNP/flat>Michael/person left/VBD/root',
      [],
      null,
    ],
    [
      'a part of a country is the country',
      'Bombs/NNS/nsubj>fell fell/VBD/root in/IN/case>Mali Northern/NNP/compound>Mali/place Mali/NNP/obl>fell/place',
      ['MLI'],
      'MLI',
    ],
    [
      'a country named once is not where the report is set',
      'Maiduguri/NNP/nsubj>fell/place fell/VBD/root ././punct>fell\nBama/NNP/nsubj>fell/place fell/VBD/root ././punct>fell\nFrance/NNP/nsubj>left/state left/VBD/root ././punct>left',
      ['NGA', 'FRA'],
      'NGA',
    ],
    [
      'a town that many countries have is of none',
      'San/NNP/nsubj>fell/place Fernando/NNP/flat>San/place fell/VBD/root',
      [],
      null,
    ],
  ])('%s', (_what, source, all, home) => {
    expect(countries(source)).toEqual({ countries: all, home });
  });
});

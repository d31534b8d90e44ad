import { describe, expect, test } from 'vitest';
import { report } from '../../../src/model/report.js';
import { loadRegister } from '../../../src/register/load.js';
import { resolveMentions } from '../../../src/resolve/mentions.js';
import { doc } from '../../make.js';

const register = loadRegister();

/** Names of the persons of a report, registered ones with a star, whom they may be in brackets. */
function people(source: string): string[] {
  const read = doc(source);
  const inputs = { doc: read, report: report({ id: 'r', text: read.text }), register, statements: [], events: [] };
  return Object.values(resolveMentions(inputs).actors)
    .filter((a) => a.kind === 'person')
    .map((a) => `${a.name}${a.registered ? '*' : ''}${a.maybe ? ` (${a.maybe.map((m) => m.name).join(', ')})` : ''}`);
}

const named = (given: string, last: string, before = '') =>
  `${before}${given}/NNP/nsubj>spoke/person ${last}/NNP/flat>${given}/person spoke/VBD/root in/IN/case>`;

describe('persons of the register', () => {
  test.each([
    [
      'a common name alone is nobody of a list',
      `${named('Abdul', 'Rahman')}Paris Paris/NNP/obl>spoke/place`,
      ['Abdul Rahman'],
    ],
    [
      'in a report on that country a common name asks',
      `${named('Abdul', 'Rahman')}Libya Libya/NNP/obl>spoke/state`,
      ['Abdul Rahman (Ibrahim Ali Abu Bakr Tantoush)'],
    ],
    [
      'a farmer of that name is somebody else and asks nothing',
      `${named('Abdul', 'Rahman', 'Farmer/NN/compound>Abdul ')}Libya Libya/NNP/obl>spoke/state`,
      ['Abdul Rahman'],
    ],
    [
      'part of a longer name is not the longer name',
      `${named('Maria', 'Costa')}Lisbon Lisbon/NNP/obl>spoke/place`,
      ['Maria Costa'],
    ],
    [
      'a rare name is who bears it',
      `${named('Vladimir', 'Putin')}Paris Paris/NNP/obl>spoke/place`,
      ['Vladimir Putin*'],
    ],
    [
      'a leader of a common name in a report on the country',
      `${named('Imran', 'Khan')}Pakistan Pakistan/NNP/obl>spoke/state`,
      ['Imran Khan*'],
    ],
    [
      'the same name elsewhere is not the leader',
      `${named('Imran', 'Khan')}Toronto Toronto/NNP/obl>spoke/place`,
      ['Imran Khan'],
    ],
    [
      'a surname that one leader bears, in a report on the country',
      'Putin/NNP/nsubj>spoke/person spoke/VBD/root in/IN/case>Russia Russia/NNP/obl>spoke/state',
      ['Vladimir Putin*'],
    ],
    [
      'a surname that many bear',
      'Khan/NNP/nsubj>spoke/person spoke/VBD/root in/IN/case>Pakistan Pakistan/NNP/obl>spoke/state',
      ['Khan'],
    ],
  ])('%s', (_what, source, expected) => {
    expect(people(source)).toEqual(expected);
  });
});

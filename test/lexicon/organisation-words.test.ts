import { expect, test } from 'vitest';
import { organisationWord, organisationWords } from '../../src/lexicon/organisation-words.js';
import { bagKey } from '../../src/resolve/coreference/collectives.js';
import { foldName } from '../../src/text/fold-name.js';

test.each([
  ['Mius Guard', 'Miuska Hvardiia'],
  ['Northern Front', 'Front of the North', false],
  ['Frente Popular', 'Popular Front'],
  ['Sokoto State Government', 'Government of Sokoto State'],
  ['Azov Regiment', 'Azov Brigade', false],
  ['Mius Guard', 'Don Guard', false],
  ['Volga Committee', 'Komitet Volga'],
  ['Guard', 'Hvardiia', true],
])('%s and %s: one name, %s', (a, b, same = true) => {
  expect(bagKey(a) === bagKey(b)).toBe(same);
});

test('every word is folded and stands for one English word', () => {
  for (const [word, english] of organisationWords) {
    expect(word, word).toBe(foldName(word));
    expect(organisationWord(english), english).toBe(english);
  }
});

import { describe, expect, test } from 'vitest';
import { extractAbsences } from '../../../src/extract/statements/absences.js';
import { absenceRows } from '../../../src/lexicon/absences.js';
import { doc } from '../../make.js';
import { wordsUnder } from '../../show.js';

const cases: readonly (readonly [what: string, source: string, ...expected: string[]])[] = [
  [
    'no group has claimed',
    'No/DT/det>group group/NN/nsubj>claimed has/VBZ/aux>claimed claimed{claim}/VBN/root responsibility/NN/obj>claimed ././punct>claimed',
    'no-claim: No group has claimed responsibility',
  ],
  [
    'a group that has not claimed',
    'The/DT/det>group group/NN/nsubj>claimed has/VBZ/aux>claimed not/RB/advmod>claimed claimed{claim}/VBN/root responsibility/NN/obj>claimed ././punct>claimed',
    'no-claim: The group has not claimed responsibility',
  ],
  [
    'there was no claim',
    'There/EX/expl>was was/VBD/root no/DT/det>claim claim/NN/nsubj>was of/IN/case>responsibility responsibility/NN/nmod>claim ././punct>was',
    'no-claim: There was no claim of responsibility',
  ],
  [
    'a group that has claimed is none',
    'The/DT/det>group group/NN/nsubj>claimed claimed{claim}/VBD/root responsibility/NN/obj>claimed ././punct>claimed',
  ],
  [
    'no group claimed the land',
    'No/DT/det>group group/NN/nsubj>claimed claimed{claim}/VBD/root the/DT/det>land land/NN/obj>claimed ././punct>claimed',
  ],
  [
    'could not be verified',
    'The/DT/det>toll toll/NN/nsubj:pass>verified could/MD/aux>verified not/RB/advmod>verified be/VB/aux:pass>verified verified{verify}/VBN/root ././punct>verified',
    'unverified: The toll could not be verified',
  ],
  [
    'was unable to verify',
    'AFP/NNP/nsubj>unable was/VBD/cop>unable unable/JJ/root to/TO/mark>verify verify/VB/xcomp>unable the/DT/det>toll toll/NN/obj>verify ././punct>unable',
    'unverified: AFP was unable to verify the toll',
  ],
  [
    'was verified',
    'The/DT/det>toll toll/NN/nsubj:pass>verified was/VBD/aux:pass>verified verified{verify}/VBN/root ././punct>verified',
  ],
  [
    'could not be reached; did not reach',
    'The/DT/det>mayor mayor/NN/nsubj:pass>reached could/MD/aux>reached not/RB/advmod>reached be/VB/aux:pass>reached reached{reach}/VBN/root ././punct>reached\n' +
      'They/PRP/nsubj>reach did/VBD/aux>reach not/RB/advmod>reach reach/VB/root the/DT/det>town town/NN/obj>reach ././punct>reach',
    'unreachable: The mayor could not be reached',
  ],
  [
    'no comment',
    'There/EX/expl>was was/VBD/root no/DT/det>comment comment/NN/nsubj>was from/IN/case>army the/DT/det>army army/NN/nmod>comment ././punct>was',
    'no-comment: There was no comment from the army',
  ],
  [
    'furniture tells nothing',
    '@related No/DT/det>group group/NN/nsubj>claimed claimed{claim}/VBD/root responsibility/NN/obj>claimed',
  ],
];

describe('absences', () => {
  test.each(cases)('%s', (_, source, ...expected) => {
    const d = doc(source);
    expect(extractAbsences(d).map((a) => `${a.kind}: ${wordsUnder(d.text, [a.span])}`)).toEqual(expected);
  });

  test('nothing in, nothing out', () => {
    expect(extractAbsences({ text: '', tokens: [], sentences: [], names: [], quotes: [], multiWords: [] })).toEqual([]);
  });

  test('every row has an example that holds its words', () => {
    for (const row of absenceRows) {
      const words = row.example.toLowerCase();
      expect(words, row.example).toContain(row.head.replace(/(?:e|y)$/, ''));
      if (row.with) expect(words, row.example).toContain(row.with);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractCounts } from '../../../src/extract/counts/counts.js';
import type { Doc } from '../../../src/model/doc.js';
import { covers } from '../../../src/model/span.js';
import { doc as make } from '../../make.js';
import { tagged } from './tagged.js';

const pieces = [
  ...'killed/VBD wounded/VBN dead/JJ five/CD 37/CD people/NNS soldiers/NNS of/IN the/DT and/CC ,/, (/-LRB- )/-RRB- to/TO toll/NN rose/VBD'.split(
    ' ',
  ),
  ...'including/VBG them/PRP at/IN least/JJS between/IN no/DT one/NN was/VBD not/RB -/HYPH who/WP himself/PRP number/NN Holm/NNP/person 1998/CD'.split(
    ' ',
  ),
  ...'shot/VBN death/NN since/IN last/JJ year/NN dozens/NNS more/JJR than/IN ./. a/DT constructor/NN'.split(' '),
];

const faults = (doc: Doc): string[] => {
  const counts = extractCounts(doc);
  return counts.flatMap((c, i) => {
    const at = doc.sentences[c.sentence]!.span;
    const spans = [c.span, c.quantity.span, ...(c.whoSpan ? [c.whoSpan] : [])];
    const { min, max, point } = c.quantity;
    return [
      ...(spans.some((s) => !covers(at, s) || s.end <= s.start) ? [`span of ${i}`] : []),
      ...(c.partOf !== null && (c.partOf === i || !counts[c.partOf]) ? [`part of ${i}`] : []),
      ...(min !== null && max !== null && min > max ? [`order of ${i}`] : []),
      ...(point !== null && (point < 0 || !Number.isSafeInteger(point)) ? [`number of ${i}`] : []),
      ...(doc.tokens[c.predicate]?.sentence === c.sentence ? [] : [`predicate of ${i}`]),
    ];
  });
};

describe('any words in any order', () => {
  test('spans lie in their sentence, numbers are in order, parts point to figures', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }), (words) => {
        expect(faults(tagged(words.join(' ')))).toEqual([]);
      }),
      { numRuns: 1500, seed: 7 },
    );
  });
});

describe('one sentence without end', () => {
  const long = (piece: string, times: number): Doc => tagged(Array.from({ length: times }, () => piece).join(' '));
  test.each([
    'killed/VBD',
    'five/CD people/NNS and/CC',
    'killed/VBD five/CD people/NNS ,/, including/VBG three/CD children/NNS and/CC',
    'the/DT number/NN of/IN',
    '(/-LRB- five/CD killed/VBN',
    'one/CD hundred/CD and/CC',
    'soldier/NN ,/, guard/NN ,/,',
    'who/WP was/VBD not/RB to/TO have/VB been/VBN',
    'death/NN toll/NN',
    'a/DT soldier/NN was/VBD killed/VBN and/CC',
    'five/CD people/NNS were/VBD killed/VBN or/CC wounded/VBN ,/, three/CD of/IN them/PRP women/NNS ,/,',
    'three/CD of/IN the/DT dead/JJ ,/,',
  ])('%s', (piece) => {
    const time = (doc: Doc): number => {
      const start = process.cpuUsage();
      extractCounts(doc);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    const words = piece.split(' ').length;
    const [short, full] = [long(piece, Math.ceil(5_000 / words)), long(piece, Math.ceil(40_000 / words))];
    time(short);
    const once = Math.max(time(short), 8);
    expect(time(full)).toBeLessThan(once * 8 * 5);
  });

  test.each([
    ['thousands of verbs on one', (i: number) => (i === 0 ? 'killed/VBD/root' : 'killed/VBD/conj>#1')],
    ['verbs in a chain', (i: number) => (i === 0 ? 'killed/VBD/root' : `killed/VBD/conj>#${i}`)],
    ['men in a row', (i: number) => (i === 0 ? 'killed/VBD/root' : i === 1 ? 'men/NNS/obj>#1' : 'guards/NNS/conj>#2')],
    [
      'shot and shot',
      (i: number) => (i === 0 ? 'shot/VBN/root' : i % 2 ? 'five/CD/nsubj:pass>#1' : 'shot/VBN/conj>#1'),
    ],
  ])('%s', (_about, word) => {
    const made = make(Array.from({ length: 4000 }, (_, i) => word(i)).join(' '));
    const start = process.cpuUsage();
    extractCounts(made);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});

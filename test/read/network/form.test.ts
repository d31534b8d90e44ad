import { expect, test } from 'vitest';
import { shapeOf, Vocabulary } from '../../../src/read/network/form.js';

const pieces = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'jai', '##sh', 'e', "'", 's', '"', '-', 'x', '##x'];
const vocabulary = new Vocabulary(pieces.join('\n'));
const cut = (word: string) => vocabulary.form(word).pieces.map((p) => pieces[p]);

test.each([
  ['Jaish', ['jai', '##sh']],
  ['JAÏSH', ['jai', '##sh']],
  ['Jaish’s', ['jai', '##sh', "'", 's']],
  ["Jaish's", ['jai', '##sh', "'", 's']],
  ['“', ['"']],
  ['—', ['-']],
  ['quux', ['[UNK]']],
  ['', ['[UNK]']],
  ['\ud800', ['[UNK]']],
])('%s is read as %j', (word, expected) => expect(cut(word)).toEqual(expected));

test('of a word of many pieces the first ones and the last are read', () => {
  expect(cut('x'.repeat(30))).toHaveLength(8);
  expect(cut('x'.repeat(1_000_000))).toHaveLength(8);
});

test.each([
  ['army', 1],
  ['Army', 2],
  ['ARMY', 3],
  ['A', 4],
  ['McKay', 5],
  ['iPhone', 5],
  ['14th', 6],
  ['–', 7],
  ['', 7],
  ['Al-Shabaab', 8],
  ['Al-shabaab', 2],
])('%s has shape %i', (word, shape) => expect(shapeOf(word)).toBe(shape));

import { expect, test } from 'vitest';
import type { Zone } from '../../src/model/zone.js';
import { sentencesOf } from '../../src/read/sentences.js';

const cut = (text: string, zones: readonly Zone[] = []) =>
  sentencesOf(text, zones).map((s) => text.slice(s.words[0]!.start, s.words.at(-1)!.end).replace(/\s+/g, ' '));

/** Sentences parted by " | ". */
test.each([
  ['He left. | She stayed!'],
  ['The U.S. said no. | The E.U. agreed.'],
  ['It is in the U.S. | The army left.'],
  ['Gen. Bell met Ms. Ito on Jan. 5. | They spoke.'],
  ['He came at 5 p.m. Monday. | Talks ended at 9 a.m. | The city slept.'],
  ['“We left. | They came.” | He wept.'],
  ['“Why?” he asked. | “No!” the man said.'],
  ['He left… | Nobody knew.'],
  ['It fell.[17] | Then it rose.'],
  ['The road to peace.The army left.'.replace('.The', '. | The')],
  ['She lives in Washington, D.C. | He does not.'],
  ['About 3.5 million left. | 45 stayed.'],
  ['He said (in May.) | Then he left.'],
])('%s', (sheet) => {
  expect(cut(sheet.replaceAll(' | ', ' '))).toEqual(sheet.split(' | '));
});

test('a line that is a paragraph ends a sentence, a wrapped one does not', () => {
  expect(cut('Cedar Brigade strikes again\nThe army denied it')).toEqual([
    'Cedar Brigade strikes again',
    'The army denied it',
  ]);
  const wrapped = [
    'The army said on Monday that its troops had entered the town after a',
    'week of fighting in which at least forty people died and hundreds of',
    'others fled to the hills, where there is neither food nor water, nor',
    'any shelter from the rain that has been falling since Sunday night.',
  ].join('\n');
  expect(cut(wrapped)).toHaveLength(1);
  expect(cut(wrapped.toUpperCase())).toHaveLength(1);
});

test('zones end sentences, empty lines end paragraphs', () => {
  const text = 'ABUJA (Desk) – Police left.\n\nThey came back.';
  const zones: Zone[] = [{ kind: 'dateline', span: { start: 0, end: 14 } }];
  const got = sentencesOf(text, zones);
  expect(got.map((s) => s.zone)).toEqual(['dateline', null, null]);
  expect(got.map((s) => s.paragraph)).toEqual([0, 0, 1]);
  expect(cut(text, zones)).toEqual(['ABUJA (Desk) –', 'Police left.', 'They came back.']);
});

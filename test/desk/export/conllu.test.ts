import { expect, test } from 'vitest';
import { docToConllu } from '../../../src/desk/export/conllu.js';
import { parseConllu } from '../../../src/intake/conllu.js';
import type { Doc } from '../../../src/model/doc.js';
import { doc } from '../../make.js';

const made = doc(`
  Gunmen/NNS/nsubj>killed killed/VBD/root two/CD/nummod>guards guards/NNS/obj>killed in/IN/case>Lodz Lodz/NNP/obl>killed/place ././punct>killed

  Police/NNS/nsubj>know do/VBP/aux>know n't/RB/advmod>know know/VB/root ././punct>know
`);
const [one, two] = [made.tokens.findIndex((t) => t.text === 'do'), made.tokens.findIndex((t) => t.text === "n't")];
const withRange: Doc = {
  ...made,
  multiWords: [
    { tokens: { from: one, to: two + 1 }, span: { start: made.tokens[one]!.start, end: made.tokens[two]!.end } },
  ],
};

test('tokens with heads, spans and names, under the id of the report', () => {
  const lines = docToConllu(withRange, 'r 1').split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '# newdoc id = r 1',
    '# newpar',
    '# sent_id = r 1-1',
    '# text = Gunmen killed two guards in Lodz.',
  ]);
  expect(lines[4]).toBe('1\tGunmen\tgunman\tNOUN\tNNS\t_\t2\tnsubj\t_\tTokenRange=0:6');
  expect(lines[9]).toBe('6\tLodz\tLodz\tPROPN\tNNP\t_\t2\tobl\t_\tNER=B-place|SpaceAfter=No|TokenRange=28:32');
});

test('a multi-word token is a range line before its words', () => {
  const lines = docToConllu(withRange, 'r').split('\n');
  const at = lines.findIndex((l) => l.startsWith('2-3'));
  expect(lines[at]).toMatch(/^2-3\tdon't(\t_){7}\tTokenRange=\d+:\d+$/);
  expect(lines.slice(at + 1, at + 3).map((l) => l.split('\t')[1])).toEqual(['do', "n't"]);
});

test('what goes out comes in again with the same sentences and words', () => {
  const [back] = parseConllu(docToConllu(withRange, 'r'), 'x.conllu');
  if (back?.type !== 'report') throw new Error('no report');
  const words = back.given?.map((s) => s.words.map((w) => w.text));
  expect(words).toEqual(
    withRange.sentences.map((s) => withRange.tokens.slice(s.tokens.from, s.tokens.to).map((t) => t.text)),
  );
  expect(back.report.text.split(/\s+/)).toEqual(withRange.text.trim().split(/\s+/));
});

test('tabs and line breaks in words break no column', () => {
  const odd = { ...made, tokens: made.tokens.map((t) => ({ ...t, text: 'a\tb\nc', lemma: '\n' })) };
  for (const line of docToConllu(odd, 'r').split('\n')) if (/^\d/.test(line)) expect(line.split('\t')).toHaveLength(10);
});

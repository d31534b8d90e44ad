import { describe, expect, test } from 'vitest';
import { quotationsOf } from '../../../src/extract/statements/quotations.js';
import type { Doc, Sentence, Token } from '../../../src/model/doc.js';
import { quotesOf } from '../../../src/read/quotes.js';
import { type Case, check } from './sheet.js';

/** A Doc of words and marks, one paragraph a line, without a tree; possessive marks are tagged as such. */
function plainDoc(text: string): Doc {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const from = tokens.length;
    for (const m of line.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
      const start = offset + m.index;
      const isOwner = /^['’]$/.test(m[0]) && tokens.at(-1)?.text.endsWith('s') && tokens.at(-1)?.end === start;
      const more = {
        lemma: m[0],
        upos: 'X',
        feats: '_',
        head: -1,
        deprel: 'root',
        sentence: sentences.length,
      } as const;
      tokens.push({
        index: tokens.length,
        start,
        end: start + m[0].length,
        text: m[0],
        xpos: isOwner ? 'POS' : 'X',
        ...more,
      });
    }
    const index = sentences.length;
    const span = { start: offset, end: offset + line.length };
    if (tokens.length > from)
      sentences.push({ index, tokens: { from, to: tokens.length }, span, paragraph: index, zone: null });
    offset += line.length + 1;
  }
  const quotes = quotesOf(text, tokens, (s) => s);
  return { text, tokens, sentences, names: [], quotes, multiWords: [] };
}

const shown = (text: string): string[] => {
  const d = plainDoc(text);
  return quotationsOf(d).map(
    (q) =>
      q.ranges.map((r) => text.slice(d.tokens[r.from]!.start, d.tokens[r.to - 1]!.end)).join(' … ') +
      (q.closed ? '' : ' (open)'),
  );
};

describe('quotations', () => {
  test.each([
    ['double marks', '"We go," she said. "Now."', ['"We go,"', '"Now."']],
    ['curly marks', '“We go,” she said.', ['“We go,”']],
    ['curly marks typed the wrong way round', '“We go,“ she said. “Now.”', ['“We go,“', '“Now.”']],
    ['German marks', '„We go“, she said. „Now.“', ['„We go“', '„Now.“']],
    ['German guillemets', '»We go«, she said. »Now.«', ['»We go«', '»Now.«']],
    ['French guillemets', '« We go », she said. «Now.»', ['« We go »', '«Now.»']],
    ['single marks', "'We go,' she said. 'It is ours.'", ["'We go,'", "'It is ours.'"]],
    ['single curly marks', '‘We go,’ she said.', ['‘We go,’']],
    ['single marks in double ones', '"He said \'go\' twice," she said.', ['"He said \'go\' twice,"']],
    ['double marks in single ones', '\'He said "go" twice,\' she said.', ['\'He said "go" twice,\'']],
    ['doubled single marks', "''We go,'' she said.", ["''We go,''"]],
    ['possessives are no marks', "The workers' strike and the owners' answer failed.", []],
    ['a possessive within single marks', "'The owners' answer failed,' she said.", ["'The owners' answer failed,'"]],
    ['clipped words and years', "the '90s and rock 'n' roll", []],
    ['an apostrophe that never closes', "He was a captain o' the 'guard and left.", []],
    ['opened anew in each paragraph', '“We go.\n“We stay.”\nShe left.', ['“We go. … “We stay.”']],
    ['opened and never closed', '“We go.\nShe left.', ['“We go. (open)']],
    ['three levels', '“She said ‘he said “go” twice’ to us,” said Brandt.', ['“She said ‘he said “go” twice’ to us,”']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('a hundred thousand openings in one paragraph in linear time', () => {
    const text = "'a ".repeat(100_000);
    const d = plainDoc(text);
    const start = performance.now();
    expect(quotationsOf(d)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

const cases: readonly Case[] = [
  [
    'single quotation marks, as British papers write',
    "'/``/punct>leave We/PRP/nsubj>leave will/MD/aux>leave leave/VB/ccomp>said ,/,/punct>leave '/''/punct>leave Brandt/NNP/nsubj>said/person said/VBD/root ././punct>said",
    "Brandt [said] 'We will leave,' | direct",
  ],
];

describe('statements between other marks', () => {
  for (const one of cases) test(one[0], () => check(one));
});

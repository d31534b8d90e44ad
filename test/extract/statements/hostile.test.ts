import { describe, expect, test } from 'vitest';
import { extractStatements } from '../../../src/extract/statements/statements.js';
import type { Doc } from '../../../src/model/doc.js';
import { report } from '../../../src/model/report.js';
import { doc } from '../../make.js';
import { wordsUnder } from '../../show.js';

const read = (d: Doc) => extractStatements(d, report({ id: 'r', text: d.text }));

const said = `"/\`\`/punct>leave We/PRP/nsubj>leave will/MD/aux>leave leave/VB/root ,/,/punct>leave "/''/punct>leave she/PRP/nsubj>said said/VBD/parataxis>leave ././punct>leave`;

/** A Doc with a quotation that is never closed, from a token to the end of its sentence. */
function leftOpen(d: Doc, token: number): Doc {
  const { tokens } = d.sentences[d.tokens[token]!.sentence]!;
  const range = { from: token, to: tokens.to };
  const span = { start: d.tokens[token]!.start, end: d.tokens[tokens.to - 1]!.end };
  return { ...d, quotes: [{ span, inner: { start: span.start + 1, end: span.end }, tokens: range, closed: false }] };
}

describe('hostile texts', () => {
  test('nothing in, nothing out', () => {
    expect(read({ text: '', tokens: [], sentences: [], names: [], quotes: [], multiWords: [] })).toEqual([]);
  });

  test('a quotation left open does not take the next paragraph', () => {
    const d =
      doc(`Brandt/NNP/nsubj>said said/VBD/root ,/,/punct>said "/\`\`/punct>leave We/PRP/nsubj>leave leave/VBP/ccomp>said ././punct>said

      The/DT/det>road road/NN/nsubj>open is/VBZ/cop>open open/JJ/root ././punct>open`);
    const [one, ...rest] = read(leftOpen(d, 3));
    expect(rest).toEqual([]);
    expect(wordsUnder(d.text, one!.content)).toBe('"We leave');
  });

  test('ten thousand quotations in linear time', () => {
    const small = doc(Array(500).fill(said).join('\n'));
    const large = doc(Array(10_000).fill(said).join('\n'));
    const time = (d: Doc) => {
      const start = performance.now();
      expect(read(d)).toHaveLength(d.sentences.length);
      return performance.now() - start;
    };
    // twenty times as long; a loop in a loop would take four hundred times as long
    time(small);
    expect(time(large)).toBeLessThan(120 * Math.max(time(small), 5));
  });

  test('an interview of two hundred turns: every turn to its label', () => {
    const turn = (who: string) => `${who}/NNP/parataxis>go :/:/punct>go We/PRP/nsubj>go go/VBP/root ././punct>go`;
    const d = doc(Array.from({ length: 200 }, (_, i) => turn(i % 2 ? 'HOLM' : 'BRANDT')).join('\n\n'));
    const found = read(d);
    expect(found).toHaveLength(200);
    expect(found.every((s) => wordsUnder(d.text, s.content) === 'We go')).toBe(true);
  });

  test('every span lies inside the text and holds something', () => {
    const d = doc(`${said}\n${said}\n\n"/\`\`/root "/''/punct>#1`);
    for (const s of read(d))
      for (const span of [...s.speaker, ...s.cue, ...s.content, ...s.addressees]) {
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(d.text.length);
      }
  });
});

import type { Doc, NameKind, Token } from '../../../src/model/doc.js';
import { uposOf } from '../../make.js';

/**
 * A Doc without a tree: `word/XPOS` or `word/XPOS/person` a word, all hanging on the first. So a sheet shows what the words
 * alone give, whatever a parser makes of them. Hyphens (HYPH) are glued on both sides, marks to the word before them.
 */
export function tagged(line: string): Doc {
  let text = '';
  let glued = true;
  const tokens: Token[] = [];
  const names: Doc['names'][number][] = [];
  line.split(/\s+/).forEach((piece, index) => {
    const [word = '', xpos = '', kind] = piece.split('/');
    const hyphen = xpos === 'HYPH';
    if (!glued && !hyphen && !/^[.,;:)+]$/.test(word)) text += ' ';
    glued = hyphen || word === '(';
    tokens.push({
      index,
      start: text.length,
      end: text.length + word.length,
      text: word,
      lemma: xpos === 'NNS' ? word.toLowerCase().replace(/s$/, '') : word.toLowerCase(),
      upos: uposOf[xpos] ?? 'PUNCT',
      xpos,
      feats: '_',
      head: index === 0 ? -1 : 0,
      deprel: index === 0 ? 'root' : 'dep',
      sentence: 0,
    });
    text += word;
    const last = names.at(-1);
    if (kind && last?.kind === kind && last.tokens.to === index) {
      names[names.length - 1] = {
        ...last,
        tokens: { from: last.tokens.from, to: index + 1 },
        span: { start: last.span.start, end: text.length },
      };
    } else if (kind) {
      names.push({
        kind: kind as NameKind,
        tokens: { from: index, to: index + 1 },
        span: { start: text.length - word.length, end: text.length },
        head: index,
      });
    }
  });
  const sentence = {
    index: 0,
    tokens: { from: 0, to: tokens.length },
    span: { start: 0, end: text.length },
    paragraph: 0,
    zone: null,
  };
  return { text, tokens, sentences: [sentence], names, quotes: [], multiWords: [] };
}

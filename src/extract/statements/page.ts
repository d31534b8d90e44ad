import { type CueLexicon, cueLexicon, openLexicon } from '../../lexicon/cues.js';
import type { Doc, Sentence, Token, TokenRange } from '../../model/doc.js';
import { isRead } from '../../model/doc.js';
import type { Report } from '../../model/report.js';
import { type Tree, treeOf } from '../../model/tree.js';
import { isTrained } from './chance.js';
import { type Quotation, quotationsOf } from './quotations.js';

/** What every step of the room asks: the Doc, its tree, and which quotation a token stands in. */
export interface Page {
  readonly doc: Doc;
  readonly report: Report;
  readonly tree: Tree;
  readonly lexicon: CueLexicon;
  readonly quotations: readonly Quotation[];
  /** Index in `quotations` of the one around a token, -1 for none. */
  readonly quotationAt: Int32Array;
  /** Index in `doc.names` of the name that a token belongs to, -1 for none. */
  readonly nameAt: Int32Array;
  /** Sentences that are read for statements. */
  readonly sentences: readonly Sentence[];
}

export function makePage(doc: Doc, report: Report, lexicon: CueLexicon = isTrained ? openLexicon : cueLexicon): Page {
  const quotations = quotationsOf(doc);
  const quotationAt = new Int32Array(doc.tokens.length).fill(-1);
  quotations.forEach((q, index) => {
    for (const r of q.ranges) quotationAt.fill(index, r.from, r.to);
  });
  const nameAt = new Int32Array(doc.tokens.length).fill(-1);
  doc.names.forEach((n, index) => {
    nameAt.fill(index, n.tokens.from, n.tokens.to);
  });
  return {
    doc,
    report,
    tree: treeOf(doc),
    lexicon,
    quotations,
    quotationAt,
    nameAt,
    sentences: doc.sentences.filter(isRead),
  };
}

export const sentenceOf = (page: Page, token: number): Sentence =>
  page.doc.sentences[page.doc.tokens[token]?.sentence ?? 0]!;

export const wordsOf = (page: Page, range: TokenRange): readonly Token[] => page.doc.tokens.slice(range.from, range.to);

/** Lower case, straight apostrophes: how rules see a word. */
export const plain = (text: string): string => text.toLowerCase().replace(/[’‘`´]/g, "'");

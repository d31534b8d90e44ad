import type { Doc, Sentence, TokenRange } from '../../model/doc.js';
import { type Tree, treeOf } from '../../model/tree.js';

/** What every step of the room asks. */
export interface Page {
  readonly doc: Doc;
  readonly tree: Tree;
  /** Index in `doc.names` of the name that a token belongs to, -1 for none. */
  readonly nameAt: Int32Array;
  /** Lemma in lower case. */
  lemma(token: number): string;
  sentence(token: number): Sentence;
}

export function makePage(doc: Doc): Page {
  const nameAt = new Int32Array(doc.tokens.length).fill(-1);
  doc.names.forEach((name, index) => {
    nameAt.fill(index, name.tokens.from, name.tokens.to);
  });
  const lemmas = doc.tokens.map((t) => t.lemma.toLowerCase());
  return {
    doc,
    tree: treeOf(doc),
    nameAt,
    lemma: (token) => lemmas[token] ?? '',
    sentence: (token) => doc.sentences[doc.tokens[token]?.sentence ?? 0]!,
  };
}

/** Lower case, straight apostrophes. */
export const plain = (text: string): string => text.toLowerCase().replace(/[’‘`´]/g, "'");

export const has = (range: TokenRange, token: number): boolean => range.from <= token && token < range.to;

import type { Span } from './span.js';
import type { ZoneKind } from './zone.js';

/** Universal parts of speech (UD v2). */
export const uposTags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof uposTags)[number];

/** A syntactic word. `head` is the index in `doc.tokens` of its governor, -1 for the root of a sentence. */
export interface Token {
  readonly index: number;
  /** UTF-16 offsets into the report's text; the words of one multi-word token ("don't") cut it between them. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** UD features as in CoNLL-U ("Number=Plur|Tense=Past"), "_" for none. */
  readonly feats: string;
  readonly head: number;
  /** UD v2 relation, with subtype ("nsubj:pass"). */
  readonly deprel: string;
  /** Index in `doc.sentences`. */
  readonly sentence: number;
}

/** Half-open range of token indices. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface Sentence {
  readonly index: number;
  readonly tokens: TokenRange;
  readonly span: Span;
  /** Counts blocks between blank lines, from 0. */
  readonly paragraph: number;
  /** The zone it lies in; null: the report's own narrative. Only null and "title" are read for claims. */
  readonly zone: ZoneKind | null;
}

export const nameKinds = [
  'person',
  'organisation',
  'group',
  'place',
  'state',
  'facility',
  'event',
  'nationality',
] as const;
export type NameKind = (typeof nameKinds)[number];

/** A proper name (or a nationality word) found by the reader. Names do not overlap. */
export interface Name {
  readonly kind: NameKind;
  readonly tokens: TokenRange;
  readonly span: Span;
  /** Index of the token that the rest of the name hangs on. */
  readonly head: number;
}

/** A stretch between quotation marks, marks included; `closed` is false where the closing mark is missing. */
export interface Quote {
  readonly span: Span;
  /** The words between the marks. */
  readonly inner: Span;
  readonly tokens: TokenRange;
  readonly closed: boolean;
}

/** Surface tokens of more than one word ("don't" = do + n't): token range and span. */
export interface MultiWord {
  readonly tokens: TokenRange;
  readonly span: Span;
}

/** The reading of a report: sentences, words, tags, tree, names, quotations. Later rooms only read it. */
export interface Doc {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly quotes: readonly Quote[];
  readonly multiWords: readonly MultiWord[];
}

export const isNarrative = (sentence: Sentence): boolean => sentence.zone === null;
export const isRead = (sentence: Sentence): boolean => sentence.zone === null || sentence.zone === 'title';

/** Index of the first token that ends after an offset. */
export function tokenAt(doc: Doc, offset: number): number {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

import type { Span } from './span.js';

/** Sentences and words that came with the input (CoNLL-U): the reader keeps them and adds the rest. */
export interface GivenWord {
  readonly text: string;
  readonly span: Span;
}
export interface GivenSentence {
  readonly words: readonly GivenWord[];
  /** Half-open ranges of indices into `words` that one surface token spans ("don't"). */
  readonly multiWords: readonly { readonly from: number; readonly to: number; readonly span: Span }[];
}
export type Given = readonly GivenSentence[];

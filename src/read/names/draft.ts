import type { NameKind, Token } from '../../model/doc.js';

/** A possible name by token indices, half-open. Where two overlap, the one with more `weight` stands. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind;
  readonly weight: number;
  /** The pass that drew it. */
  readonly by: string;
}

/** A sentence as the passes see it. `cased`: capitals tell names from other words in it. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly cased: boolean;
  /** Title case: capitals alone tell nothing, tags may. */
  readonly headline: boolean;
  /** What the name tagger drew. */
  readonly labelled: readonly Draft[];
}

export const isCapital = (t: Token | undefined): boolean => t !== undefined && /^\p{Lu}/u.test(t.text);

/** Tagged as a name: by part of speech, or by the Penn tag ("External/ADJ/NNP Affairs"). */
export const isProper = (t: Token | undefined): boolean =>
  t !== undefined && (t.upos === 'PROPN' || t.xpos === 'NNP' || t.xpos === 'NNPS') && /\p{L}/u.test(t.text);

/** A word that may stand in a name: tagged so, and with a capital where capitals tell. */
export const mayName = (c: Clause, i: number): boolean =>
  i >= c.from && i < c.to && isProper(c.tokens[i]) && (!c.cased || isCapital(c.tokens[i]));

/** No space between token `i` and the one before it. */
export const isGlued = (tokens: readonly Token[], i: number): boolean =>
  i > 0 && i < tokens.length && tokens[i - 1]!.end === tokens[i]!.start;

export const isHyphen = (t: Token | undefined): boolean => t !== undefined && /^[-‐‑–]$/.test(t.text);

/** The letters of a range, with one space where the text has any. */
export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += i > from && !isGlued(tokens, i) ? ` ${tokens[i]!.text}` : tokens[i]!.text;
  return text;
}

import type { Quote, Token } from '../model/doc.js';

/** What of a token the pairing of marks needs: it is done before there is a tree. */
export type PlainToken = Pick<Token, 'index' | 'start' | 'end' | 'text' | 'sentence'>;

const opening = new Set(['“', '«', '„', '‟', '``']);
const closing = new Set(['”', '»', "''"]);

/**
 * Quotations between double marks, in order. Straight marks open and close in turn, the turn beginning anew with each
 * paragraph; a paragraph that opens a mark and does not close it gives an open quotation to its end, as wire copy writes
 * speech of several paragraphs.
 */
export function quotesOf(
  text: string,
  tokens: readonly PlainToken[],
  paragraphOf: (sentence: number) => number,
): Quote[] {
  const quotes: Quote[] = [];
  let open: PlainToken | null = null;
  const end = (last: PlainToken, closed: boolean) => {
    if (open && last.index > open.index) quotes.push(make(open, last, closed));
    open = null;
  };
  let paragraph = -1;
  for (const token of tokens) {
    const here = paragraphOf(token.sentence);
    if (here !== paragraph) {
      if (open) end(tokens[token.index - 1]!, false);
      paragraph = here;
    }
    if (opening.has(token.text)) {
      if (open) end(tokens[token.index - 1]!, false);
      open = token;
    } else if (closing.has(token.text)) {
      // some papers write '' at both ends
      if (open) end(token, true);
      else if (token.text === "''") open = token;
    } else if (token.text === '"') {
      if (!open) open = token;
      else if (opensAgain(text, token) && token.index > (open as PlainToken).index + 1) {
        end(tokens[token.index - 1]!, false);
        open = token;
      } else end(token, true);
    }
  }
  const last = tokens.at(-1);
  if (open && last) end(last, false);
  return quotes;
}

/** A straight mark after a space and before a letter can only open. */
const opensAgain = (text: string, { start, end }: PlainToken): boolean =>
  /^$|[\s(\u00a0]/.test(text[start - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[end] ?? ' ');

function make(open: PlainToken, last: PlainToken, closed: boolean): Quote {
  return {
    span: { start: open.start, end: last.end },
    inner: { start: open.end, end: closed ? last.start : last.end },
    tokens: { from: open.index, to: last.index + 1 },
    closed,
  };
}

import type { Doc, Quote } from '../../model/doc.js';

/** A quotation from its opening mark to its last token, that being the closing mark where there is one. */
export function quoteOf(doc: Doc, open: number, last: number, closed: boolean, markTokens = 1): Quote {
  const [first, end] = [doc.tokens[open]!, doc.tokens[last]!];
  const inner = {
    start: doc.tokens[open + markTokens - 1]!.end,
    end: closed ? doc.tokens[last - markTokens + 1]!.start : end.end,
  };
  return { span: { start: first.start, end: end.end }, inner, tokens: { from: open, to: last + 1 }, closed };
}

/** Token ranges of the paragraphs. */
export function paragraphsOf(doc: Doc): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let paragraph = -1;
  for (const s of doc.sentences) {
    const last = found.at(-1);
    if (last && s.paragraph === paragraph) last.to = s.tokens.to;
    else found.push({ from: s.tokens.from, to: s.tokens.to });
    paragraph = s.paragraph;
  }
  return found;
}

/** How a mark stands: with space before or behind it, the edges of the text and brackets being space. */
export const spaceBefore = (doc: Doc, at: number): boolean =>
  /^$|[\s([{–—-]/.test(doc.text[doc.tokens[at]!.start - 1] ?? '');
export const spaceBehind = (doc: Doc, at: number): boolean =>
  /^$|[\s)\]},.;:!?–—-]/.test(doc.text[doc.tokens[at]!.end] ?? '');

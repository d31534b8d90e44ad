import { type Doc, type TokenRange, tokenAt } from '../../model/doc.js';
import type { Span } from '../../model/span.js';

/** The tokens that lie in a span. */
export function tokensIn(doc: Doc, span: Span): TokenRange {
  const from = tokenAt(doc, span.start);
  let to = tokenAt(doc, Math.max(span.start, span.end - 1)) + 1;
  while (to > from && (doc.tokens[to - 1]?.start ?? Number.POSITIVE_INFINITY) >= span.end) to--;
  return { from, to: Math.min(to, doc.tokens.length) };
}

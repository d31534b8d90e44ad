import type { Doc, TokenRange } from '../../model/doc.js';
import type { Span } from '../../model/span.js';

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

/** The tokens that lie in a span. */
export function tokensIn(doc: Doc, span: Span): TokenRange {
  const from = tokenAt(doc, span.start);
  let to = tokenAt(doc, Math.max(span.start, span.end - 1)) + 1;
  while (to > from && (doc.tokens[to - 1]?.start ?? Number.POSITIVE_INFINITY) >= span.end) to--;
  return { from, to: Math.min(to, doc.tokens.length) };
}

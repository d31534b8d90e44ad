import type { Span } from '../model/span.js';
import { sentenceAt } from './sentence-at.js';

/** The sentences in which spans stand, in the order of the spans, each once; `most` of them at most. */
export function sentencesAt(text: string, spans: readonly Span[], most = Number.POSITIVE_INFINITY): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    if (found.length >= most) break;
    if (!found.some((s) => s.start <= span.start && span.end <= s.end)) found.push(sentenceAt(text, span));
  }
  return found;
}

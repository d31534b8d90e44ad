import { type Doc, isRead } from '../model/doc.js';
import type { Report } from '../model/report.js';
import type { Span } from '../model/span.js';

/** The words of the sentence about a span, zones that lie in it left out; null: it stands in no sentence that is read. */
export function sentenceWords(doc: Doc, report: Report, at: Span): { before: string; after: string } | null {
  const sentence = sentenceAt(doc, at.start);
  if (!sentence || !isRead(sentence)) return null;
  const { start, end } = sentence.span;
  return {
    before: cut(doc.text, report, start, at.start),
    after: cut(doc.text, report, at.end, Math.max(at.end, end)),
  };
}

/** By halving: reports of ten thousand sentences have as many names. */
function sentenceAt({ sentences }: Doc, offset: number): Doc['sentences'][number] | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span.end > offset) high = middle;
    else low = middle + 1;
  }
  return sentences[low];
}

/** No sentence that matters here is longer; what is, tells nothing about a name in it. */
const LONGEST = 2000;

function cut(text: string, { zones }: Report, start: number, end: number): string {
  if (end - start > LONGEST) return '';
  let kept = text.slice(start, end);
  for (const { kind, span } of zones) {
    if (kind === 'title' || span.end <= start || span.start >= end) continue;
    const from = Math.max(span.start, start) - start;
    const to = Math.min(span.end, end) - start;
    kept = kept.slice(0, from) + ' '.repeat(to - from) + kept.slice(to);
  }
  return kept.replace(/\s/g, ' ');
}

import { agencyOf } from '../../lexicon/agencies.js';
import { type Span, span } from '../../model/span.js';
import type { Zone } from '../../model/zone.js';

const WINDOW = 60;
/** After the last stop or quotation mark: an agency's name, in brackets, after a dash, or glued with a space. */
const glued = /[.!?"”’)]\s{0,3}(?:[-–—/(]\s{0,2}|\s)([\p{L}][\p{L} .-]{1,30}?)\)?\.?$/u;

/** The agency's credit at the very end of the running text: `… Pakistan". UNI`, `… said. (PTI)`, `… -- AFP`. */
export function creditAtEnd(text: string, furniture: readonly Zone[]): { span: Span; agency: string } | null {
  const end = endOfProse(text, furniture);
  const from = Math.max(0, end - WINDOW);
  const tail = text.slice(from, end);
  const found = glued.exec(tail);
  const agency = found?.[1] && agencyOf(found[1]);
  if (!found?.[1] || !agency) return null;
  const start = from + found.index + found[0].lastIndexOf(found[1]);
  return { span: span(start, start + found[1].length), agency };
}

/** Where the text ends when white space and the furniture below it are left out. */
function endOfProse(text: string, furniture: readonly Zone[]): number {
  let end = text.trimEnd().length;
  for (const { span: s } of [...furniture].reverse()) if (s.end >= end) end = text.slice(0, s.start).trimEnd().length;
  return end;
}

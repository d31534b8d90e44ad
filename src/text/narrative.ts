import type { Report } from '../model/report.js';
import { bySpan, type Span } from '../model/span.js';
import type { Zone } from '../model/zone.js';

/** The stretches of a report's text that are its own narrative: all but the zones (a title may be kept). Title first, if it has one of its own. */
export function narrativeOf(report: Report, withTitle = true): Span[] {
  const cut = report.zones.filter((z) => !(withTitle && z.kind === 'title')).sort((a, b) => bySpan(a.span, b.span));
  return between(cut, report.text.length);
}

function between(zones: readonly Zone[], end: number): Span[] {
  const kept: Span[] = [];
  let at = 0;
  for (const { span } of zones) {
    if (span.start > at) kept.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < end) kept.push({ start: at, end });
  return kept;
}

/** The sentences and lines of a stretch, cut roughly: at line breaks, and after .!? with a space and a capital behind. */
export function piecesOf(text: string, stretches: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  for (const { start, end } of stretches) {
    let from = start;
    for (let i = start; i < end; i++) {
      if (!endsPiece(text, i)) continue;
      push(text, from, i + 1, pieces);
      from = i + 1;
    }
    push(text, from, end, pieces);
  }
  return pieces;
}

function endsPiece(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === '\n' || sign === '\r') return true;
  if (sign === '.' || sign === '!' || sign === '?')
    return isSpace(text[at + 1]) && /[A-Z"“'‘0-9]/.test(text[at + 2] ?? '');
  return (sign === '"' || sign === '”') && /[.!?]/.test(text[at - 1] ?? '') && isSpace(text[at + 1]);
}

const isSpace = (sign: string | undefined): boolean => sign === ' ' || sign === '\u00a0';

function push(text: string, start: number, end: number, into: Span[]): void {
  let a = start;
  let b = end;
  while (a < b && /\s/.test(text[a]!)) a++;
  while (b > a && /\s/.test(text[b - 1]!)) b--;
  if (a < b) into.push({ start: a, end: b });
}

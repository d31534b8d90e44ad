import type { Report } from '../model/report.js';
import type { Span } from '../model/span.js';
import { linesOf } from '../text/lines.js';
import { narrativeOf } from '../text/narrative.js';

/** So many texts that are otherwise different must hold a line before it is nobody's news. */
const bearers = 3;

/**
 * The stretches of each report that are worth comparing: narrative lines, without those that many different texts repeat.
 * `known`: what earlier batches held.
 */
export function ownLines(reports: readonly Report[], known: LineBearers = new Map()): Span[][] {
  const lines = reports.map(linesWithin);
  const texts = reports.map(({ text }, i) => lines[i]!.map((l) => text.slice(l.start, l.end).toLowerCase()));
  const bearersOf = countBearers(texts, known);
  return lines.map((own, i) => own.filter((_, k) => (bearersOf.get(texts[i]![k]!)?.size ?? 0) < bearers));
}

/** For each line the texts that hold it; goes on from batch to batch. */
export type LineBearers = Map<string, Set<string>>;

function linesWithin(report: Report): Span[] {
  return narrativeOf(report).flatMap(({ start, end }) =>
    linesOf(report.text.slice(start, end)).map((l) => ({ start: start + l.start, end: start + l.end })),
  );
}

/**
 * For each line, the different texts that hold it. A text is known by its longest line (for that line itself, by the next
 * longest): copies of one article count once, so what a wire sends to fifty papers is not taken for their furniture.
 */
function countBearers(texts: readonly (readonly string[])[], bearersOf: LineBearers): LineBearers {
  for (const lines of texts) {
    const [longest = '', second = ''] = [...new Set(lines)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    for (const line of new Set(lines)) {
      const seen = bearersOf.get(line);
      const sign = line === longest ? second : longest;
      if (!seen) bearersOf.set(line, new Set([sign]));
      else if (seen.size < bearers) seen.add(sign);
    }
  }
  return bearersOf;
}

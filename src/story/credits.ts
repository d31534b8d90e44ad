import { agencyOf } from '../lexicon/agencies.js';
import type { Evidence } from '../model/lineage.js';
import type { Report } from '../model/report.js';
import { type Span, sliceOf } from '../model/span.js';

/** An agency that a report's text is credited to, and where it says so (null: only its metadata do). */
export interface Credit {
  readonly agency: string;
  readonly evidence: Evidence | null;
}

/** The credit of a report: its agency zone, its dateline, else its metadata. */
export function creditOf(report: Report): Credit | null {
  const zone = report.zones.find((z) => z.kind === 'agency');
  const named = zone ? nameIn(sliceOf(report.text, zone.span)) : null;
  const agency = (report.agency && (agencyOf(report.agency) ?? report.agency)) || named || inDateline(report)?.agency;
  if (!agency) return null;
  return { agency, evidence: spanOf(report, agency, zone?.span) };
}

const nameIn = (words: string): string | null => {
  const bare = words.replace(/^[\s(–—-]+|[\s)–—.-]+$/g, '');
  return agencyOf(bare) ?? null;
};

/** "LONDON (Reuters) -" at the head of the text. */
function inDateline(report: Report): { agency: string; span: Span } | null {
  const zone = report.zones.find((z) => z.kind === 'dateline');
  const from = zone?.span.start ?? 0;
  const head = report.text.slice(from, zone ? zone.span.end + 40 : 160);
  const found = /[(/]\s*([\p{L}][\p{L} .&-]{1,40}?)\s*[)/]/u.exec(head);
  const agency = found?.[1] && agencyOf(found[1]);
  if (!found?.[1] || !agency) return null;
  const start = from + found.index + found[0].indexOf(found[1]);
  return { agency, span: { start, end: start + found[1].length } };
}

function spanOf(report: Report, agency: string, zone: Span | undefined): Evidence | null {
  const span = zone ?? inDateline(report)?.span ?? firstNaming(report, agency);
  return span ? { report: report.id, span } : null;
}

function firstNaming({ text }: Report, agency: string): Span | null {
  const start = text.indexOf(agency);
  return start < 0 ? null : { start, end: start + agency.length };
}

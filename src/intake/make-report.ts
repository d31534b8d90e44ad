import { createHash } from 'node:crypto';
import type { Intake } from '../model/intake.js';
import { type Problem, problem } from '../model/problem.js';
import type { Report } from '../model/report.js';
import { languageOf } from './language.js';
import { statedDate } from './published.js';
import { markZones } from './zones/mark-zones.js';

/** What an input says of itself beside its text. */
export interface Metadata {
  readonly id?: string | null | undefined;
  readonly path: string | null;
  readonly outlet?: string | null | undefined;
  readonly agency?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly language?: string | null | undefined;
  /** Captions that the page's own markup names. */
  readonly captions?: readonly { start: number; end: number }[];
}

/** Code units of one report: far above any article, far below what would hang a page. */
export const MAX_TEXT = 5_000_000;
/** A line of prose is never so long. */
export const MAX_LINE = 2_000_000;

/** Text and metadata -> a Report with its zones, its language and its problems, or why it is none. */
export function makeReport(text: string, meta: Metadata, problems: readonly Problem[] = []): Intake {
  const refused = refuse(text);
  if (refused) return { type: 'failure', path: meta.path ?? meta.id ?? '-', problem: refused };
  const { language, problems: strange } = languageOf(text, meta.language ?? null);
  const { published, problems: undated } = statedDate(meta.published ?? null);
  const found = markZones(text, meta);
  const report: Report = {
    id: meta.id ?? contentId(text, meta),
    path: meta.path,
    outlet: meta.outlet ?? found.outlet,
    agency: meta.agency ?? found.agency,
    title: meta.title ?? found.title,
    byline: meta.byline ?? found.byline,
    url: meta.url ?? null,
    language,
    text,
    dateline: found.dateline,
    published,
    zones: found.zones,
  };
  return { type: 'report', report, problems: [...problems, ...strange, ...undated] };
}

function refuse(text: string): Problem | null {
  if (!/\S/.test(text)) return problem('file-empty', 'There is no text in it: give a report with text.');
  if (text.length > MAX_TEXT && longestLine(text) > MAX_LINE) {
    return problem(
      'line-too-long',
      `One line is longer than ${MAX_LINE} characters, which no prose is: split the file into reports.`,
    );
  }
  if (text.length > MAX_TEXT) {
    return problem('file-too-long', `The text is longer than ${MAX_TEXT} characters: split it into reports.`);
  }
  return null;
}

function longestLine(text: string): number {
  let longest = 0;
  for (let from = 0; from <= text.length; ) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at;
    longest = Math.max(longest, end - from);
    from = end + 1;
  }
  return longest;
}

/** An id of content and origin; of a path only the name counts, so that a moved folder gives the same ids. */
function contentId(text: string, meta: Metadata): string {
  const origin = meta.url ?? meta.outlet ?? meta.path?.split(/[\\/]/).at(-1)?.replace(/:\d+$/, '') ?? '';
  return `r${createHash('sha256').update(`${origin}\n${text}`).digest('hex').slice(0, 16)}`;
}

import type { Doc, Sentence } from '../../model/doc.js';
import type { CountDraft } from '../../model/draft.js';
import type { Report } from '../../model/report.js';
import type { Resolution } from '../../model/resolution.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Time } from '../../model/time.js';

/** What every step of settling asks. */
export interface Setting {
  readonly doc: Doc;
  readonly report: Report;
  readonly counts: readonly CountDraft[];
  readonly times: readonly Time[];
  readonly statements: readonly Statement[];
  readonly resolution: Resolution;
  /** Index of the first sentence of the report's own narrative, -1 for none. */
  readonly lead: number;
  /** The year that the report speaks from, null where nothing tells it. */
  readonly year: number | null;
}

export function makeSetting(inputs: Omit<Setting, 'lead' | 'year'>): Setting {
  const lead = inputs.doc.sentences.findIndex((s) => s.zone === null && s.tokens.to - s.tokens.from > 3);
  return { ...inputs, lead, year: yearOf(inputs) };
}

function yearOf({ report, times }: Omit<Setting, 'lead' | 'year'>): number | null {
  const stated = report.published.from ?? report.published.to;
  if (stated) return Number(stated.slice(0, 4));
  let latest: number | null = null;
  for (const time of times) {
    const year = time.type === 'DATE' && time.from ? Number(time.from.slice(0, 4)) : null;
    if (year !== null && year > 1900 && (latest === null || year > latest)) latest = year;
  }
  return latest;
}

export const sentenceAt = (setting: Setting, index: number): Sentence | undefined => setting.doc.sentences[index];

export const isTitle = (setting: Setting, index: number): boolean => setting.doc.sentences[index]?.zone === 'title';

export const inSpan = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

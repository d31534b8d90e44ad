import type { Doc } from '../model/doc.js';
import type { TimeDraft } from '../model/draft.js';
import type { Published, Report } from '../model/report.js';
import type { Span } from '../model/span.js';
import { boundsOf, isDay, weekdayOf } from '../text/days.js';
import { weekdayNamed } from './dating-weekdays.js';

/** A day that something says the report was published on (or, for events, not before). */
export interface Stated {
  /** ISO day. */
  readonly day: string;
  /** As it is written. */
  readonly value: string;
  readonly basis: Published['basis'][number];
  readonly span: Span | null;
  /** In words, for the reasons given. */
  readonly what: string;
}

interface Inputs {
  readonly doc: Doc;
  readonly report: Report;
  readonly times: readonly TimeDraft[];
}

/** All that state a day, the most trusted first. */
export function statedDays({ doc, report, times }: Inputs): Stated[] {
  return [...ofPage(doc, times), ...ofMetadata(report), ...ofAddress(report), ...ofEvents(doc, times)];
}

/** A full date in a stamp or a dateline. A weekday beside it that is another day's makes it no proof. */
function ofPage(doc: Doc, times: readonly TimeDraft[]): Stated[] {
  return times.flatMap((t) => {
    const zone = doc.sentences[t.sentence]?.zone;
    if ((zone !== 'timestamp' && zone !== 'dateline') || !isDay(t.value)) return [];
    const value = doc.text.slice(t.span.start, t.span.end);
    if (contradictsWeekday(value, t.value)) return [];
    return [
      { day: t.value.slice(0, 10), value, basis: 'text' as const, span: t.span, what: 'the date on the page itself' },
    ];
  });
}

function contradictsWeekday(words: string, day: string): boolean {
  const named = weekdayNamed(words);
  return named !== null && named !== weekdayOf(day);
}

function ofMetadata({ published }: Report): Stated[] {
  const { from } = published;
  if (from === null || !isDay(from)) return [];
  return [{ day: from.slice(0, 10), value: from, basis: 'metadata', span: null, what: 'the date in the metadata' }];
}

const inAddress = /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/;

function ofAddress({ url }: Report): Stated[] {
  const found = url ? inAddress.exec(url) : null;
  if (!found) return [];
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  return isDay(day) ? [{ day, value: day, basis: 'metadata', span: null, what: 'the date in the address' }] : [];
}

/** The latest full day that the narrative itself names: published on it or soon after. */
function ofEvents(doc: Doc, times: readonly TimeDraft[]): Stated[] {
  const days = times.filter(
    (t) => doc.sentences[t.sentence]?.zone === null && isDay(t.value) && t.anchor.kind === 'none',
  );
  const last = days.sort((a, b) => (a.value < b.value ? 1 : -1))[0];
  if (!last) return [];
  const day = boundsOf(last.value.slice(0, 10))?.to ?? last.value;
  return [
    {
      day,
      value: doc.text.slice(last.span.start, last.span.end),
      basis: 'events',
      span: last.span,
      what: 'the latest day it tells of',
    },
  ];
}

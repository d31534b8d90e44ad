import type { Event } from '../model/event.js';
import type { Reading } from '../model/reading.js';
import type { DateReason } from '../model/report.js';
import type { Span } from '../model/span.js';
import { addDays, daysBetween, isDay, weekdayOf } from '../text/days.js';
import { sentencesAt } from '../text/sentences-at.js';

/** When a report was published, by the others of its story, and the day that they share. */
export interface StoryDate {
  readonly from: string;
  readonly to: string;
  readonly reason: DateReason;
}

/** News tells of days that lie no further back. */
const FRESH_DAYS = 13;
/** A report whose range is no wider tells the others when; one whose range is wider than this is told by them. */
const SURE_DAYS = 14;
const OPEN_DAYS = 31;
/** A weekday without a date is one of the last seven days; what was said on it is reported at once. */
const WEEK_DAYS = 6;
const SAID_DAYS = 2;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const widthOf = ({ report: { published } }: Reading): number =>
  published.from && published.to ? daysBetween(published.from, published.to) : Number.POSITIVE_INFINITY;

/**
 * A report of a story that cannot be dated by itself, or only to some months, is dated by the weekday that it names: the others of
 * its story name one day with a date that is such a weekday, and
 *   two of them do,                                              "on Wednesday" beside "March 16", twice
 *   or one does, as the day of a happening of the same kind.     "the attack on Thursday" beside "the blast … on 14 February"
 * null: they do not, or two such days come into question.
 */
export function dateByStory(one: Reading, members: readonly Reading[]): StoryDate | null {
  if (widthOf(one) <= OPEN_DAYS) return null;
  const sure = members.filter((m) => m !== one && widthOf(m) <= SURE_DAYS);
  const named = weekdaysIn(one);
  if (sure.length === 0 || named.length === 0) return null;
  const bounds = boundsOf(one, sure);
  const told = daysTold(sure);
  const found = named.flatMap((at) => {
    const fitting = [...told].filter(
      ([day, by]) =>
        weekdayOf(day) === at.weekday &&
        day >= bounds.from &&
        day <= bounds.to &&
        (by.size > 1 || sameHappening(one, at.span, day, by)),
    );
    return fitting.length === 1 ? [{ ...at, day: fitting[0]![0], by: fitting[0]![1] }] : [];
  });
  const [latest] = found.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : Number(b.said) - Number(a.said)));
  if (!latest) return null;
  const to = [addDays(latest.day, latest.said ? SAID_DAYS : WEEK_DAYS), bounds.to].sort()[0]!;
  return to < latest.day ? null : { from: latest.day, to, reason: reasonOf(latest, to) };
}

const reasonOf = ({ day, by, span }: Named & { day: string; by: ReadonlySet<Reading> }, to: string): DateReason => ({
  why: `It names ${weekdays[weekdayOf(day) - 1]}; of its story ${[...by]
    .map((r) => r.report.id)
    .sort()
    .join(', ')} ${by.size > 1 ? 'name' : 'names'} ${day}, the one such day that fits.`,
  from: day,
  to,
  span,
});

interface Named {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly span: Span;
  /** Whether somebody said something on it: "the ministry said on Wednesday". */
  readonly said: boolean;
}

/** What comes, not what was. */
const ahead =
  /\b(?:next|coming|until|till|by|before|from|will|would|scheduled|set|due|planned|slated|expected)\s(?:\S+\s){0,2}$/i;

export const isAhead = (text: string, { start }: Span): boolean =>
  ahead.test(text.slice(Math.max(0, start - 40), start));

function weekdaysIn(reading: Reading): Named[] {
  const { text } = reading.report;
  return reading.times.flatMap(({ value, span }) => {
    const [, weekday] = /^XXXX-WXX-([1-7])(?:T\w+)?$/.exec(value) ?? [];
    if (!weekday || inZone(reading, span) || isAhead(text, span)) return [];
    return [{ weekday: Number(weekday), span, said: isSaid(reading, span) }];
  });
}

const inZone = ({ report: { zones } }: Reading, { start, end }: Span): boolean =>
  zones.some((z) => z.kind !== 'title' && z.span.start < end && start < z.span.end);

/** "said in a statement on Wednesday"; "On Wednesday evening the ministry in New Delhi reiterated": who speaks stands between. */
const BEHIND = 40;
const BEFORE = 80;

/** Whether it is the day on which somebody spoke: beside a word of saying, in the same sentence, and outside what was said. */
export function isSaid({ report: { text }, statements }: Reading, at: Span): boolean {
  const joined = (from: number, to: number, most: number): boolean =>
    to >= from && to - from <= most && !/[.!?]["”]?\s/.test(text.slice(from, to));
  return statements.some(
    ({ cue, content }) =>
      !content.some((c) => c.start <= at.start && at.end <= c.end) &&
      cue.some((c) => joined(c.end, at.start, BEHIND) || joined(at.end, c.start, BEFORE)),
  );
}

/** Between what the report tells as past, what it tells as coming, what it is known by itself, and the others. */
function boundsOf(one: Reading, sure: readonly Reading[]): { from: string; to: string } {
  const days = sure
    .flatMap(({ report: { published } }) => [published.from!.slice(0, 10), published.to!.slice(0, 10)])
    .sort();
  let from = addDays(days[0]!, -FRESH_DAYS);
  let to = addDays(days.at(-1)!, FRESH_DAYS);
  const { published, text } = one.report;
  if (published.from && published.from > from) from = published.from.slice(0, 10);
  if (published.to && published.to < to) to = published.to.slice(0, 10);
  for (const { value, span } of one.times) {
    if (!/^XXXX-\d{2}-\d{2}$/.test(value) || inZone(one, span)) continue;
    const years = [from.slice(0, 4), to.slice(0, 4)];
    const day = years.map((year) => value.replace('XXXX', year)).find((d) => isDay(d) && d > from && d <= to);
    // The day before: nobody tells today that something is set for today's date
    if (day && isAhead(text, span)) to = addDays(day, -1);
  }
  return { from, to };
}

/** Days that reports name with a date, or that their dates give, each with the reports that do. */
function daysTold(readings: readonly Reading[]): Map<string, Set<Reading>> {
  const told = new Map<string, Set<Reading>>();
  for (const reading of readings) {
    const end = reading.report.published.to!.slice(0, 10);
    for (const { value, span } of reading.times) {
      const day = value.slice(0, 10);
      if (!isDay(value) || inZone(reading, span) || day > end || daysBetween(day, end) > 2 * FRESH_DAYS) continue;
      told.set(day, (told.get(day) ?? new Set()).add(reading));
    }
  }
  return told;
}

/** Whether a span stands in one of the sentences that tell an event. */
export const tells = ({ report: { text } }: Reading, { trigger, evidence }: Event, at: Span): boolean =>
  sentencesAt(text, [trigger, ...evidence]).some((s) => s.start <= at.start && at.end <= s.end);

/** A happening of the one kind of which both tell: on the day there, and beside the weekday here. */
function sameHappening(one: Reading, at: Span, day: string, by: ReadonlySet<Reading>): boolean {
  const kinds = new Set(one.events.filter((e) => tells(one, e, at)).map((e) => e.type));
  return [...by].some((r) =>
    r.events.some((e) => kinds.has(e.type) && e.time?.precision === 'day' && e.time.from?.slice(0, 10) === day),
  );
}

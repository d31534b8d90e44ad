import type { Doc } from '../model/doc.js';
import type { TimeDraft } from '../model/draft.js';
import type { DateReason, Published } from '../model/report.js';
import { addDays, daysBetween, isDay, weekdayOf } from '../text/days.js';
import { boundWords, type DateBound } from './dating-bound.js';
import { FRESH_DAYS } from './dating-fresh.js';
import { commonTo, FIRST, LAST, type Stretch, within } from './dating-terms.js';
import { weekdayNamed, weekdays } from './dating-weekdays.js';

interface Inputs {
  readonly doc: Doc;
  readonly times: readonly TimeDraft[];
}

type Range = Pick<Published, 'from' | 'to' | 'basis' | 'reasons'>;
const unknown: Range = { from: null, to: null, basis: [] };
/** Days of one report's happenings lie no further apart; else they are of several years. */
const TOGETHER_DAYS = 183;

/**
 * When a report that states no day (or none that can be) was published: on days that fit the terms of office, and the
 * listings, that a source states of all who are named so in it; where only one year puts the days that it names there, from the
 * latest of them on.
 */
export function concludeFromBounds(inputs: Inputs, bounds: readonly DateBound[]): Range {
  const settling = bounds.filter((b) => b.settled.length > 0);
  const stretches = commonTo(settling.map((b) => b.settled));
  const from = stretches[0]?.from ?? FIRST;
  const to = stretches.at(-1)?.to ?? LAST;
  if (stretches.length === 0 || from === FIRST || to === LAST) return unknown;
  const reasons = settling.map(reasonOf);
  const latest = latestDay(inputs, stretches);
  if (!latest) return { from, to, basis: ['offices'], reasons };
  const end = [addDays(latest.day, FRESH_DAYS), to].sort()[0]!;
  return { from: latest.day, to: end, basis: ['events', 'offices'], reasons: [...reasons, dayReason(latest, end)] };
}

function reasonOf(bound: DateBound): DateReason {
  const [from, to] = [bound.settled[0]!.from, bound.settled.at(-1)!.to];
  return {
    why: boundWords(bound),
    from: from === FIRST ? null : from,
    to: to === LAST ? null : to,
    span: bound.span,
  };
}

interface NamedDay {
  readonly day: string;
  readonly words: string;
  readonly span: TimeDraft['span'];
}

const dayReason = ({ day, words, span }: NamedDay, to: string): DateReason => ({
  why: `It names ${words} as past; of all the years that fit the other reasons only in ${day.slice(0, 4)} can it be, and news is written within days of what it tells.`,
  from: day,
  to,
  span,
});

/** The latest of the days without a year, in the one year in which all of them fit; null: no year, or more than one. */
function latestDay({ doc, times }: Inputs, stretches: readonly Stretch[]): NamedDay | null {
  const named = times.filter(
    (t) =>
      doc.sentences[t.sentence]?.zone === null &&
      t.anchor.kind === 'yearless' &&
      !t.anchor.forward &&
      /^XXXX-\d{2}-\d{2}$/.test(t.value),
  );
  if (named.length === 0) return null;
  const [first, last] = [Number(stretches[0]!.from.slice(0, 4)), Number(stretches.at(-1)!.to.slice(0, 4))];
  const fitting: NamedDay[] = [];
  for (let year = first; year <= last && fitting.length < 2; year++) {
    const days = named.map((t) => ({
      day: t.value.replace('XXXX', String(year)),
      words: doc.text.slice(t.span.start, t.span.end),
      span: t.span,
    }));
    if (days.every((d) => isDay(d.day) && within(d.day, stretches) && agrees(d))) fitting.push(...latestOf(days));
  }
  return fitting.length === 1 ? fitting[0]! : null;
}

function latestOf(days: readonly NamedDay[]): NamedDay[] {
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  return daysBetween(first.day, last.day) <= TOGETHER_DAYS ? [last] : [];
}

/** "Thursday, 14 February" can only be a year in which that day is a Thursday. */
function agrees({ day, words }: NamedDay): boolean {
  const weekday = weekdayNamed(words);
  return weekday === null || weekday === weekdayOf(day);
}

/**
 * Days with a weekday and no year that fall on another one in the year of a stated date: "Thursday, 14 February" of a
 * report stated to be of 2020.
 */
export function weekdayDoubt({ doc, times }: Inputs, stated: string): string | null {
  for (const t of times) {
    if (doc.sentences[t.sentence]?.zone !== null || t.anchor.kind !== 'yearless') continue;
    const words = doc.text.slice(t.span.start, t.span.end);
    const weekday = weekdayNamed(words);
    const near = [-1, 0, 1]
      .map((step) => t.value.replace('XXXX', String(Number(stated.slice(0, 4)) + step)))
      .find((day) => isDay(day) && Math.abs(daysBetween(day, stated)) <= TOGETHER_DAYS);
    if (weekday === null || !near || weekdayOf(near) === weekday) continue;
    return `It names ${words}; ${near} is a ${weekdays[weekdayOf(near) - 1]}.`;
  }
  return null;
}

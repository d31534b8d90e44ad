import type { Published } from '../../model/report.js';
import type { Time } from '../../model/time.js';
import { daysBetween } from '../../text/days.js';

/** Whether two times can be one; undefined: cannot be told. */
export function sameTime(a: Time, b: Time): boolean | undefined {
  const [p, q] = [partsOf(a.value), partsOf(b.value)];
  // Where the report's own day is not known "Tuesday" may be of any year, and yet it is not "in 2020"
  const vague = a.value.includes('X') || b.value.includes('X') || !a.from || !b.from;
  if (vague && p && q && differ(p, q)) return false;
  if (a.from && a.to && b.from && b.to)
    return a.from.slice(0, 10) <= b.to.slice(0, 10) && b.from.slice(0, 10) <= a.to.slice(0, 10);
  return a.value === b.value && /\d/.test(a.value) ? true : undefined;
}

/** A TIMEX3 date taken apart; null: not told. Of a time of day the date is a guess where it is not resolved. */
interface Parts {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
  /** Told by the year or the month alone. */
  readonly coarse: boolean;
}

const date = /^(\d{4}|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?|-W(?:\d{2}|XX)(-\d)?)?$/;

function partsOf(value: string): Parts | null {
  const found = date.exec(value);
  if (!found) return null;
  const [all, year, month, day, weekday] = found;
  const known = (part: string | undefined): string | null => (part && !part.includes('X') ? part : null);
  const coarse = day === undefined && weekday === undefined && !all.includes('W');
  return { year: known(year), month: known(month), day: known(day), coarse };
}

/** Where the report's own day is not known: another year, month or day; or one told by the day, the other by month or year. */
function differ(p: Parts, q: Parts): boolean {
  const other = (key: 'year' | 'month' | 'day'): boolean => p[key] !== null && q[key] !== null && p[key] !== q[key];
  if (other('year') || other('month')) return true;
  const sameMonth = p.month !== null && p.month === q.month;
  if (sameMonth && other('day')) return true;
  // "Last month 40 died" in a report that tells of Saturday: its own happening a report tells by the day
  return p.coarse !== q.coarse && !sameMonth;
}

/** Whether it tells a day, a week, a month or a year, and no bare hour. */
export const isDated = (time: Time): boolean => time.from !== null || partsOf(time.value) !== null;

/** News is written within days of what it tells: what was weeks ago is not its own. */
const FRESH_DAYS = 21;

/**
 * Whether a time is gone by for a report of some day; where that day is not known to the month: whether it is told by the year
 * or the month alone ("last month", "in 2019").
 */
export function isPast(time: Time, { from, to }: Published): boolean {
  const known = from !== null && to !== null && daysBetween(from, to) < 31;
  if (!time.to || !known) return partsOf(time.value)?.coarse ?? false;
  return daysBetween(time.to.slice(0, 10), from) > FRESH_DAYS;
}

import type { TimeAnchor, TimeDraft } from '../model/draft.js';
import type { Published } from '../model/report.js';
import type { Time, TimePrecision } from '../model/time.js';
import { addDays, addMonths, boundsOf, isDay, weekdayOf, weekOf } from '../text/days.js';

/** Time drafts -> TIMEX3 times against the report's day; one Time a draft, in the same order. */
export function resolveTimes(drafts: readonly TimeDraft[], published: Published): Time[] {
  return drafts.map((draft) => resolveTime(draft, published));
}

/** Against a range of days: what both ends agree on; where they differ, the range from the one to the other. */
function resolveTime({ span, type, value, anchor }: TimeDraft, { from, to }: Published): Time {
  if (anchor.kind === 'none') return finished(span, type, value);
  if (from === null || to === null)
    return { span, type, value: unresolved(value, anchor), from: null, to: null, precision: null };
  const early = fill(value, anchor, from.slice(0, 10));
  const late = fill(value, anchor, to.slice(0, 10));
  const made = finished(span, type, early);
  // Said from where the story stands, not from the day of the report: a value to compare, no date to rest on
  if (anchor.kind === 'narrative') return { ...made, from: null, to: null };
  if (early === late) return made;
  const last = finished(span, type, late);
  return {
    span,
    type,
    value: unresolved(value, anchor),
    from: made.from,
    to: last.to,
    precision: made.from && last.to ? 'range' : null,
  };
}

function finished(span: Time['span'], type: Time['type'], value: string): Time {
  const day = value.replace(/T.*$/, '');
  const bounds = type === 'DATE' || type === 'TIME' ? boundsOf(day) : null;
  const clock = /T(\d{2}:\d{2})$/.exec(value)?.[1];
  const at = clock && bounds ? { from: `${bounds.from}T${clock}`, to: `${bounds.to}T${clock}` } : bounds;
  return {
    span,
    type,
    value,
    from: at?.from ?? null,
    to: at?.to ?? null,
    precision: bounds ? precisionOf(value) : null,
  };
}

function precisionOf(value: string): TimePrecision {
  if (/T\d{2}:\d{2}$/.test(value)) return 'minute';
  if (/T(?:MO|AF|EV|NI|MI)$/.test(value)) return 'part-of-day';
  if (isDay(value)) return 'day';
  if (/^\d{4}-W/.test(value)) return 'week';
  if (/^\d{4}-\d{2}$/.test(value)) return 'month';
  if (/^\d{4}-Q/.test(value)) return 'range';
  return /^\d{4}$/.test(value) ? 'year' : 'decade';
}

/** A value whose day nobody knows. */
function unresolved(value: string, anchor: TimeAnchor): string {
  const day = anchor.kind === 'weekday' ? `XXXX-WXX-${anchor.day}` : 'XXXX-XX-XX';
  return value
    .replace('{D}', day)
    .replace('{W}', 'XXXX-WXX')
    .replace('{M}', 'XXXX-XX')
    .replace('{Q}', 'XXXX-QX')
    .replace('{Y}', 'XXXX')
    .replace('{DE}', 'XXX');
}

/** The value with its gap filled, as read on `today`. */
function fill(value: string, anchor: TimeAnchor, today: string): string {
  if (anchor.kind === 'yearless') return value.replace('XXXX', nearestYear(value, anchor.forward, today));
  const day = dayOf(anchor, today);
  return value
    .replace('{D}', day)
    .replace('{W}', weekOf(day))
    .replace('{M}', day.slice(0, 7))
    .replace('{Q}', `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`)
    .replace('{Y}', day.slice(0, 4))
    .replace('{DE}', day.slice(0, 3));
}

function dayOf(anchor: TimeAnchor, today: string): string {
  if (anchor.kind === 'weekday') return weekdayNear(anchor.day, anchor.shift, today);
  if (anchor.kind !== 'offset' && anchor.kind !== 'narrative') return today;
  const { amount, unit } = anchor;
  if (unit === 'day') return addDays(today, amount);
  if (unit === 'week') return addDays(today, amount * 7);
  if (unit === 'month') return addMonths(today, amount);
  if (unit === 'hour') return today;
  return addMonths(today, amount * (unit === 'year' ? 12 : 120));
}

/** News tells what was: a bare weekday is the last one, today's own included. */
function weekdayNear(day: number, shift: Extract<TimeAnchor, { kind: 'weekday' }>['shift'], today: string): string {
  const back = (weekdayOf(today) - day + 7) % 7;
  if (shift === 'future' || shift === 'next') return addDays(today, back === 0 ? 7 : 7 - back);
  if (shift === 'this') return addDays(today, day - weekdayOf(today));
  return addDays(today, shift === 'last' && back === 0 ? -7 : -back);
}

/** A day of the past more than ten months back would be told with its year: within so many days ahead, what is to come is meant. */
const AHEAD_DAYS = 60;

/** The year that puts "02-14", "02" or "SU" last before the report (or, looking forward, first after it). */
function nearestYear(value: string, forward: boolean, today: string): string {
  const year = Number(today.slice(0, 4));
  const start = /^XXXX-(\d{2})(?:-(\d{2}))?/.exec(value);
  const season: Record<string, string> = { SP: '03', SU: '06', FA: '09', WI: '12' };
  const month = start?.[1] ?? season[/^XXXX-(\w\w)/.exec(value)?.[1] ?? ''] ?? '01';
  const monthDay = `${month}-${start?.[2] ?? '01'}`;
  const here = `${year}-${monthDay}`;
  if (forward)
    return String((start?.[2] ? here : here.slice(0, 7)) < (start?.[2] ? today : today.slice(0, 7)) ? year + 1 : year);
  // "in January", said in November, is the last one all the same: only days look ahead
  if (!start?.[2]) return String(here > today ? year - 1 : year);
  const limit = addDays(today, AHEAD_DAYS);
  if (`${year + 1}-${monthDay}` <= limit) return String(year + 1);
  return String(here > limit ? year - 1 : year);
}

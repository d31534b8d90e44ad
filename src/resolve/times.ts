import type { TimeAnchor, TimeDraft } from '../model/draft.js';
import type { Published } from '../model/report.js';
import type { Time, TimePrecision } from '../model/time.js';
import { addDays, addMonths, boundsOf, isDay, weekdayOf, weekOf } from '../text/days.js';

/** Time drafts -> TIMEX3 times against the report's day; one Time a draft, in the same order. */
export function resolveTimes(drafts: readonly TimeDraft[], published: Published): Time[] {
  const told: Told = { quarter: null, sentence: 0 };
  const times = drafts.map((draft) => {
    const time = byQuarter(draft, told) ?? resolveTime(draft, published);
    if (/^\d{4}-Q\d$/.test(time.value) && draft.value !== '{Y}')
      Object.assign(told, { quarter: time.value, sentence: draft.sentence });
    return time;
  });
  return times.map((time, i) => (drafts[i]!.anchor.kind === 'narrative' ? fromStory(drafts, times, i) : time));
}

/** So many sentences back the day is looked for of which "at noon" tells the hour. */
const SAME_DAY = 2;

/**
 * "On Friday …, two days earlier", "at 10 p.m. on Sunday", "On Tuesday … At noon …": counted from the day that the same sentence
 * names, and an hour from one that the sentences before name; else no date to rest on.
 */
function fromStory(drafts: readonly TimeDraft[], times: readonly Time[], at: number): Time {
  const { span, type, value, anchor, sentence } = drafts[at]!;
  const isDay = (i: number): boolean => times[i]?.precision === 'day' && drafts[i]!.anchor.kind !== 'narrative';
  const reach = type === 'TIME' ? SAME_DAY : 0;
  let base = -1;
  for (let i = at - 1; base < 0 && i >= 0 && sentence - drafts[i]!.sentence <= reach; i--) if (isDay(i)) base = i;
  const next = drafts[at + 1];
  const isNearer = base < 0 || drafts[base]!.sentence !== sentence;
  if (type === 'TIME' && isNearer && next?.sentence === sentence && isDay(at + 1)) base = at + 1;
  const day = times[base]?.from;
  return day ? finished(span, type, fill(value, anchor, day)) : times[at]!;
}

/** What the text has spoken of so far. */
interface Told {
  /** The quarter named last ("1989-Q3"), and the sentence that names it. */
  quarter: string | null;
  sentence: number;
}

/** A quarter is spoken of for so many sentences. */
const SPOKEN_OF = 2;

/** Where a quarter is spoken of, "the quarter" is that one, and "a year ago" the same of the year before. */
function byQuarter({ span, type, value, anchor, sentence }: TimeDraft, { quarter, sentence: at }: Told): Time | null {
  if (quarter === null || sentence - at > SPOKEN_OF) return null;
  if (anchor.kind !== 'offset' && anchor.kind !== 'narrative') return null;
  if (value === '{Q}' && anchor.amount === -3) return finished(span, type, quarter);
  // "last year" is all of it; "a year ago" and "a year earlier" are the same time of it
  const isYear = value === '{Y}' && anchor.amount === (anchor.kind === 'narrative' ? -1 : -12);
  return isYear ? finished(span, type, `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`) : null;
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
  if (anchor.kind === 'yearless') {
    const filled = (year: string) => feast(value.replace('XXXX', year));
    const near = filled(nearestYear(value, anchor.forward, today));
    return isFeast(value) && !anchor.forward && near > addDays(today, AHEAD_DAYS)
      ? filled(String(Number(near.slice(0, 4)) - 1))
      : near;
  }
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
  if (shift === 'future' || shift === 'next') return addDays(today, back === 0 ? (shift === 'next' ? 7 : 0) : 7 - back);
  if (shift === 'this') return addDays(today, day - weekdayOf(today));
  return addDays(today, shift === 'last' && back === 0 ? -7 : -back);
}

/** A day of the past more than eight months back would be told with its year: within so many days ahead, what is to come is meant. */
const AHEAD_DAYS = 120;

const isFeast = (value: string): boolean => /-(?:thanksgiving|easter)$/.test(value);

/** A feast that moves, on its day of the year. */
function feast(value: string): string {
  const year = Number(value.slice(0, 4));
  if (value.endsWith('-thanksgiving')) {
    const first = weekdayOf(`${year}-11-01`);
    return `${year}-11-${22 + ((11 - first) % 7)}`;
  }
  return value.endsWith('-easter') ? easter(year) : value;
}

/** Gauss's rule for the western Easter, as Meeus has it. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor((year % 100) / 4);
  const k = (year % 100) % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
}

/** Where seasons, quarters and moving feasts begin. */
const firstMonths: Readonly<Record<string, string>> = {
  SP: '03',
  SU: '06',
  FA: '09',
  WI: '12',
  Q1: '01',
  Q2: '04',
  Q3: '07',
  Q4: '10',
  thanksgiving: '11',
  easter: '04',
};

/** The year that puts "02-14", "02" or "SU" last before the report (or, looking forward, first after it). */
function nearestYear(value: string, forward: boolean, today: string): string {
  const year = Number(today.slice(0, 4));
  const start = /^XXXX-(\d{2})(?:-(\d{2}))?/.exec(value);
  const month = start?.[1] ?? firstMonths[/^XXXX-(\w+)/.exec(value)?.[1] ?? ''] ?? '01';
  const monthDay = `${month}-${start?.[2] ?? '01'}`;
  const here = `${year}-${monthDay}`;
  if (forward && /^XXXX-Q/.test(value)) return String(Number(month) + 2 < Number(today.slice(5, 7)) ? year + 1 : year);
  if (forward)
    return String((start?.[2] ? here : here.slice(0, 7)) < (start?.[2] ? today : today.slice(0, 7)) ? year + 1 : year);
  // "in January", said in November, is the last one all the same: only days look ahead
  if (!start?.[2]) return String(here > today ? year - 1 : year);
  const limit = addDays(today, AHEAD_DAYS);
  if (`${year + 1}-${monthDay}` <= limit) return String(year + 1);
  return String(here > limit ? year - 1 : year);
}

import type { TimeAnchor } from '../../model/draft.js';
import { date, duration, type Found, type Made, pad, thatDay, time } from './made.js';

type Unit = Extract<TimeAnchor, { kind: 'offset' }>['unit'];
const unitNames: Readonly<Record<string, Unit>> = {
  TH: 'hour',
  TM: 'hour',
  TS: 'hour',
  D: 'day',
  W: 'week',
  M: 'month',
  Q: 'month',
  Y: 'year',
  DE: 'decade',
  CE: 'decade',
};
const gaps: Readonly<Record<string, string>> = {
  hour: '{D}',
  day: '{D}',
  week: '{W}',
  month: '{M}',
  year: '{Y}',
  decade: '{DE}',
};

export const yearless = (f: Found): TimeAnchor => ({ kind: 'yearless', forward: f.forward });

/** Year, month and day as far as they are told; an impossible day is none. */
export function calendar(f: Found, year: string | null, month: number, day: number | null): Made | null {
  if (day !== null && (day < 1 || day > 31)) return null;
  const rest = `${pad(month)}${day === null ? '' : `-${pad(day)}`}`;
  return year === null ? date(`XXXX-${rest}`, yearless(f)) : date(`${year}-${rest}`);
}

export const yearOf = (two: number): string => String(two < 30 ? 2000 + two : 1900 + two);

export function offset(f: Found, amount: number, unit: string): Made {
  const name = unitNames[unit] ?? 'day';
  const times = unit === 'Q' ? 3 : unit === 'CE' ? 10 : 1;
  const made = date(unit === 'Q' ? '{Q}' : gaps[name]!, { kind: 'offset', amount: amount * times, unit: name });
  return f.has('PART') ? time(`${made.value}T${f.value('PART')}`, made.anchor) : made;
}

export function shiftOfDay(f: Found): Extract<TimeAnchor, { kind: 'weekday' }>['shift'] {
  if (f.has('LAST')) return 'last';
  if (f.has('NEXT')) return 'next';
  return f.has('THIS') ? 'this' : f.forward ? 'future' : 'past';
}

export function weekday(f: Found): Made {
  const anchor: TimeAnchor = { kind: 'weekday', day: f.number('DAY'), shift: shiftOfDay(f) };
  if (f.value('PART') === 'MI') return time('{D}T12:00', anchor);
  return f.has('PART') ? time(`{D}T${f.value('PART')}`, anchor) : date('{D}', anchor);
}

export function clock(f: Found): Made | null {
  const [hour = Number.NaN, minute = 0] = f.has('CLOCK')
    ? f.value('CLOCK').split(':').map(Number)
    : f.has('YEAR')
      ? split4(f.number('YEAR'))
      : f.number('NUM') > 99
        ? split4(f.number('NUM'))
        : [f.number('NUM'), 0];
  const pm = f.value('AMPM') === 'PM';
  const full = pm && hour < 12 ? hour + 12 : f.value('AMPM') === 'AM' && hour === 12 ? 0 : hour;
  if (!(full >= 0 && full < 24 && minute < 60)) return null;
  return time(`{D}T${pad(full)}:${pad(minute)}`, thatDay);
}

/** "10 p.m. Wednesday": the clock of a day that is itself to be found. */
export function clockOfDay(f: Found): Made | null {
  const hour = clock(f);
  const day = f.has('DAY') ? weekday(f) : f.has('MONTH') ? null : offset(f, f.number('NAMED'), 'D');
  if (day === null) {
    const told = calendar(f, null, f.number('MONTH'), f.number('NUM', f.has('CLOCK') ? 0 : 1));
    return hour && told && time(`${told.value}${hour.value.slice(3)}`, told.anchor);
  }
  return hour && { ...hour, anchor: day.anchor };
}

const split4 = (n: number): [number, number] => [Math.floor(n / 100), n % 100];

export const shiftOf = (f: Found): number => (f.has('LAST') ? -1 : f.has('NEXT') ? 1 : 0);

const amountOf = (f: Found): number | null => (f.has('NUM') ? f.number('NUM') : f.has('A') ? 1 : null);

/** "two days", "several years": P2D, PXY; hours and minutes have a T. */
export function period(f: Found, fallback: number | null = null): Made {
  const unit = f.value('UNIT');
  const amount = f.has('FEW') ? 'X' : String(amountOf(f) ?? fallback ?? 'X');
  if (unit === 'DE' || unit === 'CE')
    return duration(amount === 'X' ? 'PXY' : `P${Number(amount) * (unit === 'DE' ? 10 : 100)}Y`);
  return duration(unit.startsWith('T') ? `PT${amount}${unit.slice(1)}` : `P${amount}${unit}`);
}

export function ago(f: Found): Made | null {
  const amount = amountOf(f);
  // "three hours after the blast" is how long after; "three hours later" is when
  if (/^(?:after|before)$/i.test(f.symbols.at(-1)!.token.text)) return null;
  const sign = f.has('LATER') ? 1 : -1;
  if (amount === null) return date(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  const isYear = f.value('UNIT') === 'Y' && amount === 1 && f.has('AGO');
  if (isYear) return date('{Y}', { kind: 'offset', amount: -12, unit: 'month' });
  const made = offset(f, sign * amount, f.value('UNIT'));
  if (f.has('AGO') || made.anchor.kind !== 'offset') return made;
  const unit = made.anchor.unit === 'decade' ? 'year' : made.anchor.unit;
  return { ...made, anchor: { kind: 'narrative', amount: made.anchor.amount, unit } };
}

/** Words before a year of four digits that make it one. */
const yearCue =
  /^(?:in|since|of|from|until|till|by|during|before|after|for|late|early|mid|between|and|to|through|the|a|\(|around|circa|-|–|,|spring|summer|autumn|fall|winter)$/;
/** Words before a number of four digits that make it no year. */
const numberCue =
  /^(?:resolution|no\.?|number|flight|article|section|act|channel|room|unit|km|highway|route|model|boeing|airbus|committee|about|some|nearly|almost|over|than|least|most|\$|£|€|#)$/;

export function bareYear(f: Found): Made | null {
  const [only] = f.symbols.filter((s) => s.class === 'YEAR');
  if (
    !only ||
    numberCue.test(f.before) ||
    /^(?:gmt|hours|hrs|people|men|women|soldiers|troops|others|dead|km|miles|meters|metres|dollars|committee|per)$/.test(
      f.after,
    )
  )
    return null;
  const { deprel } = only.token;
  const cued = yearCue.test(f.before) || f.before === '' || /^['’]/.test(only.token.text);
  const loose = deprel !== 'nummod' && only.token.upos === 'NUM';
  return cued || loose ? date(f.value('YEAR')) : null;
}

export function withPart(f: Found, made: Made | null): Made | null {
  return made && f.has('PART') ? { ...made, type: 'TIME', value: `${made.value}T${f.value('PART')}` } : made;
}

/** Month first, as agencies in the United States write; day first where the month would be above twelve. */
export function slashed(f: Found): Made | null {
  const [a = 0, b = 0, c = 0] = f.value('SLASH').split(/[/.-]/).map(Number);
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return month >= 1 && month <= 12 ? calendar(f, c > 99 ? String(c) : yearOf(c), month, day) : null;
}

export function thisUnit(f: Found): Made | null {
  const unit = f.value('UNIT');
  if (isPlural(f) && !f.has('THIS')) return duration(unit.startsWith('T') ? `PTX${unit.slice(1)}` : `PX${unit}`);
  if (unit.startsWith('T')) return null;
  const made = offset(f, shiftOf(f), unit);
  // "the past year" and "the last week" are stretches that end now; "last week" is the week before
  return f.symbols[0]?.class === 'THE' && f.has('LAST') && f.value('LAST')
    ? duration(`P1${unit === 'DE' ? '0Y' : unit}`)
    : made;
}

/** "the quarter" is the one that figures are told of, the last that is over; "the year" is this one. */
export function lastOf(f: Found): Made | null {
  const unit = f.value('UNIT');
  if (unit === 'Q') return offset(f, -1, 'Q');
  return unit === 'Y' ? offset(f, 0, 'Y') : null;
}

/** "the year-ago quarter", "the year-earlier third quarter": a year before the quarter that is spoken of. */
export function quarterBefore(f: Found): Made {
  const anchor: TimeAnchor = { kind: 'narrative', amount: -1, unit: 'year' };
  return f.has('ORD') ? date(`{Y}-Q${f.number('ORD')}`, anchor) : date('{Y}', anchor);
}

/** "coming weeks", "past years": so many that nobody counts them. */
export const isPlural = (f: Found): boolean => f.symbols.some((s) => s.class === 'UNIT' && /s$/i.test(s.token.text));

export function season(f: Found): Made {
  const name = f.value('SEASON');
  if (f.has('THIS')) return date(`{Y}-${name}`, { kind: 'offset', amount: 0, unit: 'year' });
  return f.has('YEAR')
    ? date(`${f.value('YEAR')}-${name}`)
    : date(`XXXX-${name}`, { kind: 'yearless', forward: f.has('NEXT') });
}

/** "two days", "a 10-year plan"; "two people", of course, never comes here. */
export function lengthOfTime(f: Found): Made | null {
  if (/^(?:old)$/.test(f.after) || (f.after === '-' && f.value('UNIT') === 'Y' && f.has('HY'))) return null;
  return period(f);
}

/** So many and a half: the half is told in the next smaller unit. */
export function half(f: Found, whole: number): Made | null {
  const unit = f.value('UNIT');
  const rest: Readonly<Record<string, string>> = { Y: `P${whole}Y6M`, TH: `PT${whole}H30M`, TM: `PT${whole}M30S` };
  return rest[unit] ? duration(rest[unit]) : null;
}

export function ranked(f: Found): Made | null {
  const unit = f.value('UNIT');
  const rank = f.number('ORD');
  if (unit === 'Q') return f.has('YEAR') ? date(`${f.value('YEAR')}-Q${rank}`) : date(`XXXX-Q${rank}`, yearless(f));
  if (unit === 'CE') return date(String(rank - 1));
  return null;
}

/** "recent years" is a stretch of them; "the current year" is this one. */
export function adjacent(f: Found): Made {
  const unit = f.value('UNIT');
  if (f.value('ADJREF') === 'PRESENT_REF' && !unit.startsWith('T')) return offset(f, 0, unit);
  if (unit === 'DE' || unit === 'CE') return date(f.value('ADJREF'));
  return duration(unit.startsWith('T') ? `PTX${unit.slice(1)}` : `PX${unit}`);
}

export function endOf(f: Found): Made | null {
  if (f.has('YEAR')) return date(f.value('YEAR'));
  if (f.has('MONTH')) return calendar(f, null, f.number('MONTH'), null);
  return f.value('UNIT').startsWith('T') ? null : offset(f, shiftOf(f), f.value('UNIT'));
}

import type { TimeAnchor } from '../../model/draft.js';
import type { Time } from '../../model/time.js';
import type { Symbol } from './symbols.js';

/** What a rule makes of the words it matched; null: after all no time. */
export interface Made {
  readonly type: Time['type'];
  readonly value: string;
  readonly anchor: TimeAnchor;
}

/** A form of time expression: a pattern over symbol classes (each followed by a space), an example, and its reading. */
export interface TimeRule {
  readonly pattern: RegExp;
  readonly example: string;
  readonly read: (found: Found) => Made | null;
}

/** The matched symbols, asked by class. */
export class Found {
  constructor(
    readonly symbols: readonly Symbol[],
    /** The words before and after the match, in lower case. */
    readonly before: string,
    readonly after: string,
    readonly forward: boolean,
  ) {}

  has(kind: string): boolean {
    return this.symbols.some((s) => s.class === kind);
  }

  value(kind: string, nth = 0): string {
    return this.symbols.filter((s) => s.class === kind)[nth]?.value ?? '';
  }

  number(kind: string, nth = 0): number {
    return Number(this.value(kind, nth));
  }
}

const none: TimeAnchor = { kind: 'none' };
const date = (value: string, anchor: TimeAnchor = none): Made => ({ type: 'DATE', value, anchor });
const time = (value: string, anchor: TimeAnchor = none): Made => ({ type: 'TIME', value, anchor });
const duration = (value: string): Made => ({ type: 'DURATION', value, anchor: none });
const set = (value: string): Made => ({ type: 'SET', value, anchor: none });
const pad = (n: number | string): string => String(n).padStart(2, '0');
const today: TimeAnchor = { kind: 'offset', amount: 0, unit: 'day' };
/** "At noon" is noon of the day that the story tells of, which need not be the report's own. */
const thatDay: TimeAnchor = { kind: 'narrative', amount: 0, unit: 'hour' };

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

const yearless = (f: Found): TimeAnchor => ({ kind: 'yearless', forward: f.forward });

/** Year, month and day as far as they are told; an impossible day is none. */
function calendar(f: Found, year: string | null, month: number, day: number | null): Made | null {
  if (day !== null && (day < 1 || day > 31)) return null;
  const rest = `${pad(month)}${day === null ? '' : `-${pad(day)}`}`;
  return year === null ? date(`XXXX-${rest}`, yearless(f)) : date(`${year}-${rest}`);
}

const yearOf = (two: number): string => String(two < 30 ? 2000 + two : 1900 + two);

function offset(f: Found, amount: number, unit: string): Made {
  const name = unitNames[unit] ?? 'day';
  const times = unit === 'Q' ? 3 : unit === 'CE' ? 10 : 1;
  const made = date(unit === 'Q' ? '{Q}' : gaps[name]!, { kind: 'offset', amount: amount * times, unit: name });
  return f.has('PART') ? time(`${made.value}T${f.value('PART')}`, made.anchor) : made;
}

function weekday(f: Found): Made {
  const shift = f.has('LAST')
    ? 'last'
    : f.has('NEXT')
      ? 'next'
      : f.has('THIS')
        ? 'this'
        : f.forward
          ? 'future'
          : 'past';
  const anchor: TimeAnchor = { kind: 'weekday', day: f.number('DAY'), shift };
  return f.has('PART') ? time(`{D}T${f.value('PART')}`, anchor) : date('{D}', anchor);
}

function clock(f: Found): Made | null {
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
function clockOfDay(f: Found): Made | null {
  const hour = clock(f);
  const day = f.has('DAY') ? weekday(f) : offset(f, f.number('NAMED'), 'D');
  return hour && { ...hour, anchor: day.anchor };
}

const split4 = (n: number): [number, number] => [Math.floor(n / 100), n % 100];

const shiftOf = (f: Found): number => (f.has('LAST') ? -1 : f.has('NEXT') ? 1 : 0);

const amountOf = (f: Found): number | null => (f.has('NUM') ? f.number('NUM') : f.has('A') ? 1 : null);

/** "two days", "several years": P2D, PXY; hours and minutes have a T. */
function period(f: Found, fallback: number | null = null): Made {
  const unit = f.value('UNIT');
  const amount = f.has('FEW') ? 'X' : String(amountOf(f) ?? fallback ?? 'X');
  if (unit === 'DE' || unit === 'CE')
    return duration(amount === 'X' ? 'PXY' : `P${Number(amount) * (unit === 'DE' ? 10 : 100)}Y`);
  return duration(unit.startsWith('T') ? `PT${amount}${unit.slice(1)}` : `P${amount}${unit}`);
}

function ago(f: Found): Made {
  const amount = amountOf(f);
  const sign = f.has('LATER') ? 1 : -1;
  if (amount === null) return date(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
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

function bareYear(f: Found): Made | null {
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

const n = 'NUM (?:= )*';
const p = (source: string): RegExp => new RegExp(`^${source}`);

/** All forms. At each word the longest match counts, the first where two are as long. */
export const timeRules: readonly TimeRule[] = [
  { pattern: p('(?:DAY (?:COMMA )?)?ISO '), example: '2019-02-14', read: (f) => date(f.value('ISO')) },
  { pattern: p('SLASH '), example: '02/14/2019', read: slashed },
  {
    pattern: p(`(?:DAY (?:COMMA )?)?${n}MONTH (?:COMMA )?YEAR (?:PART )?`),
    example: '14 February 2019',
    read: (f) => withPart(f, calendar(f, f.value('YEAR'), f.number('MONTH'), f.number('NUM'))),
  },
  {
    pattern: p(`${n}MONTH NUM `),
    example: '14 FEB 89',
    read: (f) =>
      /^\d{2}$/.test(f.value('NUM', 1))
        ? calendar(f, yearOf(f.number('NUM', 1)), f.number('MONTH'), f.number('NUM'))
        : null,
  },
  {
    pattern: p('(?:DAY (?:COMMA )?)?MONTH (?:NUM |ORD )COMMA YEAR (?:PART )?'),
    example: 'February 14, 2019',
    read: (f) => withPart(f, calendar(f, f.value('YEAR'), f.number('MONTH'), f.number(f.has('NUM') ? 'NUM' : 'ORD'))),
  },
  {
    pattern: p('(?:DAY (?:COMMA )?)?MONTH (?:NUM |ORD )YEAR '),
    example: 'February 14 2019',
    read: (f) => calendar(f, f.value('YEAR'), f.number('MONTH'), f.number(f.has('NUM') ? 'NUM' : 'ORD')),
  },
  {
    pattern: p(`(?:DAY (?:COMMA )?)?(?:THE )?(?:${n}|ORD )(?:OF )?MONTH (?:PART )?`),
    example: '14 February',
    read: (f) => withPart(f, calendar(f, null, f.number('MONTH'), f.number(f.has('NUM') ? 'NUM' : 'ORD'))),
  },
  {
    pattern: p('(?:THE )?ORD (?:OF )?MONTH (?:COMMA )?YEAR '),
    example: '14th of February, 2019',
    read: (f) => calendar(f, f.value('YEAR'), f.number('MONTH'), f.number('ORD')),
  },
  {
    pattern: p('(?:DAY (?:COMMA )?)?MONTH (?:NUM |ORD )(?:PART )?'),
    example: 'Feb. 14',
    read: (f) => withPart(f, calendar(f, null, f.number('MONTH'), f.number(f.has('NUM') ? 'NUM' : 'ORD'))),
  },
  {
    pattern: p('(?:(?:THE )?(?:EARLY (?:HY )?|END OF ))?MONTH (?:COMMA |OF )?YEAR '),
    example: 'early February 2019',
    read: (f) => calendar(f, f.value('YEAR'), f.number('MONTH'), null),
  },
  {
    pattern: p('(?:(?:THE )?(?:EARLY (?:HY )?|END OF ))?MONTH '),
    example: 'late February',
    read: (f) => calendar(f, null, f.number('MONTH'), null),
  },
  {
    pattern: p('(?:LAST|THIS|NEXT) MONTH '),
    example: 'last February',
    read: (f) =>
      date(`XXXX-${pad(f.value('MONTH'))}`, {
        kind: 'yearless',
        forward: f.has('NEXT') || (f.has('THIS') && f.forward),
      }),
  },
  {
    pattern: p('(?:EARLY |EARLIER )?(?:LAST |NEXT |THIS )?DAY (?:PART )?'),
    example: 'last Thursday evening',
    read: weekday,
  },
  {
    pattern: p('(?:EARLY |EARLIER |LATER )?NAMED (?:PART )?'),
    example: 'yesterday morning',
    read: (f) => offset(f, f.number('NAMED'), 'D'),
  },
  { pattern: p('(?:EARLY )?TONIGHT '), example: 'tonight', read: () => time('{D}TNI', today) },
  {
    pattern: p('(?:THE )?(?:EARLIER |LATER |EARLY )?(?:LAST |NEXT |THIS )UNIT '),
    example: 'earlier this week',
    read: thisUnit,
  },
  { pattern: p('THE LATEST UNIT '), example: 'the latest quarter', read: (f) => offset(f, 0, f.value('UNIT')) },
  { pattern: p('(?:LAST |NEXT |THIS )PART '), example: 'this morning', read: (f) => offset(f, shiftOf(f), 'D') },
  {
    pattern: p('(?:(?:THE )?(?:LAST |NEXT |THIS )|THE |EARLY )SEASON (?:OF YEAR )?'),
    example: 'last summer',
    read: season,
  },
  { pattern: p('SEASON (?:OF )?YEAR '), example: 'spring 1989', read: season },
  {
    pattern: p('(?:THE |LAST |NEXT |THIS )(?:LAST |NEXT )?WEEKEND '),
    example: 'the weekend',
    read: (f) => date('{W}-WE', { kind: 'offset', amount: f.has('NEXT') ? 1 : f.has('LAST') ? -1 : 0, unit: 'week' }),
  },
  {
    pattern: p(`(?:${n}|A |A FEW |FEW )(?:FEW OF |FEW )?UNIT (?:AGO |EARLIER |LATER )`),
    example: 'two days ago',
    read: ago,
  },
  { pattern: p('UNIT HY (?:AGO|EARLIER) '), example: 'year-earlier', read: (f) => offset(f, -1, f.value('UNIT')) },
  { pattern: p(`(?:THE )?(?:LAST |NEXT )(?:${n}|FEW )UNIT `), example: 'the past two months', read: (f) => period(f) },
  { pattern: p('(?:THE )?(?:LAST |NEXT )UNIT '), example: 'the past year', read: thisUnit },
  { pattern: p(`(?:${n}|FEW )(?:HY )?UNIT `), example: 'two days', read: lengthOfTime },
  {
    pattern: p('A (?:FEW )?UNIT '),
    example: 'for a week',
    read: (f) =>
      f.has('FEW') || /^(?:for|within|in|after|over|than|half|about|nearly)$/.test(f.before) ? period(f) : null,
  },
  {
    pattern: p('(?:THE )?(?:EARLY (?:HY )?)?DECADE '),
    example: 'the early 1990s',
    read: (f) => date(f.value('DECADE').slice(0, 3)),
  },
  {
    pattern: p('(?:THE )?ORD (?:HY )?UNIT (?:(?:OF |COMMA )?YEAR )?'),
    example: 'the third quarter of 1989',
    read: ranked,
  },
  {
    pattern: p('(?:THE )?END OF (?:THE )?(?:THIS |LAST |NEXT )?(?:UNIT|YEAR|MONTH) '),
    example: 'the end of the year',
    read: endOf,
  },
  { pattern: p('(?:THE )?(?:EARLY (?:HY )?)?(?:FISCAL )?YEAR '), example: 'in 1989', read: bareYear },
  { pattern: p('SETWORD '), example: 'daily', read: (f) => set(f.value('SETWORD')) },
  {
    pattern: p('EVERY (?:UNIT|DAY|PART) '),
    example: 'every Friday',
    read: (f) =>
      set(
        f.has('DAY')
          ? `XXXX-WXX-${f.value('DAY')}`
          : f.has('UNIT')
            ? `P1${f.value('UNIT')}`
            : `XXXX-XX-XXT${f.value('PART')}`,
      ),
  },
  { pattern: p('REF '), example: 'now', read: (f) => date(f.value('REF')) },
  {
    pattern: p('THE FAR '),
    example: 'in the future',
    read: (f) => (/^(?:in|for|of|from)$/.test(f.before) ? date(f.value('FAR')) : null),
  },
  { pattern: p('ADJREF UNIT '), example: 'recent years', read: adjacent },
  {
    pattern: p('THE UNIT '),
    example: 'the quarter',
    read: (f) => (/^[YQ]$/.test(f.value('UNIT')) ? offset(f, 0, f.value('UNIT')) : null),
  },
  { pattern: p('EARLY HY MONTH '), example: 'mid - November', read: (f) => calendar(f, null, f.number('MONTH'), null) },
  {
    pattern: p(`(?:THE )(?:ORD )?${n}UNIT `),
    example: 'the first nine months',
    read: (f) => period(f),
  },
  {
    pattern: p('MONTH (?:LAST |THIS |NEXT )UNIT '),
    example: 'June last year',
    read: (f) =>
      f.value('UNIT') === 'Y'
        ? date(`{Y}-${pad(f.number('MONTH'))}`, { kind: 'offset', amount: shiftOf(f), unit: 'year' })
        : null,
  },
  { pattern: p(`(?:${n}|CLOCK )AMPM (?:ZONE )?`), example: '9 p.m.', read: clock },
  {
    pattern: p(`(?:${n}AMPM |CLOCK (?:AMPM )?)(?:ZONE )?(?:DAY|NAMED) `),
    example: '10 p.m. Wednesday',
    read: clockOfDay,
  },
  { pattern: p('CLOCK (?:AMPM )?ZONE '), example: '10:30 GMT', read: clock },
  { pattern: p('(?:YEAR|NUM) ZONE '), example: '1600 GMT', read: clock },
  {
    pattern: p('CLOCK '),
    example: 'at 10:30',
    read: (f) =>
      /^(?:at|around|about|by|until|since|from)$/.test(f.before) && !f.symbols[0]!.token.text.includes('.')
        ? clock(f)
        : null,
  },
  {
    pattern: p('PART '),
    example: 'overnight',
    read: (f) =>
      /^(?:overnight|noon|midday)$/.test(f.symbols[0]!.token.text.toLowerCase())
        ? time(`{D}T${f.value('PART')}`, thatDay)
        : null,
  },
  {
    pattern: p('HOLIDAY (?:DAY )?'),
    example: 'Christmas',
    read: (f) => date(`XXXX-${f.value('HOLIDAY')}`, yearless(f)),
  },
];

function withPart(f: Found, made: Made | null): Made | null {
  return made && f.has('PART') ? { ...made, type: 'TIME', value: `${made.value}T${f.value('PART')}` } : made;
}

/** Month first, as agencies in the United States write; day first where the month would be above twelve. */
function slashed(f: Found): Made | null {
  const [a = 0, b = 0, c = 0] = f.value('SLASH').split(/[/.-]/).map(Number);
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return month >= 1 && month <= 12 ? calendar(f, c > 99 ? String(c) : yearOf(c), month, day) : null;
}

function thisUnit(f: Found): Made | null {
  const unit = f.value('UNIT');
  if (unit.startsWith('T')) return null;
  const made = offset(f, shiftOf(f), unit);
  // "the past year" and "the last week" are stretches that end now; "last week" is the week before
  return f.symbols[0]?.class === 'THE' && f.has('LAST') && f.value('LAST')
    ? duration(`P1${unit === 'DE' ? '0Y' : unit}`)
    : made;
}

function season(f: Found): Made {
  const name = f.value('SEASON');
  if (f.has('THIS')) return date(`{Y}-${name}`, { kind: 'offset', amount: 0, unit: 'year' });
  return f.has('YEAR')
    ? date(`${f.value('YEAR')}-${name}`)
    : date(`XXXX-${name}`, { kind: 'yearless', forward: f.has('NEXT') });
}

/** "two days", "a 10-year plan"; "two people", of course, never comes here. */
function lengthOfTime(f: Found): Made | null {
  if (/^(?:old)$/.test(f.after) || (f.after === '-' && f.value('UNIT') === 'Y' && f.has('HY'))) return null;
  return period(f);
}

function ranked(f: Found): Made | null {
  const unit = f.value('UNIT');
  const rank = f.number('ORD');
  if (unit === 'Q')
    return f.has('YEAR')
      ? date(`${f.value('YEAR')}-Q${rank}`)
      : date(`{Y}-Q${rank}`, { kind: 'offset', amount: 0, unit: 'year' });
  if (unit === 'CE') return date(String(rank - 1));
  return null;
}

/** "recent years" is a stretch of them; "the current year" is this one. */
function adjacent(f: Found): Made {
  const unit = f.value('UNIT');
  if (f.value('ADJREF') === 'PRESENT_REF' && !unit.startsWith('T')) return offset(f, 0, unit);
  if (unit === 'DE' || unit === 'CE') return date(f.value('ADJREF'));
  return duration(unit.startsWith('T') ? `PTX${unit.slice(1)}` : `PX${unit}`);
}

function endOf(f: Found): Made | null {
  if (f.has('YEAR')) return date(f.value('YEAR'));
  if (f.has('MONTH')) return calendar(f, null, f.number('MONTH'), null);
  return f.value('UNIT').startsWith('T') ? null : offset(f, shiftOf(f), f.value('UNIT'));
}

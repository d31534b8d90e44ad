import { date, duration, type Found, type Made, pad, set, thatDay, time, today } from './made.js';
import {
  adjacent,
  ago,
  bareYear,
  calendar,
  clock,
  clockOfDay,
  endOf,
  half,
  isPlural,
  lastOf,
  lengthOfTime,
  offset,
  period,
  quarterBefore,
  ranked,
  season,
  shiftOf,
  shiftOfDay,
  slashed,
  thisUnit,
  weekday,
  withPart,
  yearless,
  yearOf,
} from './reads.js';

/** A form of time expression: a pattern over symbol classes (each followed by a space), an example, and its reading. */
export interface TimeRule {
  readonly pattern: RegExp;
  readonly example: string;
  readonly read: (found: Found) => Made | null;
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
      f.has('THIS')
        ? date(`{Y}-${pad(f.value('MONTH'))}`, { kind: 'offset', amount: 0, unit: 'year' })
        : date(`XXXX-${pad(f.value('MONTH'))}`, { kind: 'yearless', forward: f.has('NEXT') }),
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
  { pattern: p('THE LATEST UNIT '), example: 'the latest quarter', read: lastOf },
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
    read: (f) => date('{W}-WE', { kind: 'weekday', day: 6, shift: shiftOfDay(f) }),
  },
  {
    pattern: p(`(?:${n}|A |A FEW |FEW )(?:FEW OF |FEW )?UNIT (?:AGO |EARLIER |LATER )`),
    example: 'two days ago',
    read: ago,
  },
  {
    pattern: p('(?:THE )?UNIT HY (?:AGO|EARLIER) (?:ORD )?(?:UNIT |PERIOD )?'),
    example: 'the year-earlier quarter',
    read: (f) => (f.value('UNIT') === 'Y' ? quarterBefore(f) : offset(f, -1, f.value('UNIT'))),
  },
  {
    pattern: p('(?:THE )?YEAR ORD UNIT '),
    example: 'the 1988 third quarter',
    read: (f) => (f.value('UNIT') === 'Q' ? date(`${f.value('YEAR')}-Q${f.value('ORD')}`) : null),
  },
  {
    pattern: p('(?:THE )?ORD HALF (?:(?:OF )?YEAR )?'),
    example: 'the first half of 1989',
    read: (f) =>
      f.number('ORD') < 3
        ? f.has('YEAR')
          ? date(`${f.value('YEAR')}-H${f.value('ORD')}`)
          : date(`{Y}-H${f.value('ORD')}`, { kind: 'offset', amount: 0, unit: 'year' })
        : null,
  },
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
    pattern: p('HALF A UNIT '),
    example: 'half an hour',
    read: (f) => (f.value('UNIT') === 'TH' ? duration('PT30M') : f.value('UNIT') === 'Y' ? duration('P6M') : null),
  },
  {
    pattern: p('UNIT '),
    example: 'for years',
    read: (f) => (isPlural(f) && /^(?:for|after|over|within|many|took|last)$/.test(f.before) ? period(f) : null),
  },
  {
    pattern: p('A UNIT AND (?:A )?HALF '),
    example: 'a minute and a half',
    read: (f) => half(f, 1),
  },
  {
    pattern: p(`${n}(?:HALFNUM |AND A HALF )UNIT `),
    example: 'two and a half years',
    read: (f) => half(f, f.number('NUM')),
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
    read: (f) => (isPlural(f) ? null : lastOf(f)),
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
  {
    pattern: p(`(?:${n}AMPM |CLOCK (?:AMPM )?)(?:ZONE )?(?:COMMA )?MONTH NUM `),
    example: '5 p.m. EST Nov. 9',
    read: clockOfDay,
  },
  {
    pattern: p('PART (?:DAY|NAMED) '),
    example: 'noon Thursday',
    read: (f) =>
      f.value('PART') !== 'MI'
        ? null
        : f.has('DAY')
          ? weekday(f)
          : { ...time('{D}T12:00'), anchor: { kind: 'offset', amount: f.number('NAMED'), unit: 'day' } },
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
  {
    pattern: p('(?:LAST |NEXT |THIS )HOLIDAY '),
    example: 'last Christmas',
    read: (f) => date(`XXXX-${f.value('HOLIDAY')}`, { kind: 'yearless', forward: f.has('NEXT') }),
  },
];

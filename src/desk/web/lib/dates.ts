import type { TimePrecision } from '../../../model/time.js';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const day = format({ day: 'numeric', month: 'long', year: 'numeric' });
const month = format({ month: 'long', year: 'numeric' });
const year = format({ year: 'numeric' });

/** "2018-10-09" or "2018-10-09T06:15+01:00" as its own calendar day, wherever the reader sits. */
const dayOf = (iso: string): Date | null => {
  const [, y, m = '01', d = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  return y === undefined ? null : new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
};

const clockOf = (iso: string): string => /T(\d\d:\d\d)/.exec(iso)?.[1] ?? '';

/** A range of days in words: "9 October 2018", "9–10 October 2018", "October 2018"; null where nothing is known. */
export function dateWords(from: string | null, to: string | null, precision: TimePrecision = 'day'): string | null {
  const [first, last] = [from === null ? null : dayOf(from), to === null ? null : dayOf(to)];
  if (!first && !last) return null;
  if (!last) return `since ${day.format(first!)}`;
  if (!first) return `until ${day.format(last)}`;
  if (precision === 'year' && first.getUTCFullYear() === last.getUTCFullYear()) return year.format(first);
  if (precision === 'month' && first.getUTCMonth() === last.getUTCMonth()) return month.format(first);
  if (precision === 'decade') return `${first.getUTCFullYear()}s`;
  if (first.getTime() !== last.getTime()) return day.formatRange(first, last);
  const clock = precision === 'minute' || precision === 'hour' ? clockOf(from!) : '';
  return clock ? `${day.format(first)}, ${clock}` : day.format(first);
}

const short = format({ day: 'numeric', month: 'short', year: 'numeric' });

/** "4 Mar 2024": a day where there is little room. */
export function shortDay(iso: string): string {
  const date = dayOf(iso);
  return date ? short.format(date) : iso;
}

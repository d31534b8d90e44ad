/** Calendar sums on ISO days ("2019-02-14"), in the proleptic Gregorian calendar, without time zones. */
const DAY = 86_400_000;

const stamp = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(stamp(text)) && isoOf(stamp(text)) === text.slice(0, 10);

export const addDays = (day: string, n: number): string => isoOf(stamp(day) + n * DAY);

/** The same day of another month; the last of that month where it has no such day. */
export function addMonths(day: string, n: number): string {
  const [y = 0, m = 1, d = 1] = day.slice(0, 10).split('-').map(Number);
  const first = new Date(Date.UTC(y, m - 1 + n, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return isoOf(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(d, last)));
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(stamp(day)).getUTCDay() || 7;

export const daysBetween = (from: string, to: string): number => Math.round((stamp(to) - stamp(from)) / DAY);

/** ISO week: "2019-W07". */
export function weekOf(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** First and last day of an ISO week, month, quarter, year or decade as TIMEX3 writes them; null for other values. */
export function boundsOf(value: string): { from: string; to: string } | null {
  const [, y = '', rest = ''] = /^(\d{3,4})(.*)$/.exec(value) ?? [];
  if (isDay(value)) return { from: value.slice(0, 10), to: value.slice(0, 10) };
  if (/^\d{4}-W\d{2}/.test(value)) return weekBounds(y, Number(value.slice(6, 8)), value.endsWith('-WE'));
  if (/^-\d{2}$/.test(rest)) return monthBounds(`${y}${rest}-01`, 1);
  if (/^-Q[1-4]$/.test(rest)) return monthBounds(`${y}-${String(Number(rest[2]) * 3 - 2).padStart(2, '0')}-01`, 3);
  if (rest === '' && y.length === 4) return { from: `${y}-01-01`, to: `${y}-12-31` };
  if (rest === '' && y.length === 3) return { from: `${y}0-01-01`, to: `${y}9-12-31` };
  return null;
}

const monthBounds = (from: string, months: number): { from: string; to: string } | null =>
  isDay(from) ? { from, to: addDays(addMonths(from, months), -1) } : null;

function weekBounds(year: string, week: number, weekend: boolean): { from: string; to: string } {
  const january4 = `${year}-01-04`;
  const monday = addDays(january4, 1 - weekdayOf(january4) + (week - 1) * 7);
  return { from: weekend ? addDays(monday, 5) : monday, to: addDays(monday, 6) };
}

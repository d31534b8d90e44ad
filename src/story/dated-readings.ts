import type { Event } from '../model/event.js';
import type { Reading } from '../model/reading.js';
import type { Published } from '../model/report.js';
import type { Time } from '../model/time.js';
import { addDays, daysBetween, isDay, weekdayOf } from '../text/days.js';
import { dateByStory, isAhead, isSaid, type StoryDate, tells } from './date-by-story.js';

/** Half a year: a day without a year is the one next to the report. */
const NEAR_DAYS = 183;

/**
 * Readings, those that could not be dated by themselves dated by the others of their story: the range with its reason, the
 * weekdays and days without a year that it settles, and the events that they are said of. Whom offices and listings held then is
 * for `settle` to say. In the order in which they came.
 */
export function datedReadings(
  readings: readonly Reading[],
  stories: readonly { readonly reports: readonly string[] }[],
  settle: (actors: Reading['actors'], published: Published) => Reading['actors'],
): readonly Reading[] {
  const byId = new Map(readings.map((r) => [r.report.id, r]));
  const dated = new Map<Reading, Reading>();
  for (const { reports } of stories) {
    const members = reports.flatMap((id) => byId.get(id) ?? []);
    for (const one of members) {
      const date = members.length > 1 ? dateByStory(one, members) : null;
      if (date) dated.set(one, datedBy(one, date, settle));
    }
  }
  return readings.map((one) => dated.get(one) ?? one);
}

function datedBy(one: Reading, date: StoryDate, settle: Parameters<typeof datedReadings>[2]): Reading {
  const { reasons = [], doubts } = one.report.published;
  const { from, to, reason } = date;
  const published: Published = { from, to, basis: ['events'], doubts, reasons: [...reasons, reason] };
  const times = one.times.map((t) => settledTime(t, one, date));
  return {
    ...one,
    report: { ...one.report, published },
    times,
    events: one.events.map((e) => settledEvent(e, one, times)),
    actors: settle(one.actors, published),
  };
}

function settledTime(time: Time, { report: { text } }: Reading, date: StoryDate): Time {
  const day = isAhead(text, time.span) ? null : dayOf(time.value, date);
  if (!day) return time;
  const clock = /T\w+$/.exec(time.value)?.[0] ?? '';
  return { ...time, value: day + clock, from: day, to: day, precision: clock ? 'part-of-day' : 'day' };
}

/** The day that a value means, if it is the same whenever in the range it was written. */
function dayOf(value: string, { from, to }: StoryDate): string | null {
  const [, weekday] = /^XXXX-WXX-([1-7])(?:T\w+)?$/.exec(value) ?? [];
  if (weekday) {
    const last = (today: string) => addDays(today, -((weekdayOf(today) - Number(weekday) + 7) % 7));
    return last(from) === last(to) ? last(from) : null;
  }
  if (!/^XXXX-\d{2}-\d{2}$/.test(value)) return null;
  const years = [-1, 0, 1].map((step) => value.replace('XXXX', String(Number(from.slice(0, 4)) + step)));
  return years.find((day) => isDay(day) && Math.abs(daysBetween(day, from)) <= NEAR_DAYS) ?? null;
}

/** An event without a time takes the one day that the sentences telling it name; not the day on which it was spoken of. */
function settledEvent(event: Event, one: Reading, times: readonly Time[]): Event {
  if (event.time?.from) return event;
  const own = times.filter((t, i) => t !== one.times[i] && tells(one, event, t.span) && !isSaid(one, t.span));
  const [first] = own;
  if (!first || own.some((t) => t.from !== first.from)) return event;
  return { ...event, time: { from: first.from, to: first.to, precision: 'day', span: first.span } };
}

import type { TimePrecision } from '../../model/time.js';
import type { Telling } from '../align/telling.js';
import type { World } from '../world.js';
import { type Draft, draft } from './draft.js';

/** Clock times are told by the day: "about noon" and 11.40 of one day do not contradict each other. */
const ofDay = new Set<TimePrecision>(['minute', 'hour', 'part-of-day']);

/** When a report lets it happen. A time that no words state (inferred from the day of the report) is no claim. */
export function timeDrafts(world: World, { reading, order, event }: Telling): Draft[] {
  const { time } = event;
  if (!time?.span || (!time.from && !time.to)) return [];
  const day = ofDay.has(time.precision);
  const from = day ? (time.from?.slice(0, 10) ?? null) : time.from;
  const to = day ? (time.to?.slice(0, 10) ?? null) : time.to;
  const value = { from, to, precision: day ? ('day' as const) : time.precision };
  const made = draft(world, {
    field: 'time',
    value,
    key: `${from} ${to}`,
    reading,
    order,
    span: time.span,
    statedIn: event.statedIn,
  });
  return made ? [made] : [];
}

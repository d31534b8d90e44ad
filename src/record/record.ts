import type { Event, EventType } from '../model/event.js';
import type { Record } from '../model/record.js';
import { type EventTime, fineness } from '../model/time.js';
import { shortHash } from '../text/short-hash.js';
import type { Happening } from './align/align.js';
import { placeFit } from './align/place-fit.js';
import type { Telling } from './align/telling.js';
import { claimsOf, type Held } from './claims/claims.js';
import { existenceOf } from './existence.js';
import { figuresOf } from './figures/figures.js';
import { titleOf } from './title.js';
import { verdictsOf } from './verdicts/verdicts.js';
import type { World } from './world.js';

/** A happening as a record: who, where, when, all claims with their verdicts, figures by policy. */
export function recordOf(world: World, happening: Happening): Record {
  const tellings = happening.tellings.filter((t) => !t.faint);
  const held = claimsOf(world, happening);
  const type = typeOf(tellings);
  const facts = {
    type,
    modes: ranked(tellings.flatMap((t) => t.event.modes)),
    actors: ranked(tellings.flatMap((t) => [...t.actors])).slice(0, most),
    recipients: ranked(tellings.flatMap((t) => [...t.recipients])).slice(0, most),
    place: placeOf(world, held) ?? tellings.find((t) => t.place)?.place ?? null,
    time: timeOf(tellings),
  };
  const { modes: _, ...fields } = facts;
  return {
    id: idOf(tellings[0]!),
    title: titleOf(world, facts),
    ...fields,
    mentions: happening.tellings.map((t) => ({ report: t.report, event: t.event.id })),
    independent: existenceOf(world, tellings),
    claims: held.map((h) => h.claim),
    verdicts: verdictsOf(world, held),
    figures: figuresOf(held),
  };
}

/** So many actors are named; more are no single happening's. */
const most = 12;

/** Made of where the first report tells it: stays the same when reports are added. */
const idOf = ({ report, event: { type, trigger } }: Telling): string =>
  `rec:${shortHash(`${report} ${type} ${trigger.start}`)}`;

/** A toll says less than the deed. */
const typeOf = (tellings: readonly Telling[]): EventType => {
  const types = tellings.map((t) => t.event.type);
  return ranked(types.filter((t) => t !== 'CASUALTY'))[0] ?? 'CASUALTY';
};

/** Each once, the most frequent first, then as they come. */
function ranked<T>(items: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([item]) => item);
}

/** The place that most reports give; a finer one inside it where some report has one. */
function placeOf(world: World, held: readonly Held[]): string | null {
  const places = held.filter((h) => h.claim.field === 'place').map((h) => (h.claim.value as { place: string }).place);
  const [first] = places;
  if (!first) return null;
  const finer = places.find(
    (p) =>
      placeFit(world, first, p) === 'within' &&
      (world.places[p]?.precision ?? 9) < (world.places[first]?.precision ?? 0),
  );
  return finer ?? first;
}

/** The day that most reports give, as finely as one of them does. */
function timeOf(tellings: readonly Telling[]): EventTime | null {
  const times = tellings
    .map((t) => t.event.time)
    .filter((t): t is NonNullable<Event['time']> => t !== null && t.from !== null);
  const day = ranked(times.filter((t) => fineness.indexOf(t.precision) <= 3).map((t) => t.from!.slice(0, 10)))[0];
  const fitting = day ? times.filter((t) => t.from!.slice(0, 10) === day) : times;
  const sorted = [...fitting].sort((a, b) => fineness.indexOf(a.precision) - fineness.indexOf(b.precision));
  const time = sorted.find((t) => fineness.indexOf(t.precision) <= 3) ?? sorted[0];
  return time ? { ...time, span: null } : null;
}

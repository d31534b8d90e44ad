import type { Count } from '../../src/model/count.js';
import type { Event } from '../../src/model/event.js';
import type { Reading } from '../../src/model/reading.js';
import { reading, spanOf, type ToldEvent, type ToldStatement } from '../make-reading.js';
import type { Given, GoldBlame, GoldCount, GoldEvent, GoldSet } from './gold.js';

/**
 * Readings that say what the gold says, and nothing else: each event with its type, place, day, figures and who is held to have
 * done it; whoever gave a figure as the speaker of the sentence that holds it. Which actors are one is as the first name has it.
 */
export const rightReadings = (set: GoldSet): Reading[] => set.reports.map((r) => rightReading(set, r));

const actorId = (name: string): string => `ac:${name.toLowerCase()}`;
const placeId = (name: string): string => `pl:${name.toLowerCase()}`;

function rightReading({ gold }: GoldSet, { id, text, title, outlet, agency, published }: Given): Reading {
  const counts = gold.casualties.filter((c) => c.report === id);
  const blames = gold.responsibility.filter((b) => b.report === id);
  const events = gold.events.filter((e) => text.includes(e.anchor[id] ?? '\0'));
  const names = [
    ...counts.flatMap((c) => c.by?.[0] ?? []),
    ...blames.flatMap((b) => [b.actor[0]!, ...b.by.slice(0, 1)]),
  ];
  const places = events.flatMap((e) => (e.place?.[0] ? [{ name: e.place[0], country: e.country }] : []));
  const made = reading({
    id,
    text,
    ...(published && { published }),
    report: { title, outlet, agency },
    actors: Object.fromEntries(names.map((name) => [actorId(name), { name }])),
    places: Object.fromEntries(places.map((p) => [placeId(p.name), p])),
    statements: counts.flatMap(statementOf),
    events: events.map((e) => eventOf(e, id)),
  });
  return { ...made, events: made.events.map((e, i) => withFigures(e, events[i]!, counts, blames, text)) };
}

const eventOf = ({ type, place, from, to, anchor }: GoldEvent, report: string): ToldEvent => ({
  trigger: anchor[report]!,
  type,
  place: place?.[0] ? placeId(place[0]) : null,
  ...(from && from === to && { day: from }),
});

/** Whoever gave a figure said the sentence that holds it. */
function statementOf({ by, text: words }: GoldCount): ToldStatement[] {
  if (!by?.[0]) return [];
  return [{ content: words, speakers: [actorId(by[0])] }];
}

const withFigures = (
  event: Event,
  { key }: GoldEvent,
  counts: readonly GoldCount[],
  blames: readonly GoldBlame[],
  text: string,
): Event => ({
  ...event,
  casualties: counts
    .filter((c) => c.event === key)
    .map(
      ({ kind, min, max, point, qualifier, who = null, subset = false, attackers, text: words }): Count => ({
        kind,
        min,
        max,
        point,
        qualifier,
        subset,
        attackers: attackers ?? 'unstated',
        who,
        scope: 'event',
        partOf: null,
        asOf: null,
        span: spanOf(text, words),
      }),
    ),
  responsibility: blames
    .filter((b) => b.event === key)
    .map((b) => ({
      actor: actorId(b.actor[0]!),
      status: b.status,
      by: b.by.slice(0, 1).map(actorId),
      span: spanOf(text, b.text),
    })),
});

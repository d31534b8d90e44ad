import type { Event } from '../../model/event.js';
import type { Reading } from '../../model/reading.js';
import { stopWords } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import type { World } from '../world.js';
import { familyOf } from './families.js';

/** An event of one report, made ready for comparing. Ids are merged ones. */
export interface Telling {
  readonly report: string;
  readonly order: number;
  /** Place in the report's own order of salience. */
  readonly rank: number;
  readonly reading: Reading;
  readonly event: Event;
  readonly family: string;
  readonly actors: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
  readonly place: string | null;
  /** Days since 1970. */
  readonly days: { readonly from: number; readonly to: number } | null;
  /** Figures of its casualties: "killed 37". */
  readonly figures: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** So many events of one report are looked at. */
export const mostEvents = 60;

/** What the readings tell as having happened, or as to come; wishes, threats and denials of it make no record. */
export function tellingsOf(reading: Reading, order: number, world: World): Telling[] {
  return reading.events
    .map((event, rank) => ({ event, rank }))
    .filter(({ event }) => event.actuality !== 'hypothetical' && event.actuality !== 'negated')
    .slice(0, mostEvents)
    .map(({ event, rank }) => tellingOf(reading, event, rank, order, world));
}

function tellingOf(reading: Reading, event: Event, rank: number, order: number, world: World): Telling {
  const { id } = world;
  return {
    report: reading.report.id,
    order,
    rank,
    reading,
    event,
    family: familyOf(event),
    actors: new Set(event.actors.map(id)),
    recipients: new Set(event.recipients.map(id)),
    place: event.place && id(event.place),
    days: daysOf(event),
    figures: figuresOf(event),
    words: contentWords(reading, event),
  };
}

function daysOf({ time }: Event): Telling['days'] {
  const from = Date.parse(time?.from?.slice(0, 10) ?? '') / 86_400_000;
  const to = Date.parse(time?.to?.slice(0, 10) ?? '') / 86_400_000;
  if (Number.isNaN(from) && Number.isNaN(to)) return null;
  return { from: Number.isNaN(from) ? -Infinity : from, to: Number.isNaN(to) ? Infinity : to };
}

function figuresOf({ casualties }: Event): Set<string> {
  const own = casualties.filter((c) => c.scope === 'event' && !c.subset);
  return new Set(
    own.flatMap((c) => ((c.point ?? c.min ?? c.max) === null ? [] : `${c.kind} ${c.point ?? c.min ?? c.max}`)),
  );
}

function contentWords({ report }: Reading, { evidence, trigger }: Event): Set<string> {
  const words = new Set<string>();
  for (const { start, end } of [trigger, ...evidence.slice(0, 4)])
    for (const { text } of wordsOf(report.text, start, Math.min(end, start + 600))) {
      const low = text.toLowerCase().replace(/['’]s$/, '');
      if (low.length > 2 && !stopWords.has(low)) words.add(low.length > 5 ? low.slice(0, 6) : low);
    }
  return words;
}

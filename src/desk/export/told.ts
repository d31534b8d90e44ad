import type { Actor, Event, Place, Reading, Store, StoredReading, Story, Record as StoryRecord } from '../../index.js';
import type { Claim } from '../../model/claim.js';
import type { Span } from '../../model/span.js';
import { sentenceAt } from '../../text/sentence-at.js';

/** A record with everything that a row about it needs: its story, who and where, and the readings that tell it. */
export interface Told {
  readonly story: Story;
  readonly record: StoryRecord;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly readings: ReadonlyMap<string, StoredReading>;
}

/** Every record of every story, in the order of the store. */
export async function* toldRecords(store: Store): AsyncGenerator<Told> {
  for await (const story of store.everyStory()) {
    const readings = await readingsOf(store, story);
    const actors = await store.actors(actorIds(story));
    const places = await store.places([...new Set(story.records.flatMap(placeIds))]);
    for (const record of story.records) yield { story, record, actors, places, readings };
  }
}

export async function readingsOf(store: Store, { reports }: Story): Promise<Map<string, StoredReading>> {
  const readings = new Map<string, StoredReading>();
  for (const id of reports) {
    const stored = await store.reading(id);
    if (stored) readings.set(id, stored);
  }
  return readings;
}

/** Ids of everybody named in what was merged. */
export const actorIds = ({ records, statements }: Story): string[] => [
  ...new Set([
    ...records.flatMap((r) => [...r.actors, ...r.recipients, ...r.claims.flatMap(claimed)]),
    ...statements.flatMap((s) => [...s.speakers, ...s.speaksFor, ...s.addressees]),
  ]),
];

const claimed = ({ value, roots }: Claim): string[] => [
  ...(typeof value === 'object' && 'actor' in value && value.actor ? [value.actor] : []),
  ...roots.flatMap((r) => r.origin ?? []),
];

const placeIds = ({ place, claims }: StoryRecord): string[] => [
  ...(place ? [place] : []),
  ...claims.flatMap(({ value }) => (typeof value === 'object' && 'place' in value ? [value.place] : [])),
];

/** The events that tell a record, each with its report. */
export const tellings = ({ record, readings }: Told): { stored: StoredReading; event: Event }[] =>
  record.mentions.flatMap(({ report, event }) => {
    const stored = readings.get(report);
    const found = stored?.reading.events.find((e) => e.id === event);
    return stored && found ? [{ stored, event: found }] : [];
  });

/** Every event of every latest reading. */
export async function* toldEvents(store: Store): AsyncGenerator<{ stored: StoredReading; event: Event }> {
  for await (const stored of store.readings()) for (const event of stored.reading.events) yield { stored, event };
}

export const wordsAt = ({ report }: Reading, span: Span): string =>
  report.text.slice(span.start, span.end).replace(/\s+/g, ' ');

/** The sentence that tells an event. */
export const sentenceOf = ({ report }: Reading, { trigger }: Event): Span => {
  const { start, end } = sentenceAt(report.text, trigger);
  const words = report.text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
};

export const nameIn = (actors: Readonly<Record<string, Actor>>, id: string): string => actors[id]?.name ?? id;

/** Who a source is: its outlet, else the agency, else the id. */
export const sourceOf = ({ report }: Reading): string => report.outlet ?? report.agency ?? report.id;

/** "2019-02-14" of a date or a datetime. */
export const dayOf = (iso: string | null | undefined): string | null => (iso ? iso.slice(0, 10) : null);

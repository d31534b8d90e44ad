import type { Reading, Store, StoredReading } from '../../index.js';
import type { Span } from '../../model/span.js';
import { countWords } from '../../text/count-words.js';

/** Every version of every report. */
export async function* reports(store: Store): AsyncGenerator<object> {
  for await (const { reading, version, latest, withdrawn, addedAt } of store.readings('all')) {
    yield { ...reading.report, version, latest, withdrawn, addedAt };
  }
}

/** Every Reading, as `read` prints it. */
export async function* readings(store: Store): AsyncGenerator<object> {
  for await (const { reading } of store.readings('all')) yield reading;
}

const worded = {
  statements: ({ report, statements, actors }: Reading): object[] =>
    statements.map((s) => ({
      ...s,
      speakerNames: names(actors, s.speakers),
      words: {
        speaker: words(report.text, s.speaker),
        cue: words(report.text, s.cue),
        content: words(report.text, s.content),
      },
    })),
  events: ({ report, events, actors, places }: Reading): object[] =>
    events.map((e) => ({
      ...e,
      actorNames: names(actors, e.actors),
      recipientNames: names(actors, e.recipients),
      placeName: e.place === null ? null : (places[e.place]?.name ?? null),
      words: { trigger: words(report.text, [e.trigger]) },
    })),
  mentions: ({ report, mentions, actors, places }: Reading): object[] =>
    mentions.map((m) => ({
      ...m,
      words: words(report.text, [m.span]),
      entityName: m.entity === null ? null : (actors[m.entity]?.name ?? places[m.entity]?.name ?? null),
    })),
};

/** What was read in each version of each report, each row with its origin before it and its words beside it. */
export async function* inReadings(store: Store, part: keyof typeof worded): AsyncGenerator<object> {
  for await (const stored of store.readings('all')) {
    const before = originOf(stored);
    for (const row of worded[part](stored.reading)) yield { ...before, ...row };
  }
}

const originOf = ({ id, version, latest, withdrawn }: StoredReading): object => ({
  report: id,
  version,
  latest,
  withdrawn: withdrawn !== null,
});

/** Every record, with the story that it belongs to. */
export async function* records(store: Store): AsyncGenerator<object> {
  for await (const story of store.everyStory()) {
    for (const record of story.records) yield { story: story.id, ...record };
  }
}

/** Every claim, with its record, its place in that record's list, and the verdict on its field. */
export async function* claims(store: Store): AsyncGenerator<object> {
  for await (const story of store.everyStory()) {
    for (const { id, type, claims, verdicts } of story.records) {
      for (const [index, claim] of claims.entries()) {
        const verdict = verdicts.find((v) => v.claims.includes(index))?.verdict ?? null;
        yield { story: story.id, record: id, index, type, ...claim, words: valueWords(claim.value), verdict };
      }
    }
  }
}

/** The figure of a claim in words ("at least 37"); null for what is no figure. */
const valueWords = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'qualifier' in value ? countWords(value as never) : null;

export async function* withIds(pairs: AsyncIterable<readonly [string, object]>): AsyncGenerator<object> {
  for await (const [id, thing] of pairs) yield { id, ...thing };
}

const words = (text: string, spans: readonly Span[]): string =>
  spans.map((s) => text.slice(s.start, s.end)).join(' … ');

const names = (actors: Reading['actors'], ids: readonly string[]): string[] => ids.map((id) => actors[id]?.name ?? id);

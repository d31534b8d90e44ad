import type { Reading, Report, Store, StoredReading } from '../../index.js';
import type { Span } from '../../model/span.js';
import { countWords } from '../../text/count-words.js';
import { type ExportOptions, quoted } from './export-options.js';
import { actorIds, nameIn } from './told.js';

/** Every version of every report; its text only where whole texts are asked for. */
export async function* reports(store: Store, options: ExportOptions): AsyncGenerator<object> {
  for await (const { reading, version, latest, withdrawn, addedAt } of store.readings('all')) {
    yield { ...reportOf(reading.report, options), version, latest, withdrawn, addedAt };
  }
}

/** Every Reading, as `read` prints it; without whole texts, `quotes` holds the words of each span instead. */
export async function* readings(store: Store, options: ExportOptions): AsyncGenerator<object> {
  for await (const { reading } of store.readings('all')) {
    if (options.text === 'full') yield reading;
    else yield { ...reading, report: reportOf(reading.report, options), quotes: quotesOf(reading, options) };
  }
}

const reportOf = (report: Report, { text }: ExportOptions): object =>
  text === 'full' ? report : { ...report, text: null };

/** The words of every span that something was read from, once each, in the order of the text. */
function quotesOf({ report, statements, events, mentions }: Reading, options: ExportOptions): object[] {
  if (options.text === 'none') return [];
  const spans = [
    ...statements.flatMap((s) => [...s.speaker, ...s.cue, ...s.content]),
    ...events.flatMap((e) => [e.trigger, ...e.evidence, ...e.casualties.map((c) => c.span)]),
    ...mentions.map((m) => m.span),
  ];
  const unique = new Map(spans.map((s) => [`${s.start}-${s.end}`, s]));
  return [...unique.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((s) => ({ ...s, text: quoted(report.text.slice(s.start, s.end), options) }));
}

const worded = {
  statements: ({ report, statements, actors }: Reading, options: ExportOptions): object[] =>
    statements.map((s) => ({
      ...s,
      speakerNames: names(actors, s.speakers),
      words: {
        speaker: words(report.text, s.speaker, options),
        cue: words(report.text, s.cue, options),
        content: words(report.text, s.content, options),
      },
    })),
  events: ({ report, events, actors, places }: Reading, options: ExportOptions): object[] =>
    events.map((e) => ({
      ...e,
      actorNames: names(actors, e.actors),
      recipientNames: names(actors, e.recipients),
      placeName: e.place === null ? null : (places[e.place]?.name ?? null),
      words: { trigger: words(report.text, [e.trigger], options) },
    })),
  mentions: ({ report, mentions, actors, places }: Reading, options: ExportOptions): object[] =>
    mentions.map((m) => ({
      ...m,
      words: words(report.text, [m.span], options),
      entityName: m.entity === null ? null : (actors[m.entity]?.name ?? places[m.entity]?.name ?? null),
    })),
  times: ({ report, times }: Reading, options: ExportOptions): object[] =>
    times.map((t) => ({ ...t, words: words(report.text, [t.span], options) })),
  problems: ({ problems }: Reading): object[] => [...problems],
};

/** What was read in each version of each report, each row with its origin before it and its words beside it. */
export async function* inReadings(
  store: Store,
  part: keyof typeof worded,
  options: ExportOptions,
): AsyncGenerator<object> {
  for await (const stored of store.readings('all')) {
    const before = originOf(stored);
    for (const row of worded[part](stored.reading, options)) yield { ...before, ...row };
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

/** Every verdict, with its record. */
export async function* verdicts(store: Store): AsyncGenerator<object> {
  for await (const story of store.everyStory()) {
    for (const { id, type, verdicts } of story.records)
      for (const verdict of verdicts) yield { story: story.id, record: id, type, ...verdict };
  }
}

/** Every saying, merged from all reports that carry it. */
export async function* sayings(store: Store, options: ExportOptions): AsyncGenerator<object> {
  for await (const story of store.everyStory()) {
    const actors = await store.actors(actorIds(story));
    for (const [index, saying] of story.statements.entries()) {
      const { speakers, addressees, gist } = saying;
      yield {
        story: story.id,
        index,
        ...saying,
        gist: quoted(gist, options),
        speakerNames: speakers.map((id) => nameIn(actors, id)),
        addresseeNames: addressees.map((id) => nameIn(actors, id)),
      };
    }
  }
}

/** Every lineage: reports that go back, as wholes, to one origin. */
export async function* lineages(store: Store): AsyncGenerator<object> {
  for await (const story of store.everyStory())
    for (const [index, lineage] of story.lineages.entries()) yield { story: story.id, index, ...lineage };
}

/** Every story; what was said in it as far as words may go out. */
export async function* stories(store: Store, options: ExportOptions): AsyncGenerator<object> {
  for await (const story of store.everyStory())
    yield { ...story, statements: story.statements.map((s) => ({ ...s, gist: quoted(s.gist, options) })) };
}

export async function* judgements(store: Store): AsyncGenerator<object> {
  yield* await store.judgements();
}

/** The figure of a claim in words ("at least 37"); null for what is no figure. */
const valueWords = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'qualifier' in value ? countWords(value as never) : null;

export async function* withIds(pairs: AsyncIterable<readonly [string, object]>): AsyncGenerator<object> {
  for await (const [id, thing] of pairs) yield { id, ...thing };
}

const words = (text: string, spans: readonly Span[], options: ExportOptions): string =>
  quoted(spans.map((s) => text.slice(s.start, s.end)).join(' … '), options);

const names = (actors: Reading['actors'], ids: readonly string[]): string[] => ids.map((id) => nameIn(actors, id));

import type { Store, Story } from '../../index.js';
import type { StoryAnswer, StoryReport } from '../../model/answers.js';
import { unknown } from './api-error.js';

/** Stories (mostly one) with their reports and everyone named in them. */
export async function storyAnswer(
  store: Store,
  stories: readonly Story[],
  reportIds: readonly string[],
): Promise<StoryAnswer> {
  const reports = await storyReports(store, reportIds);
  const story = stories.length === 1 ? stories[0]! : joined(stories, reportIds);
  return {
    story,
    stories: stories.map(({ id, title }) => ({ id, title })),
    actors: await store.actors(actorIds(story, reports)),
    places: await store.places(placeIds(story, reports)),
    reports,
  };
}

export async function togetherAnswer(store: Store, ids: readonly string[]): Promise<StoryAnswer> {
  const found = await Promise.all((await store.storyIdsOf(ids)).map((id) => store.story(id)));
  const stories = found.filter((s) => s !== null);
  return storyAnswer(store, stories, ids);
}

async function storyReports(store: Store, ids: readonly string[]): Promise<StoryReport[]> {
  return Promise.all(
    ids.map(async (id) => {
      const stored = await store.reading(id);
      if (!stored) throw unknown('report', id);
      const { report, statements, events, problems } = stored.reading;
      const { version, addedAt, withdrawn } = stored;
      return { id, version, addedAt, withdrawn, report, statements, events, problems };
    }),
  );
}

/** Several stories as one page: what each tells stands after the other; nothing is merged that was not merged before. */
function joined(stories: readonly Story[], reports: readonly string[]): Story {
  const shift = new Map<Story, number>();
  let sayings = 0;
  for (const story of stories) {
    shift.set(story, sayings);
    sayings += story.statements.length;
  }
  return {
    id: reports.join('+'),
    title: stories.map((s) => s.title).join(' · '),
    reports,
    lineages: stories.flatMap((s) => s.lineages),
    records: stories.flatMap((s) => s.records),
    statements: stories.flatMap((s) => s.statements),
    onlyIn: stories.flatMap((s) =>
      s.onlyIn.map((o) => ({ ...o, statements: o.statements.map((i) => i + (shift.get(s) ?? 0)) })),
    ),
    timeline: stories.flatMap((s) => s.timeline),
  };
}

function actorIds({ records, statements }: Story, reports: readonly StoryReport[]): string[] {
  const claimed = records.flatMap((r) =>
    r.claims.flatMap(({ value, roots }) => [
      ...(typeof value === 'object' && 'actor' in value && value.actor ? [value.actor] : []),
      ...roots.flatMap((root) => root.origin ?? []),
    ]),
  );
  return unique([
    ...claimed,
    ...records.flatMap((r) => [...r.actors, ...r.recipients]),
    ...statements.flatMap((s) => [...s.speakers, ...s.speaksFor, ...s.addressees]),
    ...reports.flatMap((r) => r.statements.flatMap((s) => [...s.speakers, ...s.addressees])),
    ...reports.flatMap((r) => r.events.flatMap((e) => [...e.actors, ...e.recipients])),
  ]);
}

function placeIds({ records }: Story, reports: readonly StoryReport[]): string[] {
  const claimed = records.flatMap((r) =>
    r.claims.flatMap(({ value }) => (typeof value === 'object' && 'place' in value ? [value.place] : [])),
  );
  return unique([
    ...claimed,
    ...records.flatMap((r) => r.place ?? []),
    ...reports.flatMap((r) => [
      ...r.events.flatMap((e) => e.place ?? []),
      ...(r.report.dateline?.place ? [r.report.dateline.place] : []),
    ]),
  ]);
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

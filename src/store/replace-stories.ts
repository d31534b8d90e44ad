import type { Kysely } from 'kysely';
import type { Comparison } from '../model/comparison.js';
import { numberIn, setNumber } from './revision.js';
import { summaryOf } from './summary.js';
import type { Tables } from './tables.js';
import { toKey } from './to-key.js';

type Db = Kysely<Tables>;

/** Puts a comparison of all readings in the place of the older one; to be called inside a transaction. */
export async function replaceStories(db: Db, comparison: Comparison, revision: number): Promise<void> {
  if (revision < (await numberIn(db, 'stories'))) return;
  await rememberIds(db, comparison);
  for (const table of ['stories', 'story_reports', 'records', 'actors', 'actor_ids', 'places'] as const) {
    await db.deleteFrom(table).execute();
  }
  await insertStories(db, comparison);
  await insertActors(db, comparison);
  await insertAll(
    db,
    'places',
    entries(comparison.places).map(([id, place]) => ({ id, place })),
  );
  await setNumber(db, 'stories', revision);
}

/** A story that has grown may have a new id: the old one still finds it. */
async function rememberIds(db: Db, { stories }: Comparison): Promise<void> {
  const ids = new Set(stories.map((s) => toKey(s.id)));
  const old = await db
    .selectFrom('story_reports')
    .select(['story_id as id', (e) => e.fn.min('report_id').as('report_id')])
    .groupBy('story_id')
    .execute();
  const gone = old.filter(({ id }) => !ids.has(id));
  for (const row of gone) {
    await db
      .insertInto('former_stories')
      .values(row)
      .onConflict((c) => c.column('id').doNothing())
      .execute();
  }
}

async function insertStories(db: Db, { stories, reports, places }: Comparison): Promise<void> {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const rows = stories.map((story, position) => ({
    id: toKey(story.id),
    position,
    summary: JSON.stringify(summaryOf(story, byId, places)),
    story: JSON.stringify(story),
  }));
  await insertAll(db, 'stories', rows);
  await insertAll(
    db,
    'story_reports',
    stories.flatMap((s) => s.reports.map((id) => ({ report_id: toKey(id), story_id: toKey(s.id) }))),
  );
  await insertAll(
    db,
    'records',
    stories.flatMap((s) => unique(s.records.map((r) => toKey(r.id))).map((id) => ({ id, story_id: toKey(s.id) }))),
  );
}

async function insertActors(db: Db, { actors }: Comparison): Promise<void> {
  await insertAll(
    db,
    'actors',
    entries(actors).map(([id, actor]) => ({ id, actor })),
  );
  const ids = new Map<string, string>();
  for (const [id, { mergedFrom = [] }] of Object.entries(actors)) for (const from of mergedFrom) ids.set(from, id);
  for (const id of Object.keys(actors)) ids.set(id, id);
  await insertAll(
    db,
    'actor_ids',
    [...ids].map(([id, actor]) => ({ id: toKey(id), actor_id: toKey(actor) })),
  );
}

const entries = (things: Readonly<Record<string, unknown>>): (readonly [string, string])[] =>
  Object.entries(things).map(([id, thing]) => [toKey(id), JSON.stringify(thing)] as const);

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Some hundred rows a statement: SQLite allows 32,766 values in one. */
async function insertAll<T extends keyof Tables>(db: Db, table: T, rows: readonly Tables[T][]): Promise<void> {
  for (let i = 0; i < rows.length; i += 200) {
    await db
      .insertInto(table)
      .values(rows.slice(i, i + 200) as never)
      .execute();
  }
}

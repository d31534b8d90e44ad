import type { Kysely } from 'kysely';
import type { Comparison } from '../model/comparison.js';
import { insertAll } from './insert-all.js';
import { type StoryRows, storyRow, storyRows, storyTables } from './story-rows.js';
import type { Tables } from './tables.js';
import { fromKey } from './to-key.js';

type Db = Kysely<Tables>;

/** Writes the stories that are new or have changed, and takes away those that are no more. */
export async function saveStories(db: Db, comparison: Comparison): Promise<void> {
  const reports = new Map(comparison.reports.map((r) => [r.id, r]));
  const before = new Map(
    (await db.selectFrom('stories').select(['id', 'hash']).execute()).map(({ id, hash }) => [id, hash]),
  );
  const added = await arrivals(db);
  const fresh: StoryRows[] = [];
  const gone = new Set(before.keys());
  for (const story of comparison.stories) {
    const row = storyRow(story, { reports, places: comparison.places, added });
    if (before.get(row.id) !== row.hash) fresh.push(storyRows(story, row, comparison));
    else gone.delete(row.id);
  }
  const kept = new Set(fresh.map((rows) => rows.story.id));
  await rememberIds(
    db,
    [...gone].filter((id) => !kept.has(id)),
  );
  await remove(db, [...gone]);
  for (let i = 0; i < fresh.length; i += 50) await insert(db, fresh.slice(i, i + 50));
}

/** When the latest version of each report came in. */
async function arrivals(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('reports').select(['id', 'added_at']).where('latest', '=', 1).execute();
  return new Map(rows.map((r) => [fromKey(r.id), r.added_at]));
}

/** A story that has grown may have a new id: the old one still finds it. */
async function rememberIds(db: Db, ids: readonly string[]): Promise<void> {
  for (const part of parts(ids)) {
    const rows = await db
      .selectFrom('story_reports')
      .select(['story_id as id', (e) => e.fn.min('report_id').as('report_id')])
      .where('story_id', 'in', part)
      .groupBy('story_id')
      .execute();
    for (const row of rows) {
      await db
        .insertInto('former_stories')
        .values(row)
        .onConflict((c) => c.column('id').doNothing())
        .execute();
    }
  }
}

async function remove(db: Db, ids: readonly string[]): Promise<void> {
  for (const part of parts(ids)) {
    for (const table of storyTables) await db.deleteFrom(table).where('story_id', 'in', part).execute();
    await db.deleteFrom('stories').where('id', 'in', part).execute();
  }
}

async function insert(db: Db, stories: readonly StoryRows[]): Promise<void> {
  await insertAll(
    db,
    'stories',
    stories.map((s) => s.story),
  );
  for (const table of storyTables) {
    await insertAll(
      db,
      table,
      stories.flatMap((s) => [...s[table]]),
    );
  }
}

function* parts(ids: readonly string[]): Generator<string[]> {
  for (let i = 0; i < ids.length; i += 500) yield ids.slice(i, i + 500);
}

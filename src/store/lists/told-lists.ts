import type { Kysely } from 'kysely';
import type { ClaimRow, Page, RecordRow, SayingRow } from '../../model/page.js';
import type { Story } from '../../model/story.js';
import type { Tables } from '../tables.js';
import { fromKey, toKey } from '../to-key.js';
import { fromCursor, pageOf } from './cursor.js';
import type { ClaimsAsked, RecordsAsked, SayingsAsked } from './lists.js';

type Db = Kysely<Tables>;

const sorted = [''] as const;

export async function listRecords(db: Db, asked: RecordsAsked): Promise<Page<RecordRow>> {
  const { limit, after, story, type, country, place, from, to } = asked;
  let query = db.selectFrom('records').select(['sort_key', 'story_id', 'at']);
  if (after !== undefined) query = query.where('sort_key', '<', fromCursor(after, sorted)[0]);
  if (story !== undefined) query = query.where('story_id', '=', toKey(story));
  if (type !== undefined) query = query.where('type', '=', type);
  if (country !== undefined) query = query.where('country', '=', country);
  if (place !== undefined) query = query.where('place_id', '=', toKey(place));
  if (from !== undefined) query = query.where('to_day', '>=', from);
  if (to !== undefined) query = query.where('from_day', '<=', to);
  const rows = await query
    .orderBy('sort_key', 'desc')
    .limit(limit + 1)
    .execute();
  const stories = await storiesBy(db, rows);
  return page(rows, limit, ({ story_id, at }) => ({
    story: fromKey(story_id),
    record: stories.get(story_id)!.records[at]!,
  }));
}

export async function listClaims(db: Db, asked: ClaimsAsked): Promise<Page<ClaimRow>> {
  const { limit, after, story, record, field, verdict } = asked;
  let query = db.selectFrom('claims').select(['sort_key', 'story_id', 'record_at', 'at']);
  if (after !== undefined) query = query.where('sort_key', '<', fromCursor(after, sorted)[0]);
  if (story !== undefined) query = query.where('story_id', '=', toKey(story));
  if (record !== undefined) query = query.where('record_id', '=', toKey(record));
  if (field !== undefined) query = query.where('field', '=', field);
  if (verdict !== undefined) query = query.where('verdict', '=', verdict);
  const rows = await query
    .orderBy('sort_key', 'desc')
    .limit(limit + 1)
    .execute();
  const stories = await storiesBy(db, rows);
  return page(rows, limit, ({ story_id, record_at, at }) => {
    const told = stories.get(story_id)!.records[record_at]!;
    const verdict = told.verdicts.find((v) => v.claims.includes(at))?.verdict ?? null;
    return { story: fromKey(story_id), record: told.id, index: at, claim: told.claims[at]!, verdict };
  });
}

export async function listSayings(db: Db, asked: SayingsAsked): Promise<Page<SayingRow>> {
  const { limit, after, story, actor, act } = asked;
  let query = db.selectFrom('sayings').select(['sort_key', 'story_id', 'at']);
  if (after !== undefined) query = query.where('sort_key', '<', fromCursor(after, sorted)[0]);
  if (story !== undefined) query = query.where('story_id', '=', toKey(story));
  if (act !== undefined) query = query.where('act', '=', act);
  if (actor !== undefined) {
    query = query.where('sort_key', 'in', (e) =>
      e
        .selectFrom('saying_actors')
        .innerJoin('actor_ids', 'actor_ids.actor_id', 'saying_actors.actor_id')
        .select('saying_actors.sort_key')
        .where('actor_ids.id', '=', toKey(actor)),
    );
  }
  const rows = await query
    .orderBy('sort_key', 'desc')
    .limit(limit + 1)
    .execute();
  const stories = await storiesBy(db, rows);
  return page(rows, limit, ({ story_id, at }) => ({
    story: fromKey(story_id),
    index: at,
    saying: stories.get(story_id)!.statements[at]!,
  }));
}

const page = <Row extends { readonly sort_key: string }, Out>(
  rows: readonly Row[],
  limit: number,
  out: (row: Row) => Out,
): Page<Out> => pageOf(rows, limit, (r) => [r.sort_key], out);

/** The stories that rows point into, each read once. */
async function storiesBy(db: Db, rows: readonly { readonly story_id: string }[]): Promise<Map<string, Story>> {
  const ids = [...new Set(rows.map((r) => r.story_id))];
  if (ids.length === 0) return new Map();
  const found = await db.selectFrom('stories').select(['id', 'story']).where('id', 'in', ids).execute();
  return new Map(found.map(({ id, story }) => [id, JSON.parse(story) as Story]));
}

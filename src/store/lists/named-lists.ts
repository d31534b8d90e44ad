import type { Kysely } from 'kysely';
import type { Actor } from '../../model/actor.js';
import type { ActorRow, Page, PlaceRow } from '../../model/page.js';
import type { Place } from '../../model/place.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Tables } from '../tables.js';
import { fromKey } from '../to-key.js';
import { fromCursor, pageOf } from './cursor.js';
import type { NamedAsked } from './lists.js';

type Db = Kysely<Tables>;

const first = [0, ''] as const;

export async function listActors(db: Db, index: SearchIndex, asked: NamedAsked): Promise<Page<ActorRow>> {
  const { limit, after, query, kind, country } = asked;
  let rows = db.selectFrom('actor_rows').select(['id', 'stories', 'actor']);
  if (kind !== undefined) rows = rows.where('kind', '=', kind);
  if (country !== undefined) rows = rows.where('country', '=', country);
  if (query) rows = rows.where(index.matches('actor', query));
  if (after !== undefined) {
    const [stories, id] = fromCursor(after, first);
    rows = rows.where((e) => e.or([e('stories', '<', stories), e.and([e('stories', '=', stories), e('id', '<', id)])]));
  }
  const found = await rows
    .orderBy('stories', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    found,
    limit,
    (r) => [r.stories, r.id],
    (r) => ({ id: fromKey(r.id), stories: r.stories, actor: JSON.parse(r.actor) as Actor }),
  );
}

export async function listPlaces(db: Db, index: SearchIndex, asked: NamedAsked): Promise<Page<PlaceRow>> {
  const { limit, after, query, country } = asked;
  let rows = db.selectFrom('place_rows').select(['id', 'stories', 'place']);
  if (country !== undefined) rows = rows.where('country', '=', country);
  if (query) rows = rows.where(index.matches('place', query));
  if (after !== undefined) {
    const [stories, id] = fromCursor(after, first);
    rows = rows.where((e) => e.or([e('stories', '<', stories), e.and([e('stories', '=', stories), e('id', '<', id)])]));
  }
  const found = await rows
    .orderBy('stories', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    found,
    limit,
    (r) => [r.stories, r.id],
    (r) => ({ id: fromKey(r.id), stories: r.stories, place: JSON.parse(r.place) as Place }),
  );
}

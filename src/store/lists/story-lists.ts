import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Page } from '../../model/page.js';
import type { Story } from '../../model/story.js';
import type { StorySummary } from '../../model/story-summary.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Tables } from '../tables.js';
import { toKey } from '../to-key.js';
import { fromCursor, pageOf } from './cursor.js';
import type { StoriesAsked } from './lists.js';
import { short, storiesFound } from './report-lists.js';

type Db = Kysely<Tables>;

export async function listStories(db: Db, index: SearchIndex, asked: StoriesAsked): Promise<Page<StorySummary>> {
  const { limit, query } = asked;
  const filtered = filter(db, asked)
    .orderBy('sort_key', 'desc')
    .limit(limit + 1);
  const rows = await (query ? await storiesFound(db, index, query, filtered) : filtered).execute();
  return pageOf(
    rows,
    limit,
    (r) => [r.sort_key],
    (r) => JSON.parse(r.summary) as StorySummary,
  );
}

function filter(db: Db, asked: StoriesAsked) {
  const { after, type, country, outlet, actor, place, disputed, from, to } = asked;
  let rows = judgedBy(db.selectFrom('stories').select(['sort_key', 'summary']), asked);
  if (after !== undefined) rows = rows.where('sort_key', '<', fromCursor(after, [''] as const)[0]);
  if (type !== undefined) rows = rows.where('type', '=', type);
  if (country !== undefined) rows = rows.where('country', '=', country);
  if (disputed !== undefined) rows = rows.where('disputed', '=', disputed ? 1 : 0);
  // What lasted from the second to the fifth was on the third
  if (from !== undefined) rows = rows.where('to_day', '>=', from);
  if (to !== undefined) rows = rows.where('from_day', '<=', to);
  if (place !== undefined) {
    rows = rows.where('id', 'in', (e) =>
      e.selectFrom('story_places').select('story_id').where('place_id', '=', toKey(place)),
    );
  }
  if (actor !== undefined) rows = rows.where('id', 'in', ofActor(db, actor));
  if (outlet === undefined) return rows;
  return rows.where((e) =>
    e.exists(
      e
        .selectFrom('story_reports')
        .innerJoin('report_rows', 'report_rows.report_id', 'story_reports.report_id')
        .select('story_id')
        .whereRef('story_reports.story_id', '=', 'stories.id')
        .where((o) => o.or([o('outlet', '=', short(outlet)), o('agency', '=', short(outlet))])),
    ),
  );
}

/** By what the reports make of each other. */
function judgedBy<O>(
  stories: SelectQueryBuilder<Tables, 'stories', O>,
  { verdict, deaths, single, since }: StoriesAsked,
): SelectQueryBuilder<Tables, 'stories', O> {
  let rows = stories;
  if (verdict !== undefined) rows = rows.where('verdicts', 'like', `% ${verdict} %`);
  if (deaths !== undefined) rows = rows.where('deaths', '>=', deaths);
  if (single !== undefined) rows = rows.where('sources', single ? '=' : '>', 1);
  if (since !== undefined) rows = rows.where('last_added', '>=', since);
  return rows;
}

/** Ids of the stories that name an actor, by any of its ids. */
const ofActor = (db: Db, actor: string) =>
  db
    .selectFrom('story_actors')
    .innerJoin('actor_ids', 'actor_ids.actor_id', 'story_actors.actor_id')
    .select('story_id')
    .where('actor_ids.id', '=', toKey(actor));

export async function* storiesOfActor(db: Db, actor: string): AsyncIterable<Story> {
  for (let after: string | undefined; ; ) {
    let query = db
      .selectFrom('stories')
      .select(['sort_key', 'story'])
      .where('id', 'in', ofActor(db, actor))
      .orderBy('sort_key', 'desc')
      .limit(50);
    if (after !== undefined) query = query.where('sort_key', '<', after);
    const rows = await query.execute();
    for (const { story } of rows) yield JSON.parse(story) as Story;
    if (rows.length < 50) return;
    after = rows.at(-1)!.sort_key;
  }
}

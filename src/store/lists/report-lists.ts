import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Page, ReportRow, SearchHit } from '../../model/page.js';
import { hitsIn } from '../search/hits.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Tables } from '../tables.js';
import { fromKey, toKey } from '../to-key.js';
import { fromCursor, pageOf } from './cursor.js';
import type { ReportsAsked } from './lists.js';

type Db = Kysely<Tables>;

/** Letters of the text that are shown before and after what was found. */
const AROUND = 80;

export async function listReports(db: Db, index: SearchIndex, asked: ReportsAsked): Promise<Page<ReportRow>> {
  const rows = await asking(db, index, asked).select(['report_rows.seq', 'row', 'at', 'why']).execute();
  return pageOf(rows, asked.limit, (r) => [r.seq], reportRow);
}

export async function searchReports(
  db: Db,
  index: SearchIndex,
  asked: ReportsAsked & { readonly query: NonNullable<ReportsAsked['query']> },
): Promise<Page<SearchHit>> {
  const rows = await asking(db, index, asked).select(['report_rows.seq', 'row', 'body', 'at', 'why']).execute();
  const stories = await storiesOf(
    db,
    rows.map((r) => (JSON.parse(r.row) as ReportRow).id),
  );
  return pageOf(
    rows,
    asked.limit,
    (r) => [r.seq],
    (r) => {
      const row = reportRow(r);
      const text = fromKey(r.body);
      const hits = hitsIn(text, asked.query).map(({ start, end }) => ({
        start,
        end,
        before: text.slice(Math.max(0, start - AROUND), start),
        words: text.slice(start, end),
        after: text.slice(end, end + AROUND),
      }));
      return { ...row, stories: stories.get(row.id) ?? [], hits };
    },
  );
}

function asking(db: Db, index: SearchIndex, { limit, after, query, outlet, from, to }: ReportsAsked) {
  let rows = db
    .selectFrom('report_rows')
    .leftJoin('withdrawals', 'withdrawals.report_id', 'report_rows.report_id')
    .orderBy('report_rows.seq', 'desc')
    .limit(limit + 1);
  if (after !== undefined) rows = rows.where('report_rows.seq', '<', fromCursor(after, [0] as const)[0]);
  if (outlet !== undefined)
    rows = rows.where((e) => e.or([e('outlet', '=', short(outlet)), e('agency', '=', short(outlet))]));
  if (from !== undefined) rows = rows.where('published', '>=', from);
  if (to !== undefined) rows = rows.where('published', '<=', `${to}~`).where('published', '>', '');
  return query ? rows.where(index.matches('report', query)) : rows;
}

/** Names of outlets are compared by so many letters: a sorted index takes no more. */
export const short = (name: string): string => toKey(name.slice(0, 200));

const reportRow = ({ row, at, why }: { row: string; at: string | null; why: string | null }): ReportRow => ({
  ...(JSON.parse(row) as Omit<ReportRow, 'withdrawn'>),
  withdrawn: at === null ? null : { at, why: fromKey(why ?? '') },
});

async function storiesOf(db: Db, reports: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (reports.length === 0) return found;
  const rows = await db
    .selectFrom('story_reports')
    .selectAll()
    .where('report_id', 'in', reports.map(toKey))
    .orderBy('story_id')
    .execute();
  for (const row of rows) {
    const id = fromKey(row.report_id);
    found.set(id, [...(found.get(id) ?? []), fromKey(row.story_id)]);
  }
  return found;
}

/** Reports so many that they are not gathered first: stories are walked instead. */
const MANY = 2_000;

/** Restricts stories to those with a report that has what is searched for, whether such reports are few or many. */
export async function storiesFound<O>(
  db: Db,
  index: SearchIndex,
  query: NonNullable<ReportsAsked['query']>,
  stories: SelectQueryBuilder<Tables, 'stories', O>,
): Promise<SelectQueryBuilder<Tables, 'stories', O>> {
  const found = await db
    .selectFrom('report_rows')
    .select('report_id')
    .where(index.matches('report', query))
    .limit(MANY + 1)
    .execute();
  const few = found.length <= MANY ? found.map((r) => r.report_id) : null;
  if (few?.length === 0) return stories.where(sql<boolean>`1 = 0`);
  return stories.where((e) =>
    few
      ? e('stories.id', 'in', e.selectFrom('story_reports').select('story_id').where('report_id', 'in', few))
      : e.exists(
          e
            .selectFrom('story_reports')
            .innerJoin('report_rows', 'report_rows.report_id', 'story_reports.report_id')
            .select('story_id')
            .whereRef('story_reports.story_id', '=', 'stories.id')
            .where(index.matches('report', query)),
        ),
  );
}

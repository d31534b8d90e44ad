import { type Kysely, sql } from 'kysely';
import type { ReportRow } from '../model/page.js';
import type { Reading } from '../model/reading.js';
import { short } from './lists/report-lists.js';
import type { SearchIndex } from './search/search-index.js';
import type { Tables } from './tables.js';
import { fromKey, toKey } from './to-key.js';

type Db = Kysely<Tables>;

/** Of the latest version of a report: its number in the order of arrival, and what stands in no reading. */
interface Latest {
  readonly seq: number;
  /** Key of its id. */
  readonly id: string;
  readonly version: number;
  readonly added_at: string;
}

/** Puts the row of a report's latest version, by which it is listed and found, in the place of an older one. */
export async function putReportRow(db: Db, index: SearchIndex, latest: Latest, { report }: Reading): Promise<void> {
  const old = await db.selectFrom('report_rows').select('seq').where('report_id', '=', latest.id).execute();
  if (old.length > 0) {
    const seqs = old.map((r) => r.seq);
    await index.drop(db, 'report', seqs);
    await db.deleteFrom('report_rows').where('seq', 'in', seqs).execute();
  }
  const { title, outlet, agency, byline, url, language, published } = report;
  const row: Omit<ReportRow, 'withdrawn'> = {
    id: fromKey(latest.id),
    version: latest.version,
    title,
    outlet,
    agency,
    byline,
    url,
    language,
    published: { from: published.from, to: published.to },
    addedAt: latest.added_at,
    length: report.text.length,
  };
  await db
    .insertInto('report_rows')
    .values({
      seq: latest.seq,
      report_id: latest.id,
      outlet: outlet === null ? null : short(outlet),
      agency: agency === null ? null : short(agency),
      published: (published.from ?? '').slice(0, 10),
      row: JSON.stringify(row),
      body: toKey(report.text),
    })
    .execute();
  await index.put(db, 'report', latest.seq, [title, report.text].filter(Boolean).join('\n'));
}

/** Changes with how rows are made: a database with rows of another kind makes them anew when it is opened. */
const KIND = '1';

/** Makes the rows of all reports again where an older program made none, or others. */
export async function renewReportRows(db: Db, index: SearchIndex): Promise<void> {
  if (!(await isOld(db))) return;
  const old = await db.selectFrom('report_rows').select('seq').execute();
  for (let i = 0; i < old.length; i += 500) {
    await index.drop(
      db,
      'report',
      old.slice(i, i + 500).map((r) => r.seq),
    );
  }
  await db.deleteFrom('report_rows').execute();
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('reports')
      .innerJoin('readings', (join) =>
        join.onRef('readings.report_id', '=', 'reports.id').onRef('readings.version', '=', 'reports.version'),
      )
      .select(['seq', 'id', 'reports.version', 'added_at', 'reading'])
      .where('latest', '=', 1)
      .where('seq', '>', after)
      .orderBy('seq')
      .orderBy('made_at')
      .limit(100)
      .execute();
    // Of several readings of one version the newest is the last
    for (const row of rows) await putReportRow(db, index, row, JSON.parse(row.reading) as Reading);
    if (rows.length < 100) break;
    after = rows.at(-1)!.seq - (rows.at(0)!.seq < rows.at(-1)!.seq ? 1 : 0);
  }
  await db
    .insertInto('meta')
    .values({ key: 'rows', value: KIND })
    .onConflict((c) => c.column('key').doUpdateSet({ value: KIND }))
    .execute();
}

/** Whether rows are to be made: never where there are no reports. */
export async function isOld(db: Db): Promise<boolean> {
  const { rows } = await sql<{ value: string }>`select value from meta where key = 'rows'`.execute(db);
  return rows[0]?.value !== KIND;
}

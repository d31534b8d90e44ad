import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Reading } from '../../model/reading.js';
import type { Dialect } from '../dialect.js';
import type { Tables } from '../tables.js';
import { fromKey } from '../to-key.js';

type Db = Kysely<Tables>;

/** Rules that rows have to keep, each as a question for those that break it. */
const questions: readonly (readonly [what: string, query: string])[] = [
  [
    'a report has no reading',
    'select id from reports r where not exists (select 1 from readings g where g.report_id = r.id and g.version = r.version)',
  ],
  [
    'a reading has no report',
    'select report_id as id from readings g where not exists (select 1 from reports r where r.id = g.report_id and r.version = g.version)',
  ],
  ['a report has not one latest version', 'select id from reports group by id having sum(latest) <> 1'],
  [
    'versions of a report do not count from 1 on',
    'select id from reports group by id having count(*) <> max(version) or min(version) <> 1',
  ],
  [
    'the latest version of a report is not the last',
    'select id from reports r where latest = 1 and exists (select 1 from reports o where o.id = r.id and o.version > r.version)',
  ],
  ['a text is kept twice under one report', 'select id from reports group by id, hash having count(*) > 1'],
  [
    'a report is in no list',
    'select id from reports r where latest = 1 and not exists (select 1 from report_rows w where w.seq = r.seq)',
  ],
  [
    'a list has a report that is not there',
    'select report_id as id from report_rows w where not exists (select 1 from reports r where r.seq = w.seq and r.latest = 1)',
  ],
  [
    'a story has a report that is not there',
    'select report_id as id from story_reports s where not exists (select 1 from reports r where r.id = s.report_id)',
  ],
  [
    'a job is done and its report is not there',
    "select report_id as id from jobs j where state = 'done' and not exists (select 1 from reports r where r.id = j.report_id and r.version = j.version)",
  ],
  [
    'a report is withdrawn that is not there',
    'select report_id as id from withdrawals w where not exists (select 1 from reports r where r.id = w.report_id)',
  ],
];

/** Where stories are made of all that is kept, each report is in one. */
const inStories =
  'select id from reports r where latest = 1 and not exists (select 1 from story_reports s where s.report_id = r.id)';

/** Looks at a whole database; gives what is wrong with it, each in words, and counts what was looked at. */
export async function verify(
  db: Db,
  dialect: Dialect,
  stale: boolean,
): Promise<{ readonly faults: readonly string[]; readonly reports: number; readonly spans: number }> {
  const faults: string[] = [];
  if (dialect === 'sqlite') {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    for (const { integrity_check: says } of rows) if (says !== 'ok') faults.push(`SQLite: ${says}`);
  }
  for (const [what, query] of stale ? questions : [...questions, ['a report is in no story', inStories] as const]) {
    const { rows } = await sql<{ id: string }>`${sql.raw(query)}`.execute(db);
    for (const { id } of rows.slice(0, 20)) faults.push(`${what}: ${fromKey(id ?? '')}`);
    if (rows.length > 20) faults.push(`${what}: and ${rows.length - 20} more`);
  }
  const { reports, spans } = await verifyReadings(db, faults);
  return { faults, reports, spans };
}

/** Each kept text is the one that came in, and each span of each reading lies in it. */
async function verifyReadings(db: Db, faults: string[]): Promise<{ reports: number; spans: number }> {
  const seen = { reports: 0, spans: 0 };
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('reports')
      .innerJoin('readings', (join) =>
        join.onRef('readings.report_id', '=', 'reports.id').onRef('readings.version', '=', 'reports.version'),
      )
      .select(['seq', 'id', 'hash', 'reading'])
      .where('seq', 'in', (e) =>
        e.selectFrom('reports').select('seq').where('seq', '>', after).orderBy('seq').limit(50),
      )
      .orderBy('seq')
      .execute();
    if (rows.length === 0) return seen;
    for (const { id, hash, reading } of rows) {
      seen.reports++;
      verifyReading(fromKey(id), hash, reading, faults, seen);
    }
    after = rows.at(-1)!.seq;
  }
}

function verifyReading(id: string, hash: string, json: string, faults: string[], seen: { spans: number }): void {
  let reading: Reading;
  try {
    reading = JSON.parse(json) as Reading;
  } catch {
    faults.push(`a reading is not JSON: ${id}`);
    return;
  }
  const { text } = reading.report;
  if (createHash('sha256').update(JSON.stringify(text)).digest('hex') !== hash)
    faults.push(`the text has changed: ${id}`);
  const before = seen.spans;
  const wrong = spansOutside(reading, text.length, seen);
  if (wrong > 0) faults.push(`${wrong} of ${seen.spans - before} spans lie outside the text: ${id}`);
}

/** Spans anywhere in a value: objects with `start` and `end`. */
function spansOutside(value: unknown, length: number, seen: { spans: number }): number {
  if (typeof value !== 'object' || value === null) return 0;
  const { start, end } = value as { start?: unknown; end?: unknown };
  let wrong = 0;
  if (typeof start === 'number' && typeof end === 'number') {
    seen.spans++;
    if (!(start >= 0 && start <= end && end <= length)) wrong++;
  }
  for (const inner of Object.values(value)) wrong += spansOutside(inner, length, seen);
  return wrong;
}

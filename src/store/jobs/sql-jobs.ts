import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { JobRow, JobsCounted } from '../../model/job.js';
import { type Problem, problem } from '../../model/problem.js';
import { isMade, keepReading } from '../keep-reading.js';
import { fromCursor, pageOf } from '../lists/cursor.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Tables } from '../tables.js';
import { fromKey, toKey } from '../to-key.js';
import type { JobEnd, JobResult, Jobs, ReportIntake, TakenJob } from './jobs.js';

type Db = Kysely<Tables>;

export interface JobMeans {
  readonly index: SearchIndex;
  readonly now: () => Date;
  readonly ask: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /** In a transaction with the lock for writing. */
  readonly change: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
}

/** A worker that has not been heard of for so long is dead. */
const LEASE_MS = 60_000;
/** A report that has ended its reader so often is not read a fourth time. */
const MOST_TRIES = 3;
/** Jobs that are done are remembered for a day. */
const REMEMBERED_MS = 86_400_000;

/** The queue as a table beside the record, in the same database. */
export const sqlJobs = ({ index, now, ask, change }: JobMeans): Jobs => ({
  put: (intakes) => change((db) => put(db, intakes, now())),
  take: (worker, most) => change((db) => take(db, worker, most, now())),
  hold: (worker) =>
    change(
      async (db) =>
        void (await held(db, worker)
          .set({ lease: leaseFrom(now()) })
          .execute()),
    ),
  release: (worker) => change(async (db) => void (await held(db, worker).set(waiting).execute())),
  finish: (worker, results) =>
    change(async (db) => {
      const ends: JobEnd[] = [];
      for (const result of results) ends.push(await finish(db, index, worker, result, now()));
      return ends;
    }),
  workers: () => ask(workers),
  rows: (ids) => ask((db) => rowsOf(db, ids)),
  count: () => ask((db) => count(db, now())),
  list: ({ limit, after, state }) =>
    ask(async (db) => {
      let query = db
        .selectFrom('jobs')
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(limit + 1);
      if (state) query = query.where('state', '=', state);
      if (after !== undefined) query = query.where('seq', '<', fromCursor(after, [0] as const)[0]);
      return pageOf(await query.execute(), limit, (r) => [r.seq], jobRow);
    }),
  retry: (id) => change((db) => retry(db, id)),
});

const waiting = { state: 'waiting', worker: null, lease: null } as const;

const leaseFrom = (now: Date): string => new Date(now.getTime() + LEASE_MS).toISOString();

const held = (db: Db, worker: string) =>
  db.updateTable('jobs').where('worker', '=', worker).where('state', '=', 'reading');

async function put(db: Db, intakes: readonly ReportIntake[], now: Date): Promise<readonly string[]> {
  const added_at = now.toISOString();
  const rows = intakes.map((intake) => ({
    id: `job:${randomBytes(9).toString('hex')}`,
    name: toKey(nameOf(intake).slice(0, 300)),
    same: sameOf(intake),
    state: 'waiting' as const,
    tries: 0,
    added_at,
    intake: JSON.stringify(intake),
  }));
  for (let i = 0; i < rows.length; i += 100) {
    await db
      .insertInto('jobs')
      .values(rows.slice(i, i + 100))
      .execute();
  }
  const old = new Date(now.getTime() - REMEMBERED_MS).toISOString();
  await db.deleteFrom('jobs').where('state', '=', 'done').where('done_at', '<', old).execute();
  return rows.map((r) => r.id);
}

const nameOf = ({ report: { path, url, title, id } }: ReportIntake): string => path ?? url ?? title ?? id;

/** What makes two reports the same: such are read one after the other, so that their versions count in order. */
const sameOf = ({ report: { id, url } }: ReportIntake): string =>
  toKey(url !== null && isMade(id) ? url : id).slice(0, 500);

async function take(db: Db, worker: string, most: number, now: Date): Promise<readonly TakenJob[]> {
  await freeAbandoned(db, now);
  const rows = await db
    .selectFrom('jobs')
    .select(['id', 'intake', 'tries'])
    .where('state', '=', 'waiting')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('jobs as before')
            .select('before.seq')
            .whereRef('before.same', '=', 'jobs.same')
            .whereRef('before.seq', '<', 'jobs.seq')
            .where('before.state', 'in', ['waiting', 'reading']),
        ),
      ),
    )
    .orderBy('seq')
    .limit(most)
    .execute();
  if (rows.length === 0) return [];
  await db
    .updateTable('jobs')
    .set((e) => ({ state: 'reading', worker, lease: leaseFrom(now), tries: e('tries', '+', 1) }))
    .where(
      'id',
      'in',
      rows.map((r) => r.id),
    )
    .execute();
  return rows.map(({ id, intake }) => ({ id, intake: JSON.parse(intake) as ReportIntake }));
}

/** Jobs of workers that have died wait again; those that have ended their readers too often have failed. */
async function freeAbandoned(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('jobs')
    .set(waiting)
    .where('state', '=', 'reading')
    .where('lease', '<', now.toISOString())
    .execute();
  const why = problem('reading-failed', `The reader ended ${MOST_TRIES} times while it read this report.`);
  await db
    .updateTable('jobs')
    .set({ state: 'failed', done_at: now.toISOString(), problem: JSON.stringify(why) })
    .where('state', '=', 'waiting')
    .where('tries', '>=', MOST_TRIES)
    .execute();
}

async function finish(db: Db, index: SearchIndex, worker: string, result: JobResult, now: Date): Promise<JobEnd> {
  const { job } = result;
  const mine = await db
    .selectFrom('jobs')
    .select('id')
    .where('id', '=', job)
    .where('worker', '=', worker)
    .where('state', '=', 'reading')
    .executeTakeFirst();
  if (!mine) return { job, lost: true };
  const done_at = now.toISOString();
  if (result.reading === undefined) {
    const failed = { state: 'failed' as const, done_at, lease: null, problem: JSON.stringify(result.problem) };
    await db.updateTable('jobs').set(failed).where('id', '=', job).execute();
    return { job, problem: result.problem };
  }
  const kept = await keepReading(db, index, result.reading, done_at);
  const { id, version, arrival } = kept;
  await db
    .updateTable('jobs')
    .set({ state: 'done', done_at, lease: null, intake: '', report_id: toKey(id), version, arrival })
    .where('id', '=', job)
    .execute();
  return { job, id, version, arrival };
}

async function workers(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('jobs').select('worker').distinct().where('state', '=', 'reading').execute();
  return rows.flatMap((r) => r.worker ?? []);
}

async function rowsOf(db: Db, ids: readonly string[]): Promise<readonly JobRow[]> {
  const found = new Map<string, JobRow>();
  for (let i = 0; i < ids.length; i += 500) {
    const part = ids.slice(i, i + 500);
    for (const row of await db.selectFrom('jobs').selectAll().where('id', 'in', part).execute())
      found.set(row.id, jobRow(row));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

const jobRow = (row: Omit<Tables['jobs'], 'seq'>): JobRow => ({
  id: row.id,
  state: row.state,
  name: fromKey(row.name),
  tries: row.tries,
  addedAt: row.added_at,
  doneAt: row.done_at,
  worker: row.worker,
  report: row.report_id === null ? null : fromKey(row.report_id),
  version: row.version,
  arrival: row.arrival,
  problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
});

/** Seconds over which the rate is told. */
const LATELY = 60;

async function count(db: Db, now: Date): Promise<JobsCounted> {
  const rows = await db
    .selectFrom('jobs')
    .select(['state', (e) => e.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  const since = new Date(now.getTime() - LATELY * 1000).toISOString();
  const lately = await db
    .selectFrom('jobs')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('state', '=', 'done')
    .where('done_at', '>=', since)
    .executeTakeFirst();
  const of = (state: string) => Number(rows.find((r) => r.state === state)?.n ?? 0);
  return {
    waiting: of('waiting'),
    reading: of('reading'),
    done: of('done'),
    failed: of('failed'),
    perSecond: Math.round((Number(lately?.n ?? 0) / LATELY) * 10) / 10,
  };
}

async function retry(db: Db, id?: string): Promise<number> {
  let query = db
    .updateTable('jobs')
    .set({ ...waiting, tries: 0, done_at: null, problem: null })
    .where('state', '=', 'failed');
  if (id !== undefined) query = query.where('id', '=', id);
  const result = await query.executeTakeFirst();
  return Number(result.numUpdatedRows);
}

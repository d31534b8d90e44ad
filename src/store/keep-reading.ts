import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Reading } from '../model/reading.js';
import type { Report } from '../model/report.js';
import { putReportRow } from './report-rows.js';
import { bump } from './revision.js';
import type { SearchIndex } from './search/search-index.js';
import type { Arrival, Kept } from './store.js';
import { StoreError } from './store-error.js';
import type { Tables } from './tables.js';
import { fromKey, toKey } from './to-key.js';

type Db = Kysely<Tables>;

/** Ids that intake makes of content, for reports that came without one. */
export const isMade = (id: string): boolean => /^r[0-9a-f]{16}$/.test(id);

/** Bytes of an id: a sorted index takes no more. */
const LONGEST_ID = 1_000;

const tooLong = (id: string): StoreError =>
  new StoreError(
    'id-too-long',
    `The id ${JSON.stringify(id.slice(0, 60))}… has more than ${LONGEST_ID} bytes: give the report a shorter one.`,
  );

const hashOf = (text: string): string => createHash('sha256').update(JSON.stringify(text)).digest('hex');

/** What is kept of a report already, and what it would be kept as. */
export async function lookUp(db: Db, report: Report): Promise<Kept & { arrival: Arrival }> {
  if (Buffer.byteLength(toKey(report.id)) > LONGEST_ID) throw tooLong(report.id);
  const id = await keptId(db, report);
  const kept = await db.selectFrom('reports').select(['version', 'hash']).where('id', '=', id).execute();
  const hash = hashOf(report.text);
  const same = kept.find((k) => k.hash === hash);
  if (same) return { id: fromKey(id), version: same.version, arrival: 'same' };
  const version = Math.max(0, ...kept.map((k) => k.version)) + 1;
  return { id: fromKey(id), version, arrival: version === 1 ? 'new' : 'version' };
}

/** The same id is the same report; so is the same url, unless each was given an id of its own. */
async function keptId(db: Db, { id, url }: Report): Promise<string> {
  const key = toKey(id);
  if (url === null) return key;
  const rows = await db
    .selectFrom('reports')
    .select('id')
    .where((e) => e.or([e('id', '=', key), e('url', '=', toKey(url))]))
    .orderBy('seq')
    .execute();
  if (rows.some((r) => r.id === key) || !isMade(id)) return key;
  return rows[0]?.id ?? key;
}

/** Keeps a reading, or finds that it is kept; to be called inside a transaction. */
export async function keepReading(
  db: Db,
  index: SearchIndex,
  reading: Reading,
  at: string,
): Promise<Kept & { arrival: Arrival }> {
  const known = await lookUp(db, reading.report);
  if (known.arrival !== 'same') await insertReport(db, known, reading.report, at);
  const added = await insertReading(db, known, reading, at);
  if (added) {
    const latest = await latestOf(db, toKey(known.id));
    if (latest.version === known.version)
      await putReportRow(db, index, latest, { ...reading, report: { ...reading.report, id: known.id } });
    await bump(db);
  }
  return known;
}

async function insertReport(db: Db, { id, version }: Kept, report: Report, at: string): Promise<void> {
  const url = report.url === null ? null : toKey(report.url);
  const row = { id: toKey(id), version, url, hash: hashOf(report.text), added_at: at, latest: 1 };
  await db.updateTable('reports').set({ latest: 0 }).where('id', '=', row.id).execute();
  // The database gives `seq`, the order of arrival
  await db.insertInto('reports').values(row).execute();
}

const latestOf = (db: Db, id: string) =>
  db
    .selectFrom('reports')
    .select(['seq', 'id', 'version', 'added_at'])
    .where('id', '=', id)
    .where('latest', '=', 1)
    .executeTakeFirstOrThrow();

/** A reading by another reader is kept beside the older ones. */
async function insertReading(db: Db, { id, version }: Kept, reading: Reading, at: string): Promise<boolean> {
  const own: Reading = { ...reading, report: { ...reading.report, id } };
  const result = await db
    .insertInto('readings')
    .values({
      report_id: toKey(id),
      version,
      reader: JSON.stringify(reading.reader),
      made_at: at,
      reading: JSON.stringify(own),
    })
    .onConflict((c) => c.columns(['report_id', 'version', 'reader']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { migrations, schemaVersion } from './migrations.js';
import type { StoreOptions } from './open-store.js';
import { postgresError } from './postgres-error.js';
import { SqlStore } from './sql-store.js';
import type { Store } from './store.js';
import { StoreError } from './store-error.js';
import type { Tables } from './tables.js';

/** Connections that one program holds at most. */
const CONNECTIONS = 8;

/** Any number that other programs in the same database are unlikely to use: it stands for "writes to Twosource". */
const WRITING = 2_000_502_201;

/** A Postgres database, which any number of programs on any number of machines may share. */
export async function openPostgres(
  url: string,
  { wait = 5_000, now = () => new Date() }: StoreOptions,
): Promise<Store> {
  const name = withoutPassword(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: wait,
    application_name: 'twosource',
  });
  // A connection that breaks while nobody uses it: the next question opens another
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const explain = (error: unknown) => postgresError(error, name);
  try {
    await db.transaction().execute((t) => migrate(t, name));
  } catch (error) {
    await db.destroy();
    throw explain(error);
  }
  return new SqlStore(db, { now, explain, dialect: 'postgres', lock: lockWriting }).prepare();
}

/** One writer at a time, as in SQLite: so the order of arrival is the order of commits, and no two find the same report new. */
async function lockWriting(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(WRITING)})`.execute(db);
}

async function migrate(db: Kysely<Tables>, name: string): Promise<void> {
  await lockWriting(db);
  const tables = await tablesIn(db);
  if (tables.length > 0 && !tables.includes('meta')) {
    throw new StoreError('database-foreign', `The database ${name} belongs to another program: name another one.`);
  }
  if (tables.length === 0) await run(db, 'create table meta (key text primary key, value text not null)');
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'schema').executeTakeFirst();
  const version = Number(row?.value ?? 0);
  if (version > schemaVersion) throw newer(name, version);
  for (const step of migrations.slice(version)) for (const statement of step.postgres) await run(db, statement);
  if (version < schemaVersion) await noteVersion(db);
}

async function tablesIn(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()`.execute(db);
  return rows.map(({ name }) => name);
}

const run = (db: Kysely<Tables>, statement: string) => sql.raw(statement).execute(db);

async function noteVersion(db: Kysely<Tables>): Promise<void> {
  const value = String(schemaVersion);
  await db
    .insertInto('meta')
    .values({ key: 'schema', value })
    .onConflict((c) => c.column('key').doUpdateSet({ value }))
    .execute();
}

const newer = (name: string, version: number): StoreError =>
  new StoreError(
    'database-newer',
    `The database ${name} was written by a newer Twosource (schema ${version}, this one knows ${schemaVersion}): update Twosource.`,
  );

/** The address as it may be shown: without the password. */
export function withoutPassword(url: string): string {
  try {
    const shown = new URL(url);
    shown.password = '';
    for (const key of [...shown.searchParams.keys()]) if (/pass/i.test(key)) shown.searchParams.delete(key);
    return shown.href;
  } catch {
    return 'postgres://…';
  }
}

import { Kysely } from 'kysely';
import Database from 'libsql';
import { ImmediateDialect } from './immediate-dialect.js';
import { migrations, schemaVersion } from './migrations.js';
import type { StoreOptions } from './open-store.js';
import { SqlStore } from './sql-store.js';
import type { Store } from './store.js';
import { StoreError, storeError } from './store-error.js';
import type { Tables } from './tables.js';

type Sqlite = InstanceType<typeof Database>;

/** A SQLite file: one writer at a time, readers beside it (WAL); what is committed survives a power cut. */
export function openSqlite(path: string, { wait = 5_000, now = () => new Date() }: StoreOptions): Promise<Store> {
  const database = guarded(path, () => {
    const opened = new Database(path, { timeout: wait });
    try {
      prepare(opened, path);
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  });
  // From here on the store waits by itself: the driver would hold up the whole program
  database.exec('pragma busy_timeout = 10');
  const dialect = new ImmediateDialect(database);
  const store = new SqlStore(new Kysely<Tables>({ dialect }), {
    now,
    explain: (error) => storeError(error, path),
    dialect: 'sqlite',
    wait,
    // A transaction of ours begins with the lock (immediate-dialect.ts)
    lock: async () => {},
  });
  return store.prepare();
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeError(error, path);
  }
}

function prepare(database: Sqlite, path: string): void {
  refuseForeign(database, path);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  migrate(database, path);
}

/** A SQLite file of another program is left as it is. */
function refuseForeign(database: Sqlite, path: string): void {
  const names = (
    database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
  ).map(({ name }) => name);
  if (names.length === 0 || names.includes('meta')) return;
  throw new StoreError('database-foreign', `The database ${path} belongs to another program: name another file.`);
}

/** Brings the schema forward, all steps in one transaction, so that two programs cannot both do it. */
function migrate(database: Sqlite, path: string): void {
  if (versionOf(database) === schemaVersion) return;
  database.exec('begin immediate');
  try {
    database.exec('create table if not exists meta (key text primary key, value text not null)');
    const version = versionOf(database);
    if (version > schemaVersion) throw newer(path, version);
    for (const step of migrations.slice(version)) for (const statement of step.sqlite) database.exec(statement);
    database.prepare("insert or replace into meta (key, value) values ('schema', ?)").run(String(schemaVersion));
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

function versionOf(database: Sqlite): number {
  const has = database.prepare("select 1 as one from sqlite_master where name = 'meta'").get();
  if (!has) return 0;
  const row = database.prepare("select value from meta where key = 'schema'").get() as { value: string } | undefined;
  return Number(row?.value ?? 0);
}

const newer = (path: string, version: number): StoreError =>
  new StoreError(
    'database-newer',
    `The database ${path} was written by a newer Twosource (schema ${version}, this one knows ${schemaVersion}): update Twosource.`,
  );

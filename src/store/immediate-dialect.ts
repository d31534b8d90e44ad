import { type Driver, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';

/** A driver's database that can also run plain SQL. */
export interface Executes extends SqliteDatabase {
  exec(sql: string): unknown;
}

/**
 * SQLite whose transactions take the lock for writing at once, and wait for it there. One that begins by reading could be
 * refused later without any wait, when another program has written in between.
 */
export class ImmediateDialect extends SqliteDialect {
  readonly #database: Executes;

  constructor(database: Executes) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database);
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: Executes;

  constructor(database: Executes) {
    super({ database });
    this.#database = database;
  }

  /** By `exec`: a prepared statement that met a lock stays open in libsql, and then nothing can be committed. */
  override async beginTransaction(): Promise<void> {
    this.#database.exec('begin immediate');
  }
}

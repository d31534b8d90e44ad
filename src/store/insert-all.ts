import type { Insertable, Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** Some hundred rows a statement: SQLite allows 32,766 values in one, Postgres 65,535. */
export async function insertAll<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += 200) {
    await db
      .insertInto(table)
      .values(rows.slice(i, i + 200) as never)
      .execute();
  }
}

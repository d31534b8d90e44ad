import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** A number kept in `meta`; 0 before it was ever set. `revision` counts changes, `stories` is the one they were made of. */
export async function numberIn(db: Kysely<Tables>, key: 'revision' | 'stories'): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return Number(row?.value ?? 0);
}

export async function setNumber(db: Kysely<Tables>, key: 'revision' | 'stories', value: number): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value: String(value) })
    .onConflict((c) => c.column('key').doUpdateSet({ value: String(value) }))
    .execute();
}

/** Something has changed that stories are made of. */
export const bump = async (db: Kysely<Tables>): Promise<void> =>
  setNumber(db, 'revision', (await numberIn(db, 'revision')) + 1);

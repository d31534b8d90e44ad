import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** Who holds something that only one program may hold at a time, and until when unless it is heard of again. */
export interface Lease {
  readonly holder: string;
  /** ISO datetime. */
  readonly until: string;
}

type Db = Kysely<Tables>;

/** Takes or prolongs a lease; gives the one that stands after: that of another holder where it still lasts. */
export async function takeLease(db: Db, name: string, wanted: Lease, now: Date): Promise<Lease> {
  const kept = await db.selectFrom('leases').selectAll().where('name', '=', name).executeTakeFirst();
  if (kept && kept.holder !== wanted.holder && kept.until > now.toISOString()) return kept;
  await db
    .insertInto('leases')
    .values({ name, ...wanted })
    .onConflict((c) => c.column('name').doUpdateSet(wanted))
    .execute();
  return wanted;
}

export async function dropLease(db: Db, name: string, holder: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
}

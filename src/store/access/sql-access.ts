import type { Kysely } from 'kysely';
import { fromCursor, pageOf } from '../lists/cursor.js';
import type { Tables } from '../tables.js';
import { fromKey, toKey } from '../to-key.js';
import type { Access, Role, Token, User } from './access.js';

type Db = Kysely<Tables>;
type Run = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

const userOf = (row: Tables['users']): User & { hash: string } => ({
  name: fromKey(row.name),
  role: row.role as Role,
  addedAt: row.added_at,
  hash: row.hash,
});

const tokenOf = (row: Tables['tokens']): Token => ({
  id: row.id,
  user: fromKey(row.user_name),
  about: fromKey(row.about),
  role: row.role as Role,
  addedAt: row.added_at,
});

/** Adds a line to the trail; to be called inside the transaction that does what it tells of. */
export const note = (db: Db, at: string, who: string, what: string, detail = '') =>
  db
    .insertInto('audit')
    .values({ at, who: toKey(who), what, detail: toKey(detail) })
    .execute();

export const sqlAccess = (ask: Run, change: Run, now: () => Date): Access => ({
  users: () =>
    ask(async (db) =>
      (await db.selectFrom('users').selectAll().orderBy('name').execute()).map((r) => publicOf(userOf(r))),
    ),
  putUser: ({ name, role, hash }) =>
    change(async (db) => {
      const row = { name: toKey(name), role, hash, added_at: now().toISOString() };
      await db
        .insertInto('users')
        .values(row)
        .onConflict((c) => c.column('name').doUpdateSet({ role, hash }))
        .execute();
      await db.deleteFrom('sessions').where('user_name', '=', row.name).execute();
    }),
  dropUser: (name) =>
    change(async (db) => {
      await db.deleteFrom('sessions').where('user_name', '=', toKey(name)).execute();
      await db.deleteFrom('tokens').where('user_name', '=', toKey(name)).execute();
      const result = await db.deleteFrom('users').where('name', '=', toKey(name)).executeTakeFirst();
      return Number(result.numDeletedRows) > 0;
    }),
  user: (name) =>
    ask(async (db) => {
      const row = await db.selectFrom('users').selectAll().where('name', '=', toKey(name)).executeTakeFirst();
      return row ? userOf(row) : null;
    }),
  tokens: () => ask(async (db) => (await db.selectFrom('tokens').selectAll().orderBy('id').execute()).map(tokenOf)),
  putToken: ({ id, user, about, role, hash }) =>
    change(async (db) => {
      const row = { id, user_name: toKey(user), about: toKey(about), role, hash, added_at: now().toISOString() };
      await db.insertInto('tokens').values(row).execute();
    }),
  dropToken: (id) =>
    change(async (db) => {
      const result = await db.deleteFrom('tokens').where('id', '=', toKey(id)).executeTakeFirst();
      return Number(result.numDeletedRows) > 0;
    }),
  tokenBy: (hash) =>
    ask(async (db) => {
      const row = await db.selectFrom('tokens').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row ? tokenOf(row) : null;
    }),
  putSession: (hash, user, until) =>
    change(async (db) => {
      await db.deleteFrom('sessions').where('until', '<', now().toISOString()).execute();
      await db
        .insertInto('sessions')
        .values({ hash, user_name: toKey(user), until })
        .execute();
    }),
  sessionBy: (hash) =>
    ask(async (db) => {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('users', 'users.name', 'sessions.user_name')
        .selectAll('users')
        .where('sessions.hash', '=', hash)
        .where('until', '>', now().toISOString())
        .executeTakeFirst();
      return row ? publicOf(userOf(row)) : null;
    }),
  dropSession: (hash) =>
    change(async (db) => void (await db.deleteFrom('sessions').where('hash', '=', hash).execute())),
  note: (who, what, detail) => change(async (db) => void (await note(db, now().toISOString(), who, what, detail))),
  audit: ({ limit, after }) =>
    ask(async (db) => {
      let query = db
        .selectFrom('audit')
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(limit + 1);
      if (after !== undefined) query = query.where('seq', '<', fromCursor(after, [0] as const)[0]);
      return pageOf(
        await query.execute(),
        limit,
        (r) => [r.seq],
        ({ at, who, what, detail }) => ({ at, who: fromKey(who), what, detail: fromKey(detail) }),
      );
    }),
});

const publicOf = ({ name, role, addedAt }: User): User => ({ name, role, addedAt });

import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Dialect } from '../dialect.js';
import type { Tables } from '../tables.js';
import { indexText } from './index-text.js';
import { toTsquery, toVector } from './postgres-search.js';
import type { Query } from './query.js';
import { fts5Query } from './sqlite-search.js';

export type Indexed = 'report' | 'actor' | 'place';

type Db = Kysely<Tables>;

/** Full-text search over the rows of `report_rows`, `actor_rows` and `place_rows`, by their `seq`. */
export interface SearchIndex {
  put(db: Db, kind: Indexed, seq: number, text: string): Promise<void>;
  drop(db: Db, kind: Indexed, seqs: readonly number[]): Promise<void>;
  /** Whether a row of `KIND_rows` has what is searched for: a condition on its `seq`. */
  matches(kind: Indexed, query: Query): RawBuilder<SqlBool>;
}

export const searchIndex = (dialect: Dialect): SearchIndex => (dialect === 'sqlite' ? sqlite : postgres);

const sqlite: SearchIndex = {
  put: async (db, kind, seq, text) => {
    const { words, stems } = indexText(text);
    const table = sql.table(`${kind}_words`);
    await sql`insert into ${table} (rowid, words, stems) values (${seq}, ${words.join(' ')}, ${stems.join(' ')})`.execute(
      db,
    );
  },
  drop: async (db, kind, seqs) => {
    if (seqs.length === 0) return;
    await sql`delete from ${sql.table(`${kind}_words`)} where rowid in (${sql.join(seqs)})`.execute(db);
  },
  matches: (kind, query) => {
    const table = sql.table(`${kind}_words`);
    return sql`${sql.ref(`${kind}_rows.seq`)} in (select rowid from ${table} where ${table} match ${fts5Query(query)})`;
  },
};

const postgres: SearchIndex = {
  put: async (db, kind, seq, text) => {
    const vector = toVector(indexText(text));
    await sql`update ${sql.table(`${kind}_rows`)} set words = ${vector}::tsvector where seq = ${seq}`.execute(db);
  },
  drop: async () => {},
  matches: (kind, query) => sql`${sql.ref(`${kind}_rows.words`)} @@ ${toTsquery(query)}::tsquery`,
};

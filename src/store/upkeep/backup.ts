import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.js';
import { numberIn, setNumber } from '../revision.js';
import { StoreError } from '../store-error.js';
import type { Tables } from '../tables.js';

type Db = Kysely<Tables>;
type Row = Record<string, unknown>;

/**
 * What a backup holds: all that is not made of something else, with the column that sorts it. Stories, lists and search are
 * made again from it. Sessions and leases end with the database that they were of.
 */
const kept = [
  ['reports', 'seq'],
  ['withdrawals', 'report_id'],
  ['readings', 'report_id'],
  ['former_stories', 'id'],
  ['judgements', 'seq'],
  ['jobs', 'seq'],
  ['users', 'name'],
  ['tokens', 'id'],
  ['audit', 'seq'],
] as const;

const KIND = 'twosource-backup';
/** Changes with what the lines hold. */
const FORM = 1;
const PIECE = 200;

/** A whole database as lines of JSON, the last with their count and SHA-256: the same lines from either kind of database. */
export async function* backupLines(db: Db, at: string): AsyncGenerator<string> {
  const sum = createHash('sha256');
  let lines = 0;
  const line = (row: Row): string => {
    const text = `${JSON.stringify(row)}\n`;
    sum.update(text);
    lines++;
    return text;
  };
  yield line({ kind: KIND, form: FORM, at, revision: await numberIn(db, 'revision') });
  for (const [table, column] of kept) {
    for (let from = 0; ; from += PIECE) {
      const { rows } = await sql<Row>`select * from ${sql.table(table)} order by ${sql.ref(column)}, ${secondOf(table)}
        limit ${PIECE} offset ${from}`.execute(db);
      for (const row of rows) yield line({ table, row });
      if (rows.length < PIECE) break;
    }
  }
  yield `${JSON.stringify({ end: true, lines, sha256: sum.digest('hex') })}\n`;
}

/** A report has several readings: by version and reader. */
const secondOf = (table: string) => (table === 'readings' ? sql`version, reader` : sql`1`);

/** Fills an empty database from the lines of a backup, in the transaction that it is called in; gives how many rows. */
export async function restoreLines(db: Db, dialect: Dialect, lines: AsyncIterable<string>): Promise<number> {
  await refuseFilled(db);
  const sum = createHash('sha256');
  let count = 0;
  const ends: Row[] = [];
  let waiting: { table: string; rows: Row[] } = { table: '', rows: [] };
  const flush = async () => {
    if (waiting.rows.length > 0) await insert(db, dialect, waiting.table, waiting.rows);
    waiting = { table: '', rows: [] };
  };
  for await (const text of lines) {
    if (ends.length > 0) throw damaged('something stands after its end');
    const line = parsed(text);
    if (line.end === true) {
      ends.push(line);
      continue;
    }
    if (count === 0) await begin(db, line);
    else {
      if (line.table !== waiting.table || waiting.rows.length >= PIECE) await flush();
      waiting = { table: known(line.table), rows: [...waiting.rows, line.row as Row] };
    }
    sum.update(`${text}\n`);
    count++;
  }
  await flush();
  const [end] = ends;
  if (!end) throw damaged('it has no end: it was cut off');
  if (end.lines !== count || end.sha256 !== sum.digest('hex'))
    throw damaged('its lines are not those that were written');
  // What was being read when the backup was made waits again
  await db
    .updateTable('jobs')
    .set({ state: 'waiting', worker: null, lease: null })
    .where('state', '=', 'reading')
    .execute();
  if (dialect === 'postgres') await renumber(db);
  return count - 1;
}

async function begin(db: Db, { kind, form, revision }: Row): Promise<void> {
  if (kind !== KIND) throw damaged('it is no backup of Twosource');
  if (form !== FORM) throw damaged(`it was written by another version of Twosource (form ${String(form)})`);
  await setNumber(db, 'revision', Number(revision));
}

async function refuseFilled(db: Db): Promise<void> {
  for (const [table] of kept) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) {
      throw new StoreError(
        'database-filled',
        'A backup is restored into an empty database: name one that is not there yet.',
      );
    }
  }
}

async function insert(db: Db, dialect: Dialect, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!);
  const values = rows.map((row) => sql`(${sql.join(columns.map((c) => row[c] as never))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((c) => sql.ref(c)))})${overriding(dialect)}
    values ${sql.join(values)}`.execute(db);
}

/** Numbers that Postgres gives by itself are taken as they were. */
const overriding = (dialect: Dialect) => (dialect === 'postgres' ? sql` overriding system value ` : sql` `);

/** Numbers given next follow those that were restored. */
async function renumber(db: Db): Promise<void> {
  for (const table of ['reports', 'judgements', 'jobs', 'audit']) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'seq'), coalesce((select max(seq) from ${sql.table(table)}), 0) + 1, false)`.execute(
      db,
    );
  }
}

const known = (table: unknown): string => {
  if (kept.some(([name]) => name === table)) return String(table);
  throw damaged(`it has rows of ${JSON.stringify(table)}`);
};

function parsed(text: string): Row {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null) return line as Row;
  } catch {
    // Said below
  }
  throw damaged('a line of it is not JSON');
}

const damaged = (why: string): StoreError =>
  new StoreError('backup-damaged', `The backup cannot be restored: ${why}. Nothing was changed.`);

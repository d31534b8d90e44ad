import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';
import { fromKey, toKey } from '../to-key.js';

const columns = {
  report: ['report_rows', 'report_id'],
  story: ['stories', 'id'],
  actor: ['actor_rows', 'id'],
} as const;

export type Findable = keyof typeof columns;

/** Ids beside the one asked for, and those that begin alike, are looked at. */
const BESIDE = 15;
const LONGEST = 200;

/** The id that was likely meant by one that is not there; null: none is near. */
export async function nearestId(db: Kysely<Tables>, kind: Findable, id: string): Promise<string | null> {
  const key = toKey(id).slice(0, LONGEST);
  const [table, column] = columns[kind];
  const [t, c] = [sql.table(table), sql.ref(column)];
  const begin = key.slice(0, Math.max(1, Math.floor(key.length / 2)));
  const found = await Promise.all([
    sql<{ id: string }>`select ${c} as id from ${t} where ${c} >= ${key} order by ${c} limit ${BESIDE}`.execute(db),
    sql<{ id: string }>`select ${c} as id from ${t} where ${c} < ${key} order by ${c} desc limit ${BESIDE}`.execute(db),
    sql<{ id: string }>`select ${c} as id from ${t} where ${c} >= ${begin} order by ${c} limit ${BESIDE}`.execute(db),
  ]);
  let best: { id: string; far: number } | null = null;
  for (const { id: other } of found.flatMap((f) => f.rows)) {
    const far = distance(key.toLowerCase(), other.slice(0, LONGEST).toLowerCase());
    if (far <= Math.max(1, key.length / 3) && (!best || far < best.far)) best = { id: other, far };
  }
  return best && fromKey(best.id);
}

/** Signs to put in, leave out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

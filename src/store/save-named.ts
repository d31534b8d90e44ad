import type { Kysely } from 'kysely';
import type { Actor } from '../model/actor.js';
import type { Comparison } from '../model/comparison.js';
import type { Place } from '../model/place.js';
import { insertAll } from './insert-all.js';
import type { SearchIndex } from './search/search-index.js';
import type { Tables } from './tables.js';
import { toKey } from './to-key.js';

type Db = Kysely<Tables>;

/** Writes the actors and places of a comparison that are new or have changed; to be called after its stories are kept. */
export async function saveNamed(db: Db, index: SearchIndex, { actors, places }: Comparison): Promise<void> {
  await saveKind(db, index, 'actor', await actorRows(db, actors), namesOf);
  await saveIds(db, actors);
  await saveKind(db, index, 'place', await placeRows(db, places), ({ name, admin1, admin2 }: Place) =>
    [name, admin2, admin1].filter(Boolean).join('. '),
  );
}

const namesOf = ({ name, aliases }: Actor): string => [name, ...aliases].join('. ');

interface Row {
  readonly id: string;
  readonly stories: number;
  readonly [column: string]: string | number | null;
}

/** In how many stories each id stands. */
async function tally(db: Db, table: 'story_actors' | 'story_places', id: 'actor_id' | 'place_id') {
  const rows = await db
    .selectFrom(table)
    .select([id as never, (e) => e.fn.countAll<number>().as('n')])
    .groupBy(id as never)
    .execute();
  return new Map((rows as unknown as Record<string, string>[]).map((r) => [r[id]!, Number(r.n)]));
}

async function actorRows(db: Db, actors: Comparison['actors']): Promise<Row[]> {
  const stories = await tally(db, 'story_actors', 'actor_id');
  return Object.entries(actors).map(([id, actor]) => {
    const key = toKey(id);
    return {
      id: key,
      kind: actor.kind,
      country: actor.country,
      stories: stories.get(key) ?? 0,
      actor: JSON.stringify(actor),
    };
  });
}

async function placeRows(db: Db, places: Comparison['places']): Promise<Row[]> {
  const stories = await tally(db, 'story_places', 'place_id');
  return Object.entries(places).map(([id, place]) => {
    const key = toKey(id);
    return { id: key, country: place.country, stories: stories.get(key) ?? 0, place: JSON.stringify(place) };
  });
}

async function saveKind<T>(
  db: Db,
  index: SearchIndex,
  kind: 'actor' | 'place',
  rows: readonly Row[],
  words: (thing: T) => string,
): Promise<void> {
  const table = `${kind}_rows` as const;
  const kept = (await db.selectFrom(table).selectAll().execute()) as unknown as (Row & { readonly seq: number })[];
  const before = new Map(kept.map((row) => [row.id, row]));
  const gone = new Map(before);
  const fresh: Row[] = [];
  for (const row of rows) {
    const old = before.get(row.id);
    if (old && old.stories === row.stories && (old as unknown as Row)[kind] === row[kind]) gone.delete(row.id);
    else fresh.push(row);
  }
  const seqs = [...gone.values()].map((row) => row.seq);
  for (let i = 0; i < seqs.length; i += 500) {
    await index.drop(db, kind, seqs.slice(i, i + 500));
    await db
      .deleteFrom(table)
      .where('seq', 'in', seqs.slice(i, i + 500))
      .execute();
  }
  // SQLite would give the number of a row that is gone to the next one, which does no harm here
  let seq = Math.max(0, ...kept.map((row) => row.seq));
  const numbered = fresh.map((row) => ({ ...row, seq: ++seq }));
  await insertAll(db, table, numbered as never);
  for (const row of numbered)
    await index.put(db, kind, row.seq, words(JSON.parse(String((row as unknown as Row)[kind])) as T));
}

async function saveIds(db: Db, actors: Comparison['actors']): Promise<void> {
  const ids = new Map<string, string>();
  for (const [id, { mergedFrom = [] }] of Object.entries(actors)) for (const from of mergedFrom) ids.set(from, id);
  for (const id of Object.keys(actors)) ids.set(id, id);
  const wanted = new Map([...ids].map(([id, actor]) => [toKey(id), toKey(actor)]));
  const kept = await db.selectFrom('actor_ids').selectAll().execute();
  const gone = kept.filter((row) => wanted.get(row.id) !== row.actor_id).map((row) => row.id);
  for (const row of kept) if (wanted.get(row.id) === row.actor_id) wanted.delete(row.id);
  for (let i = 0; i < gone.length; i += 500) {
    await db
      .deleteFrom('actor_ids')
      .where('id', 'in', gone.slice(i, i + 500))
      .execute();
  }
  await insertAll(
    db,
    'actor_ids',
    [...wanted].map(([id, actor_id]) => ({ id, actor_id })),
  );
}

import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '../model/actor.js';
import type { Comparison } from '../model/comparison.js';
import type { Judgement } from '../model/judgement.js';
import type { Place } from '../model/place.js';
import type { Reading } from '../model/reading.js';
import type { Report } from '../model/report.js';
import type { Story } from '../model/story.js';
import type { StorySummary } from '../model/story-summary.js';
import type { Access } from './access/access.js';
import { note, sqlAccess } from './access/sql-access.js';
import type { Dialect } from './dialect.js';
import type { Jobs } from './jobs/jobs.js';
import { sqlJobs } from './jobs/sql-jobs.js';
import { keepReading, lookUp } from './keep-reading.js';
import { dropLease, type Lease, takeLease } from './leases.js';
import type { Lists } from './lists/lists.js';
import { sqlLists } from './lists/sql-lists.js';
import { isOld, renewReportRows } from './report-rows.js';
import { bump, numberIn } from './revision.js';
import { saveComparison } from './save-comparison.js';
import { type SearchIndex, searchIndex } from './search/search-index.js';
import type { Arrival, Kept, Store, StoredReading, Verified } from './store.js';
import { StoreError } from './store-error.js';
import type { Tables } from './tables.js';
import { fromKey, toKey } from './to-key.js';
import { backupLines, restoreLines } from './upkeep/backup.js';
import { verify } from './upkeep/verify.js';

interface Means {
  readonly dialect: Dialect;
  /** Takes the lock for writing, at the start of a transaction. */
  readonly lock: (db: Kysely<Tables>) => Promise<void>;
  readonly now: () => Date;
  /** Milliseconds to ask again where another program holds the lock. */
  readonly wait?: number;
  /** An error of the driver in our own words. */
  readonly explain: (error: unknown) => unknown;
}

/** Rows asked for at once where many are walked. */
const PAGE = 200;

/** The store on any SQL database that kysely speaks to. */
export class SqlStore implements Store {
  readonly #db: Kysely<Tables>;
  readonly #means: Means;

  readonly #index: SearchIndex;
  readonly lists: Lists;
  readonly jobs: Jobs;
  readonly access: Access;

  constructor(db: Kysely<Tables>, means: Means) {
    this.#db = db;
    this.#means = means;
    this.#index = searchIndex(means.dialect);
    this.lists = sqlLists(db, this.#index, (work) => this.#ask(work));
    this.access = sqlAccess(
      (work) => this.#ask(work),
      (work) => this.#change(work),
      means.now,
    );
    this.jobs = sqlJobs({
      index: this.#index,
      now: means.now,
      ask: (work) => this.#ask(work),
      change: (work) => this.#change(work),
    });
  }

  /** To be called once after opening: brings up to date what older programs made of readings. */
  async prepare(): Promise<this> {
    if (await this.#ask(isOld)) await this.#change((db) => renewReportRows(db, this.#index));
    return this;
  }

  expect(report: Report): Promise<Kept & { arrival: Arrival }> {
    return this.#ask((db) => lookUp(db, report));
  }

  add(reading: Reading): Promise<Kept & { arrival: Arrival }> {
    return this.#change((db) => keepReading(db, this.#index, reading, this.#means.now().toISOString()));
  }

  withdraw(idOrUrl: string, why: string): Promise<readonly string[]> {
    return this.#change(async (db) => {
      const key = toKey(idOrUrl);
      const found = await db
        .selectFrom('reports')
        .select('id')
        .distinct()
        .where((e) => e.or([e('id', '=', key), e('url', '=', key)]))
        .orderBy('id')
        .execute();
      if (found.length === 0) {
        throw new StoreError('report-unknown', `No report has the id or address ${JSON.stringify(idOrUrl)}.`);
      }
      for (const { id } of found) {
        const row = { report_id: id, at: this.#means.now().toISOString(), why: toKey(why) };
        await db
          .insertInto('withdrawals')
          .values(row)
          .onConflict((c) => c.column('report_id').doNothing())
          .execute();
      }
      await bump(db);
      return found.map(({ id }) => fromKey(id));
    });
  }

  async reading(id: string, version?: number): Promise<StoredReading | null> {
    const rows = await this.#ask((db) => {
      const query = readingRows(db).where('reports.id', '=', toKey(id));
      return (version === undefined ? query.where('latest', '=', 1) : query.where('reports.version', '=', version))
        .orderBy('made_at', 'desc')
        .limit(1)
        .execute();
    });
    return rows[0] ? storedReading(rows[0]) : null;
  }

  async versions(id: string): Promise<readonly Omit<StoredReading, 'reading'>[]> {
    const rows = await this.#ask((db) =>
      reportRows(db).where('reports.id', '=', toKey(id)).orderBy('reports.version').execute(),
    );
    return rows.map(storedReport);
  }

  /** Pages through by order of arrival: no cursor is held open while the caller works. */
  async *readings(which: 'latest' | 'all' = 'latest'): AsyncIterable<StoredReading> {
    for (let after = 0; ; ) {
      const rows = await this.#ask((db) => {
        const query = readingRows(db).where('seq', '>', after).orderBy('seq').orderBy('made_at', 'desc').limit(PAGE);
        return (which === 'latest' ? query.where('latest', '=', 1) : query).execute();
      });
      for (const row of rows) {
        // Of several readings of one version the newest counts: it comes first
        if (row.seq !== after) yield storedReading(row);
        after = row.seq;
      }
      if (rows.length < PAGE) return;
    }
  }

  async countReports(): Promise<number> {
    const rows = await this.#ask((db) =>
      db
        .selectFrom('reports')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('latest', '=', 1)
        .execute(),
    );
    return Number(rows[0]?.n ?? 0);
  }

  async countStories(): Promise<number> {
    const rows = await this.#ask((db) =>
      db
        .selectFrom('stories')
        .select((e) => e.fn.countAll<number>().as('n'))
        .execute(),
    );
    return Number(rows[0]?.n ?? 0);
  }

  revision(): Promise<number> {
    return this.#ask((db) => numberIn(db, 'revision'));
  }

  stale(): Promise<boolean> {
    return this.#ask(async (db) => (await numberIn(db, 'revision')) !== (await numberIn(db, 'stories')));
  }

  saveComparison(comparison: Comparison, revision: number): Promise<void> {
    return this.#change((db) => saveComparison(db, this.#index, comparison, revision));
  }

  async stories(): Promise<readonly StorySummary[]> {
    const rows = await this.#ask((db) =>
      db.selectFrom('stories').select('summary').orderBy('sort_key', 'desc').execute(),
    );
    return rows.map(({ summary }) => JSON.parse(summary) as StorySummary);
  }

  async story(id: string): Promise<Story | null> {
    return (await this.#storyById(id)) ?? (await this.#storyByFormerId(id));
  }

  async #storyById(id: string): Promise<Story | null> {
    const rows = await this.#ask((db) =>
      db.selectFrom('stories').select('story').where('id', '=', toKey(id)).execute(),
    );
    return rows[0] ? (JSON.parse(rows[0].story) as Story) : null;
  }

  async #storyByFormerId(id: string): Promise<Story | null> {
    const rows = await this.#ask((db) =>
      db
        .selectFrom('former_stories')
        .innerJoin('story_reports', 'story_reports.report_id', 'former_stories.report_id')
        .select('story_id')
        .where('former_stories.id', '=', toKey(id))
        .execute(),
    );
    return rows[0] ? this.#storyById(fromKey(rows[0].story_id)) : null;
  }

  async storyIdsOf(reports: readonly string[]): Promise<readonly string[]> {
    const rows = await this.#ask((db) =>
      db
        .selectFrom('story_reports')
        .innerJoin('stories', 'stories.id', 'story_id')
        .select(['story_id', 'sort_key'])
        .distinct()
        .where('report_id', 'in', reports.map(toKey))
        .orderBy('sort_key')
        .execute(),
    );
    return rows.map(({ story_id }) => fromKey(story_id));
  }

  /** By date; what has none comes last. */
  async *everyStory(): AsyncIterable<Story> {
    // Keys of dated stories begin with a digit, those of the others with a space
    yield* this.#storiesBetween('0', '~');
    yield* this.#storiesBetween('', '0');
  }

  async *#storiesBetween(from: string, to: string): AsyncIterable<Story> {
    for (let after = from; ; ) {
      const rows = await this.#ask((db) =>
        db
          .selectFrom('stories')
          .select(['sort_key', 'story'])
          .where('sort_key', '>', after)
          .where('sort_key', '<', to)
          .orderBy('sort_key')
          .limit(PAGE)
          .execute(),
      );
      for (const { story } of rows) yield JSON.parse(story) as Story;
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.sort_key;
    }
  }

  async actors(ids: readonly string[]): Promise<Readonly<Record<string, Actor>>> {
    const found: Record<string, Actor> = {};
    for (const part of parts(ids)) {
      const rows = await this.#ask((db) =>
        db
          .selectFrom('actor_ids')
          .innerJoin('actor_rows', 'actor_rows.id', 'actor_id')
          .select(['actor_ids.id', 'actor'])
          .where('actor_ids.id', 'in', part)
          .execute(),
      );
      for (const { id, actor } of rows) found[fromKey(id)] = JSON.parse(actor) as Actor;
    }
    return found;
  }

  async places(ids: readonly string[]): Promise<Readonly<Record<string, Place>>> {
    const found: Record<string, Place> = {};
    for (const part of parts(ids)) {
      const rows = await this.#ask((db) =>
        db.selectFrom('place_rows').select(['id', 'place']).where('id', 'in', part).execute(),
      );
      for (const { id, place } of rows) found[fromKey(id)] = JSON.parse(place) as Place;
    }
    return found;
  }

  async *everyActor(): AsyncIterable<readonly [string, Actor]> {
    for (let after = ''; ; ) {
      const rows = await this.#ask((db) =>
        db.selectFrom('actor_rows').select(['id', 'actor']).where('id', '>', after).orderBy('id').limit(PAGE).execute(),
      );
      for (const { id, actor } of rows) yield [fromKey(id), JSON.parse(actor) as Actor];
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.id;
    }
  }

  async *everyPlace(): AsyncIterable<readonly [string, Place]> {
    for (let after = ''; ; ) {
      const rows = await this.#ask((db) =>
        db.selectFrom('place_rows').select(['id', 'place']).where('id', '>', after).orderBy('id').limit(PAGE).execute(),
      );
      for (const { id, place } of rows) yield [fromKey(id), JSON.parse(place) as Place];
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.id;
    }
  }

  async judge(judgement: Judgement): Promise<void> {
    const { id, subject, at } = judgement;
    const row = { id: toKey(id), subject: toKey(subject), at, judgement: JSON.stringify(judgement) };
    await this.#change(async (db) => {
      await db.insertInto('judgements').values(row).execute();
      await note(db, this.#means.now().toISOString(), judgement.by, 'judge', `${judgement.kind} ${id}`);
      await bump(db);
    });
  }

  async judgements(subject?: string): Promise<readonly Judgement[]> {
    const rows = await this.#ask((db) => {
      const query = db.selectFrom('judgements').select('judgement').orderBy('seq');
      return (subject === undefined ? query : query.where('subject', '=', toKey(subject))).execute();
    });
    return rows.map(({ judgement }) => JSON.parse(judgement) as Judgement);
  }

  takeLease(name: string, holder: string, milliseconds: number): Promise<Lease> {
    const now = this.#means.now();
    const until = new Date(now.getTime() + milliseconds).toISOString();
    return this.#change((db) => takeLease(db, name, { holder, until }, now));
  }

  dropLease(name: string, holder: string): Promise<void> {
    return this.#change((db) => dropLease(db, name, holder));
  }

  /** In one snapshot, whatever others write meanwhile. */
  backup(write: (line: string) => Promise<void>): Promise<void> {
    const at = this.#means.now().toISOString();
    const work = async (t: Kysely<Tables>) => {
      for await (const line of backupLines(t, at)) await write(line);
    };
    if (this.#means.dialect === 'sqlite') return this.#change(work);
    return this.#ask((db) => db.transaction().setIsolationLevel('repeatable read').execute(work));
  }

  restore(lines: AsyncIterable<string>): Promise<number> {
    return this.#change(async (db) => {
      const rows = await restoreLines(db, this.#means.dialect, lines);
      await db.deleteFrom('meta').where('key', '=', 'rows').execute();
      await renewReportRows(db, this.#index);
      return rows;
    });
  }

  verify(): Promise<Verified> {
    return this.#ask(async (db) => verify(db, this.#means.dialect, await this.stale()));
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  async #ask<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await work(this.#db);
    } catch (error) {
      throw this.#means.explain(error);
    }
  }

  /** Where another program writes, waits for it without holding up this one. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    const end = Date.now() + (this.#means.wait ?? 0);
    for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
      try {
        return await work();
      } catch (error) {
        const locked = error instanceof StoreError && error.code === 'database-locked';
        if (!locked || Date.now() + pause > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** All of `work`, or nothing of it. */
  #change<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#patiently(() =>
      this.#ask((db) =>
        db.transaction().execute(async (t) => {
          await this.#means.lock(t);
          return work(t);
        }),
      ),
    );
  }
}

/** Few enough values for one statement. */
function* parts(ids: readonly string[]): Generator<string[]> {
  for (let i = 0; i < ids.length; i += 500) yield ids.slice(i, i + 500).map(toKey);
}

const reportRows = (db: Kysely<Tables>) =>
  db
    .selectFrom('reports')
    .leftJoin('withdrawals', 'withdrawals.report_id', 'reports.id')
    .select(['seq', 'reports.id', 'reports.version', 'added_at', 'latest', 'at', 'why']);

const readingRows = (db: Kysely<Tables>) =>
  reportRows(db)
    .innerJoin('readings', (join) =>
      join.onRef('readings.report_id', '=', 'reports.id').onRef('readings.version', '=', 'reports.version'),
    )
    .select(['reading', 'made_at']);

interface Row {
  readonly id: string;
  readonly version: number;
  readonly added_at: string;
  readonly latest: number;
  readonly at: string | null;
  readonly why: string | null;
}

const storedReport = (row: Row): Omit<StoredReading, 'reading'> => ({
  id: fromKey(row.id),
  version: row.version,
  addedAt: row.added_at,
  latest: row.latest === 1,
  withdrawn: row.at === null ? null : { at: row.at, why: fromKey(row.why ?? '') },
});

const storedReading = (row: Row & { readonly reading: string }): StoredReading => ({
  ...storedReport(row),
  reading: JSON.parse(row.reading) as Reading,
});

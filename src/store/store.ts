import type { Actor } from '../model/actor.js';
import type { Comparison } from '../model/comparison.js';
import type { Judgement } from '../model/judgement.js';
import type { Place } from '../model/place.js';
import type { Reading } from '../model/reading.js';
import type { Report } from '../model/report.js';
import type { Story } from '../model/story.js';
import type { StorySummary } from '../model/story-summary.js';
import type { Access } from './access/access.js';
import type { Jobs } from './jobs/jobs.js';
import type { Lease } from './leases.js';
import type { Lists } from './lists/lists.js';

/** What adding a report came to: nothing new, a new report, or the next version of one that is kept. */
export type Arrival = 'same' | 'new' | 'version';

export interface Kept {
  /** The report's id: of a further version, the id that the first one was given. */
  readonly id: string;
  /** Counts from 1. */
  readonly version: number;
}

export interface Withdrawal {
  readonly at: string;
  readonly why: string;
}

export interface StoredReading extends Kept {
  readonly reading: Reading;
  /** ISO datetime. */
  readonly addedAt: string;
  /** Whether no later version is kept. */
  readonly latest: boolean;
  readonly withdrawn: Withdrawal | null;
}

/** What a look at a whole database came to. */
export interface Verified {
  /** What is wrong, each in words; empty: nothing. */
  readonly faults: readonly string[];
  readonly reports: number;
  readonly spans: number;
}

/**
 * Reports with their readings, what was merged from them, and what people decided. One interface for every database.
 * What a method has answered is committed.
 */
export interface Store {
  readonly lists: Lists;
  readonly jobs: Jobs;
  readonly access: Access;
  /** What `add` would find, before the report is read. */
  expect(report: Report): Promise<Kept & { readonly arrival: Arrival }>;
  /** Keeps a reading. The same id or url with the same text is nothing new; with other text it is the next version. */
  add(reading: Reading): Promise<Kept & { readonly arrival: Arrival }>;
  /** Marks reports as withdrawn by their source, by id or url; gives their ids. Their claims stay. */
  withdraw(idOrUrl: string, why: string): Promise<readonly string[]>;
  /** A report's latest version, or the one named. */
  reading(id: string, version?: number): Promise<StoredReading | null>;
  /** Every version of a report, the first one first, without its reading. */
  versions(id: string): Promise<readonly Omit<StoredReading, 'reading'>[]>;
  /** In the order in which they were added; the latest versions, or all. */
  readings(which?: 'latest' | 'all'): AsyncIterable<StoredReading>;
  countReports(): Promise<number>;

  /** Counts what has changed since the database was made: stories are made of the readings of one revision. */
  revision(): Promise<number>;
  /** Whether reports came in since stories were made last (also where the program died between the two). */
  stale(): Promise<boolean>;
  /** Puts the stories of a revision in the place of older ones; a story made of fewer reports never wins. */
  saveComparison(comparison: Comparison, revision: number): Promise<void>;
  /** All at once, the newest first: for small databases and tests; `lists` gives pieces. */
  stories(): Promise<readonly StorySummary[]>;
  /** By its id, or by an id that it had before more reports came in. */
  story(id: string): Promise<Story | null>;
  storyIdsOf(reports: readonly string[]): Promise<readonly string[]>;
  countStories(): Promise<number>;
  /** By date; what has none comes last. */
  everyStory(): AsyncIterable<Story>;
  /** Merged actors by their ids, or by the ids that Readings have for them. */
  actors(ids: readonly string[]): Promise<Readonly<Record<string, Actor>>>;
  places(ids: readonly string[]): Promise<Readonly<Record<string, Place>>>;
  everyActor(): AsyncIterable<readonly [string, Actor]>;
  everyPlace(): AsyncIterable<readonly [string, Place]>;

  /** Added, never overwritten: the database itself refuses to change one. Stories are stale until they are made again. */
  judge(judgement: Judgement): Promise<void>;
  /** In the order in which they were made; all, or those on one subject. */
  judgements(subject?: string): Promise<readonly Judgement[]>;
  /** Takes or prolongs what one program may hold at a time; gives the lease that stands: perhaps another's. */
  takeLease(name: string, holder: string, milliseconds: number): Promise<Lease>;
  dropLease(name: string, holder: string): Promise<void>;
  /** All that is not made of something else, as lines of JSON; the same from either kind of database. */
  backup(write: (line: string) => Promise<void>): Promise<void>;
  /** Fills an empty database from a backup, or changes nothing; gives how many rows. Stories are stale after. */
  restore(lines: AsyncIterable<string>): Promise<number>;
  /** Looks at everything; gives what is wrong. */
  verify(): Promise<Verified>;
  close(): Promise<void>;
}

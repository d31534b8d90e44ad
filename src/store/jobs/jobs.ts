import type { Intake } from '../../model/intake.js';
import type { JobRow, JobState, JobsCounted } from '../../model/job.js';
import type { Page } from '../../model/page.js';
import type { Problem } from '../../model/problem.js';
import type { Reading } from '../../model/reading.js';
import type { Arrival, Kept } from '../store.js';

export type ReportIntake = Extract<Intake, { type: 'report' }>;

/** A job that a worker holds, with the report to read. */
export interface TakenJob {
  readonly id: string;
  readonly intake: ReportIntake;
}

/** What became of a job: a reading to keep, or why there is none. */
export type JobResult = { readonly job: string } & (
  | { readonly reading: Reading; readonly problem?: undefined }
  | { readonly problem: Problem; readonly reading?: undefined }
);

/** What was kept of a job, or why nothing was; null: another worker had taken it over meanwhile. */
export type JobEnd = { readonly job: string } & (
  | (Kept & { readonly arrival: Arrival })
  | { readonly problem: Problem }
  | { readonly lost: true }
);

/**
 * Reports that wait to be read, as durable as the record itself: what `put` has answered is committed, and each job ends in
 * one transaction with what is kept of it. So a killed worker loses nothing, and nothing is kept twice.
 */
export interface Jobs {
  /** Acknowledges reports: they will be read, whatever happens to this program. Gives the ids of their jobs, in order. */
  put(intakes: readonly ReportIntake[]): Promise<readonly string[]>;
  /** Takes jobs to read, the oldest first; of reports under one id, or one url, only the first that waits. */
  take(worker: string, most: number): Promise<readonly TakenJob[]>;
  /** Says that a worker is still at its jobs. */
  hold(worker: string): Promise<void>;
  /** Gives back what a worker holds and will not read. */
  release(worker: string): Promise<void>;
  /** Keeps what was read. In the order given, in one transaction. */
  finish(worker: string, results: readonly JobResult[]): Promise<readonly JobEnd[]>;
  /** Workers that hold jobs. */
  workers(): Promise<readonly string[]>;
  rows(ids: readonly string[]): Promise<readonly JobRow[]>;
  count(): Promise<JobsCounted>;
  /** The newest first. */
  list(asked: {
    readonly limit: number;
    readonly after?: string | undefined;
    readonly state?: JobState | undefined;
  }): Promise<Page<JobRow>>;
  /** Lets failed jobs be read again: all, or one. Gives how many. */
  retry(id?: string): Promise<number>;
}

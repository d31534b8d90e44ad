import type { Generated } from 'kysely';
import type { JobState } from '../model/job.js';
import type { Arrival } from './store.js';

/** The tables, as the latest migration leaves them. JSON stands in text columns; keys are written by `toKey`. */
export interface Tables {
  meta: { key: string; value: string };
  reports: {
    /** Order of arrival. */
    seq: Generated<number>;
    id: string;
    version: number;
    url: string | null;
    /** SHA-256 of the text. */
    hash: string;
    added_at: string;
    /** 1 or 0. */
    latest: number;
  };
  withdrawals: { report_id: string; at: string; why: string };
  readings: {
    report_id: string;
    version: number;
    /** The reader that made it, as JSON. */
    reader: string;
    made_at: string;
    reading: string;
  };
  /** Of the latest version of each report: what lists show, and the text that is searched. `seq` is that of `reports`. */
  report_rows: {
    seq: number;
    report_id: string;
    outlet: string | null;
    agency: string | null;
    published: string;
    row: string;
    body: string;
  };
  stories: {
    id: string;
    /** Day and first report: the newest last, what has no date before all. */
    sort_key: string;
    /** SHA-256 of summary and story: what has not changed is not written again. */
    hash: string;
    type: string | null;
    country: string | null;
    from_day: string | null;
    to_day: string | null;
    /** 1 or 0. */
    disputed: number;
    /** The kinds that any field has, each between spaces. */
    verdicts: string;
    /** Killed by the highest figure; 0 where none is told. */
    deaths: number;
    /** Independent sources of the main record at most. */
    sources: number;
    last_added: string;
    summary: string;
    story: string;
  };
  /** Ids that stories had before, each with a report that tells where it went. */
  former_stories: { id: string; report_id: string };
  story_reports: { report_id: string; story_id: string };
  story_actors: { actor_id: string; story_id: string };
  story_places: { place_id: string; story_id: string };
  /** `at` is the place in the story's list; the thing itself stands in the story. */
  records: {
    sort_key: string;
    id: string;
    story_id: string;
    at: number;
    type: string;
    country: string | null;
    place_id: string | null;
    from_day: string | null;
    to_day: string | null;
  };
  claims: {
    sort_key: string;
    story_id: string;
    record_id: string;
    record_at: number;
    at: number;
    field: string;
    verdict: string | null;
  };
  sayings: { sort_key: string; story_id: string; at: number; act: string };
  saying_actors: { actor_id: string; sort_key: string; story_id: string };
  actor_rows: {
    seq: Generated<number>;
    id: string;
    kind: string;
    country: string | null;
    /** In how many stories it is named. */
    stories: number;
    actor: string;
  };
  /** From every id of a Reading to the merged actor's. */
  actor_ids: { id: string; actor_id: string };
  place_rows: { seq: Generated<number>; id: string; country: string | null; stories: number; place: string };
  jobs: {
    seq: Generated<number>;
    id: string;
    /** Path, address, title or id of the report. */
    name: string;
    /** What makes two reports the same one. */
    same: string;
    state: JobState;
    tries: number;
    added_at: string;
    done_at: string | null;
    worker: string | null;
    /** ISO datetime at which the worker counts as dead unless it is heard of. */
    lease: string | null;
    /** As JSON; empty once it is read. */
    intake: string;
    report_id: string | null;
    version: number | null;
    arrival: Arrival | null;
    problem: string | null;
  };
  users: { name: string; hash: string; role: string; added_at: string };
  tokens: { id: string; user_name: string; about: string; hash: string; role: string; added_at: string };
  sessions: { hash: string; user_name: string; until: string };
  audit: { seq: Generated<number>; at: string; who: string; what: string; detail: string };
  leases: { name: string; holder: string; until: string };
  judgements: { seq: Generated<number>; id: string; subject: string; at: string; judgement: string };
}

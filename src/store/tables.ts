/** The tables, as the latest migration leaves them. JSON stands in text columns; keys are written by `toKey`. */
export interface Tables {
  meta: { key: string; value: string };
  reports: {
    /** Order of arrival. */
    seq: number;
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
  stories: { id: string; position: number; summary: string; story: string };
  /** Ids that stories had before, each with a report that tells where it went. */
  former_stories: { id: string; report_id: string };
  story_reports: { report_id: string; story_id: string };
  records: { id: string; story_id: string };
  actors: { id: string; actor: string };
  /** From every id of a Reading to the merged actor's. */
  actor_ids: { id: string; actor_id: string };
  places: { id: string; place: string };
  judgements: { seq: number; id: string; subject: string; at: string; judgement: string };
}

/** Tables of the first version whose rows are made of readings: made again in another shape. */
export const dropped: readonly string[] = ['stories', 'story_reports', 'records', 'actors', 'actor_ids', 'places'].map(
  (table) => `drop table ${table}`,
);

/** Stories are made again at the next comparison. */
export const staleAgain = "delete from meta where key = 'stories'";

/**
 * What is made of readings, in the words of both databases: `seq` is the type of a number that the database gives, `key` that
 * of text which is sorted by its bytes. `sort_key` puts the newest last, and what has no date before all.
 */
export const derived = (seq: string, key: string): readonly string[] => [
  `create table report_rows (
    seq integer primary key, report_id ${key} not null unique, outlet text, agency text, published ${key} not null,
    row text not null, body text not null)`,
  'create index report_rows_by_outlet on report_rows (outlet, seq)',
  'create index report_rows_by_published on report_rows (published)',
  `create table stories (
    id ${key} primary key, sort_key ${key} not null unique, hash text not null, type text, country text, from_day ${key},
    to_day ${key}, disputed integer not null, verdicts text not null, deaths integer not null, sources integer not null,
    last_added ${key} not null, summary text not null, story text not null)`,
  `create table story_reports (report_id ${key} not null, story_id ${key} not null, primary key (report_id, story_id))`,
  'create index story_reports_by_story on story_reports (story_id)',
  `create table records (
    sort_key ${key} primary key, id ${key} not null, story_id ${key} not null, at integer not null, type text not null,
    country text, place_id ${key}, from_day ${key}, to_day ${key})`,
  'create index records_by_id on records (id)',
  'create index records_by_story on records (story_id)',
  `create table claims (
    sort_key ${key} primary key, story_id ${key} not null, record_id ${key} not null, record_at integer not null,
    at integer not null, field text not null, verdict text)`,
  'create index claims_by_story on claims (story_id)',
  'create index claims_by_record on claims (record_id)',
  'create index claims_by_verdict on claims (verdict, sort_key)',
  `create table sayings (
    sort_key ${key} primary key, story_id ${key} not null, at integer not null, act text not null)`,
  'create index sayings_by_story on sayings (story_id)',
  `create table saying_actors (actor_id ${key} not null, sort_key ${key} not null, story_id ${key} not null, primary key (actor_id, sort_key))`,
  'create index saying_actors_by_story on saying_actors (story_id)',
  `create table story_actors (actor_id ${key} not null, story_id ${key} not null, primary key (actor_id, story_id))`,
  'create index story_actors_by_story on story_actors (story_id)',
  `create table story_places (place_id ${key} not null, story_id ${key} not null, primary key (place_id, story_id))`,
  'create index story_places_by_story on story_places (story_id)',
  `create table actor_rows (
    seq ${seq}, id ${key} not null unique, kind text not null, country text, stories integer not null, actor text not null)`,
  'create index actor_rows_by_stories on actor_rows (stories, id)',
  `create table actor_ids (id ${key} primary key, actor_id ${key} not null)`,
  'create index actor_ids_by_actor on actor_ids (actor_id)',
  `create table place_rows (
    seq ${seq}, id ${key} not null unique, country text, stories integer not null, place text not null)`,
  'create index place_rows_by_stories on place_rows (stories, id)',
];

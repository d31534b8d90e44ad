/** Reports that wait to be read, and who holds what; in the words of both databases (see derived-tables.ts). */
export const queue = (seq: string, key: string): readonly string[] => [
  `create table jobs (
    seq ${seq}, id ${key} not null unique, name text not null, same ${key} not null, state ${key} not null,
    tries integer not null, added_at ${key} not null, done_at ${key}, worker ${key}, lease ${key}, intake text not null,
    report_id ${key}, version integer, arrival text, problem text)`,
  'create index jobs_by_state on jobs (state, seq)',
  'create index jobs_by_same on jobs (same, seq)',
  'create index jobs_by_done on jobs (state, done_at)',
  `create table leases (name ${key} primary key, holder text not null, until ${key} not null)`,
];

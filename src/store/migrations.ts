import { access, auditStays } from './access-tables.js';
import { derived, dropped, staleAgain } from './derived-tables.js';
import type { Dialect } from './dialect.js';
import { queue } from './queue-tables.js';

/**
 * What brings a database from one version of its schema to the next; the first makes it. Never changed once released:
 * a further change is a further entry. Both databases hold the same tables; text in Postgres is sorted by its bytes, as
 * SQLite sorts it.
 */
export const migrations: readonly Readonly<Record<Dialect, readonly string[]>>[] = [
  {
    sqlite: [
      `create table reports (
        seq integer primary key, id text not null, version integer not null, url text, hash text not null,
        added_at text not null, latest integer not null, unique (id, version))`,
      'create index reports_by_url on reports (url)',
      'create table withdrawals (report_id text primary key, at text not null, why text not null)',
      `create table readings (
        report_id text not null, version integer not null, reader text not null, made_at text not null, reading text not null,
        primary key (report_id, version, reader))`,
      'create table stories (id text primary key, position integer not null, summary text not null, story text not null)',
      'create index stories_by_position on stories (position)',
      'create table former_stories (id text primary key, report_id text not null)',
      'create table story_reports (report_id text not null, story_id text not null, primary key (report_id, story_id))',
      'create table records (id text not null, story_id text not null, primary key (id, story_id))',
      'create table actors (id text primary key, actor text not null)',
      'create table actor_ids (id text primary key, actor_id text not null)',
      'create table places (id text primary key, place text not null)',
      `create table judgements (
        seq integer primary key, id text not null unique, subject text not null, at text not null, judgement text not null)`,
      'create index judgements_by_subject on judgements (subject)',
      `create trigger judgements_stay before update on judgements begin select raise(abort, 'a judgement is never changed'); end`,
      `create trigger judgements_last before delete on judgements begin select raise(abort, 'a judgement is never removed'); end`,
    ],
    postgres: [
      `create table reports (
        seq integer generated always as identity primary key, id text collate "C" not null, version integer not null, url text, hash text not null,
        added_at text not null, latest integer not null, unique (id, version))`,
      // By hash: an address may be longer than a sorted index takes
      'create index reports_by_url on reports using hash (url)',
      'create table withdrawals (report_id text collate "C" primary key, at text not null, why text not null)',
      `create table readings (
        report_id text collate "C" not null, version integer not null, reader text not null, made_at text not null, reading text not null,
        primary key (report_id, version, reader))`,
      'create table stories (id text collate "C" primary key, position integer not null, summary text not null, story text not null)',
      'create index stories_by_position on stories (position)',
      'create table former_stories (id text collate "C" primary key, report_id text collate "C" not null)',
      'create table story_reports (report_id text collate "C" not null, story_id text collate "C" not null, primary key (report_id, story_id))',
      'create table records (id text collate "C" not null, story_id text collate "C" not null, primary key (id, story_id))',
      'create table actors (id text collate "C" primary key, actor text not null)',
      'create table actor_ids (id text collate "C" primary key, actor_id text collate "C" not null)',
      'create table places (id text collate "C" primary key, place text not null)',
      `create table judgements (
        seq integer generated always as identity primary key, id text collate "C" not null unique, subject text not null, at text not null, judgement text not null)`,
      'create index judgements_by_subject on judgements using hash (subject)',
      `create function judgements_stay() returns trigger language plpgsql as
        $$ begin raise exception 'a judgement is never % (%)', lower(tg_op) || 'd', old.id; end $$`,
      'create trigger judgements_stay before update or delete on judgements for each row execute function judgements_stay()',
    ],
  },
  // What is made of readings is made anew: in rows that can be paged, filtered and searched
  {
    sqlite: [
      ...dropped,
      ...derived('integer primary key', 'text'),
      ...['report', 'actor', 'place'].map(
        (kind) =>
          `create virtual table ${kind}_words using fts5 (words, stems, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`,
      ),
      staleAgain,
    ],
    postgres: [
      ...dropped,
      ...derived('integer generated by default as identity primary key', 'text collate "C"'),
      ...['report', 'actor', 'place'].flatMap((kind) => [
        `alter table ${kind}_rows add column words tsvector`,
        `create index ${kind}_words on ${kind}_rows using gin (words) with (fastupdate = off)`,
      ]),
      staleAgain,
    ],
  },
  {
    sqlite: queue('integer primary key', 'text'),
    postgres: queue('integer generated by default as identity primary key', 'text collate "C"'),
  },
  {
    sqlite: [...access('integer primary key', 'text'), ...auditStays.sqlite],
    postgres: [
      ...access('integer generated by default as identity primary key', 'text collate "C"'),
      ...auditStays.postgres,
    ],
  },
];

/** Version of the schema that this program writes. */
export const schemaVersion = migrations.length;

/** Who may do what, and what was done; in the words of both databases (see derived-tables.ts). */
export const access = (seq: string, key: string): readonly string[] => [
  `create table users (name ${key} primary key, hash text not null, role text not null, added_at text not null)`,
  `create table tokens (
    id ${key} primary key, user_name ${key} not null, about text not null, hash ${key} not null unique, role text not null,
    added_at text not null)`,
  `create table sessions (hash ${key} primary key, user_name ${key} not null, until ${key} not null)`,
  `create table audit (seq ${seq}, at ${key} not null, who ${key} not null, what ${key} not null, detail text not null)`,
];

/** The trail is added to, and nothing else: the database itself refuses. */
export const auditStays = {
  sqlite: [
    `create trigger audit_stays before update on audit begin select raise(abort, 'the audit trail is never changed'); end`,
    `create trigger audit_lasts before delete on audit begin select raise(abort, 'the audit trail is never shortened'); end`,
  ],
  postgres: [
    `create function audit_stays() returns trigger language plpgsql as
      $$ begin raise exception 'the audit trail is never changed'; end $$`,
    'create trigger audit_stays before update or delete on audit for each row execute function audit_stays()',
  ],
} as const;

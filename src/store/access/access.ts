import type { Page } from '../../model/page.js';

/** What one may do: each may what those before may. A reader reads, a coder adds and judges, an editor sees to the desk. */
export const roles = ['reader', 'coder', 'editor'] as const;
export type Role = (typeof roles)[number];

export interface User {
  readonly name: string;
  readonly role: Role;
  readonly addedAt: string;
}

export interface Token {
  readonly id: string;
  readonly user: string;
  readonly about: string;
  readonly role: Role;
  readonly addedAt: string;
}

/** One line of the audit trail. */
export interface AuditEntry {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly detail: string;
}

/** Users, their tokens and sessions, and the trail of what was done. Of secrets only hashes are kept. */
export interface Access {
  users(): Promise<readonly User[]>;
  /** Adds a user, or gives one another password and role; a changed one is logged out everywhere. */
  putUser(user: { readonly name: string; readonly role: Role; readonly hash: string }): Promise<void>;
  /** With all tokens and sessions; whether there was one. */
  dropUser(name: string): Promise<boolean>;
  /** A user with the hash of the password. */
  user(name: string): Promise<(User & { readonly hash: string }) | null>;
  tokens(): Promise<readonly Token[]>;
  putToken(token: Omit<Token, 'addedAt'> & { readonly hash: string }): Promise<void>;
  dropToken(id: string): Promise<boolean>;
  tokenBy(hash: string): Promise<Token | null>;
  /** Opens a session until an ISO datetime. */
  putSession(hash: string, user: string, until: string): Promise<void>;
  /** The user of a session that still lasts. */
  sessionBy(hash: string): Promise<User | null>;
  dropSession(hash: string): Promise<void>;
  note(who: string, what: string, detail?: string): Promise<void>;
  /** The newest first. */
  audit(asked: { readonly limit: number; readonly after?: string | undefined }): Promise<Page<AuditEntry>>;
}

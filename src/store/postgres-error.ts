import { StoreError, type StoreErrorCode } from './store-error.js';

type Known = readonly [code: StoreErrorCode, message: string];

const gone: Known = ['database-unreachable', 'does not answer: check that it runs and can be reached, then try again.'];

/** By SQLSTATE, or the start of one; and by the codes of Node for what happens before anybody answers. */
const known: Readonly<Record<string, Known>> = {
  '3D000': ['database-unreachable', 'is not there: create it first (createdb NAME).'],
  '28': ['database-unreachable', 'refuses this user or password: check the address.'],
  '42501': ['database-unreachable', 'does not let this user do that: give it the rights to its schema.'],
  '53100': ['database-full', 'cannot grow, the disk is full: free some space, then try again.'],
  '53300': ['database-locked', 'has no connection left: close other programs, or allow more (max_connections).'],
  '55P03': ['database-locked', 'is in use by another program: wait until it is done, then try again.'],
  XX001: ['database-corrupt', 'is damaged: restore a backup.'],
  XX002: ['database-corrupt', 'is damaged: restore a backup.'],
  '25006': ['database-unreachable', 'may not be written: it is read-only, perhaps a standby.'],
  '57P': gone,
  '08': gone,
  ECONN: gone,
  ENOTFOUND: gone,
  EAI_AGAIN: gone,
  EHOSTUNREACH: gone,
  ENETUNREACH: gone,
  ETIMEDOUT: gone,
  EPIPE: gone,
  ENOENT: gone,
};

/** An error of the driver in our own words; what we do not know comes back as it was. */
export function postgresError(error: unknown, name: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const row = Object.entries(known).find(([start]) => code.startsWith(start))?.[1] ?? byMessage(error.message);
  return row ? new StoreError(row[0], `The database ${name} ${row[1]}`) : error;
}

/** What the driver says without any code: of connections that break, or never come. */
const byMessage = (message: string): Known | undefined =>
  /connection terminated|timeout exceeded when trying to connect|connection ended|not queryable|server does not support/i.test(
    message,
  )
    ? gone
    : undefined;

import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';
import type { Store } from './store.js';
import { StoreError } from './store-error.js';

export interface StoreOptions {
  /** Milliseconds to wait for another program's lock, or for an answer of the server. */
  readonly wait?: number;
  /** The clock; tests set it. */
  readonly now?: () => Date;
}

/**
 * Opens a database by its address: a path or `sqlite:path`, made where there is none, or `postgres://user@host/name`.
 * Throws a StoreError.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (!scheme) return openSqlite(url, options);
  if (scheme === 'postgres' || scheme === 'postgresql') return openPostgres(url, options);
  if (scheme === 'sqlite' || scheme === 'file') return openSqlite(pathOf(url, scheme), options);
  throw new StoreError(
    'database-unbuilt',
    `Databases by ${scheme}: are not built: name a file (--database twosource.db) or postgres://….`,
  );
}

const pathOf = (url: string, scheme: string): string => url.slice(scheme.length + 1).replace(/^\/\/(?=\/|[^/])/, '');

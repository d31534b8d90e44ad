import { openSqlite } from './sqlite.js';
import type { Store } from './store.js';
import { StoreError } from './store-error.js';

export interface StoreOptions {
  /** Milliseconds to wait for another program's lock. */
  readonly wait?: number;
  /** The clock; tests set it. */
  readonly now?: () => Date;
}

/** Opens a database by its address: a path, or `sqlite:path`; makes it where there is none. Throws a StoreError. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme && !['sqlite', 'file'].includes(scheme)) {
    throw new StoreError(
      'database-unbuilt',
      `Databases by ${scheme}: are not built yet: name a file (--database twosource.db).`,
    );
  }
  return openSqlite(scheme ? url.slice(scheme.length + 1).replace(/^\/\/(?=\/|[^/])/, '') : url, options);
}

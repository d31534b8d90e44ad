import type { Command } from 'commander';
import { openStore } from '../../../store/open-store.js';
import type { Store } from '../../../store/store.js';
import { StoreError } from '../../../store/store-error.js';

export const databaseOption = [
  '--database <url>',
  'the database: a file, made where there is none',
  'twosource.db',
] as const;

export const withDatabase = (command: Command): Command => command.option(...databaseOption);

/**
 * Opens the database, does the work and closes it; what is wrong with the database is one line on stderr. Resolves to the
 * exit code: that of the work, 1 for a broken database, 2 for a kind that is not built yet.
 */
export async function inDatabase(url: string, work: (store: Store) => Promise<number>): Promise<number> {
  let store: Store | undefined;
  try {
    store = await openStore(url);
    return await work(store);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n`);
    return error.code === 'database-unbuilt' ? 2 : 1;
  } finally {
    await store?.close();
  }
}

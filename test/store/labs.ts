import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { Dialect } from '../../src/store/dialect.js';
import { ask, type PostgresServer, postgresPrograms, startPostgres } from '../postgres.js';

/** Where the same tests are run on one kind of database: a server or a folder, with as many databases as are asked for. */
export interface Lab {
  readonly dialect: Dialect;
  readonly missing: boolean;
  open(): Promise<void>;
  /** Address of a new, empty database. */
  database(): Promise<string>;
  /** Runs a statement past the store. */
  raw(url: string, statement: string): Promise<void>;
  close(): Promise<void>;
}

function sqliteLab(): Lab {
  let folder = '';
  let files = 0;
  return {
    dialect: 'sqlite',
    missing: false,
    open: async () => {
      folder = mkdtempSync(join(tmpdir(), 'twosource-store-'));
    },
    database: async () => join(folder, `desk${++files}.db`),
    raw: async (url, statement) => {
      const database = new Database(url);
      try {
        database.exec(statement);
      } finally {
        database.close();
      }
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function postgresLab(): Lab {
  let server: PostgresServer | undefined;
  return {
    dialect: 'postgres',
    missing: postgresPrograms() === null,
    open: async () => {
      server = await startPostgres();
    },
    database: () => server!.database(),
    raw: async (url, statement) => void (await ask(url, statement)),
    close: async () => server?.stop(),
  };
}

/** One of each kind: `describe.each(labs())`. */
export const labs = (): readonly Lab[] => [sqliteLab(), postgresLab()];

/** What can be wrong with a database, each with a code that callers and users can rely on. */
export type StoreErrorCode =
  | 'database-corrupt'
  | 'database-foreign'
  | 'database-locked'
  | 'database-newer'
  | 'database-unbuilt'
  | 'database-unreachable'
  | 'database-full'
  | 'backup-damaged'
  | 'database-filled'
  | 'id-too-long'
  | 'report-unknown';

/** Broken storage or misuse of it: a code, and a message that says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const sqliteCodes: Record<string, readonly [StoreErrorCode, string]> = {
  SQLITE_NOTADB: [
    'database-corrupt',
    'is not a database of Twosource, or is damaged: restore a backup, or name another file.',
  ],
  SQLITE_CORRUPT: ['database-corrupt', 'is damaged: restore a backup, or name another file.'],
  SQLITE_BUSY: ['database-locked', 'is in use by another program: wait until it is done, then try again.'],
  SQLITE_LOCKED: ['database-locked', 'is in use by another program: wait until it is done, then try again.'],
  SQLITE_FULL: ['database-full', 'cannot grow, the disk is full: free some space, then try again.'],
  SQLITE_READONLY: ['database-unreachable', 'may not be written: check its permissions.'],
  SQLITE_CANTOPEN: ['database-unreachable', 'cannot be opened: check the path and its permissions.'],
  SQLITE_IOERR: ['database-unreachable', 'cannot be read or written: check the disk.'],
};

/** An error of the driver in our own words; what we do not know comes back as it was. */
export function storeError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const known = Object.entries(sqliteCodes).find(([name]) => code.startsWith(name))?.[1];
  if (known) return new StoreError(known[0], `The database ${path} ${known[1]}`);
  if (/unable to open|ConnectionFailed/i.test(error.message)) {
    return new StoreError('database-unreachable', `The database ${path} ${sqliteCodes.SQLITE_CANTOPEN![1]}`);
  }
  if (/malformed|not a database|corrupt/i.test(error.message)) {
    return new StoreError('database-corrupt', `The database ${path} ${sqliteCodes.SQLITE_CORRUPT![1]}`);
  }
  return error;
}

import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline as piped } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Command } from 'commander';
import type { Store } from '../../../store/store.js';
import { StoreError } from '../../../store/store-error.js';
import { noDatabase } from '../judge-actor.js';
import { inDatabase, withDatabase } from './database.js';

type Done = (exit: number) => void;

export function addUpkeepCommands(program: Command, done: Done): void {
  withDatabase(program.command('backup'))
    .description(
      'Writes all that a database holds into one file, as it is at one moment; the desk may go on meanwhile.',
    )
    .argument('<file>', 'the file, which must not be there yet (.jsonl.gz)')
    .addHelpText('after', '\nExample:\n  $ twosource backup --database desk.db desk-2026-11-25.jsonl.gz')
    .action(async (file: string, { database }: { database: string }) =>
      done(await onDatabase(database, (store) => backup(store, file))),
    );
  withDatabase(program.command('restore'))
    .description('Fills an empty database from a backup, of either kind: so a file becomes a Postgres database, too.')
    .argument('<file>', 'a file that `twosource backup` wrote')
    .action(async (file: string, { database }: { database: string }) =>
      done(await inDatabase(database, (store) => restore(store, file))),
    );
  withDatabase(program.command('verify'))
    .description(
      'Looks at everything in a database: each text as it came in, each span inside its text, nothing lost or doubled. Exit 1: something is wrong.',
    )
    .action(async ({ database }: { database: string }) => done(await onDatabase(database, check)));
}

function onDatabase(database: string, work: (store: Store) => Promise<number>): Promise<number> {
  const missing = noDatabase(database);
  if (!missing) return inDatabase(database, work);
  process.stderr.write(`${missing}\n`);
  return Promise.resolve(2);
}

async function backup(store: Store, file: string): Promise<number> {
  if (existsSync(file)) {
    process.stderr.write(`${file} is there already: name another file.\n`);
    return 2;
  }
  const zip = createGzip();
  // A backup that was cut off never has the name of a whole one
  const written = piped(zip, createWriteStream(`${file}.part`, { mode: 0o600 }));
  let lines = 0;
  await store.backup(async (line) => {
    lines++;
    if (!zip.write(line)) await new Promise((resolve) => zip.once('drain', resolve));
  });
  zip.end();
  await written;
  renameSync(`${file}.part`, file);
  process.stderr.write(`${lines - 2} rows in ${file}\n`);
  return 0;
}

async function restore(store: Store, file: string): Promise<number> {
  const unzip = createReadStream(file).pipe(createGunzip());
  try {
    const rows = await store.restore(createInterface({ input: unzip, crlfDelay: Number.POSITIVE_INFINITY }));
    process.stderr.write(
      `${rows} rows restored. Stories are made again when the desk, a worker or \`add\` is next started.\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const coded = error as NodeJS.ErrnoException;
    if (!coded.code) throw error;
    process.stderr.write(`backup-damaged: ${file} cannot be read (${coded.message}). Nothing was changed.\n`);
    return 1;
  }
}

async function check(store: Store): Promise<number> {
  const { faults, reports, spans } = await store.verify();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stderr.write(
    `${reports} readings and ${spans} spans looked at: ${faults.length === 0 ? 'all is well' : `${faults.length} faults`}.\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

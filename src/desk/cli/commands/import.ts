import { createReadStream, existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { openPipeline } from '../../../pipeline.js';
import { openStore } from '../../../store/open-store.js';
import type { Store } from '../../../store/store.js';
import { StoreError } from '../../../store/store-error.js';
import { beside } from '../../export/beside.js';
import { readCsv } from '../../export/read-csv.js';
import { renewStories } from '../../work/renew-stories.js';
import { print } from '../batch.js';
import { importLines } from '../import-desk.js';
import { noDatabase } from '../judge-actor.js';
import { inDatabase, withDatabase } from './database.js';

export function addImportCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('import'))
    .description('Takes in what another desk exported: `export --as desk`, or readings as JSON Lines with their texts.')
    .argument('[file]', 'the file; - is standard input')
    .option(
      '--beside <sheet>',
      "lays a coder's own sheet (CSV with columns of UCDP GED) beside the record, and keeps nothing",
    )
    .addHelpText(
      'after',
      '\nNothing is read again: readings come in as they were made. What is there already stays as it is.\n\nExamples:\n  $ twosource import desk.jsonl --database other.db\n  $ twosource import --beside my-coding.csv > beside.csv',
    )
    .action(async (file: string | undefined, { database, beside: sheet }: { database: string; beside?: string }) => {
      const path = sheet ?? file;
      if (path === undefined) {
        process.stderr.write('Name a file to import, or a sheet with --beside.\n');
        return done(2);
      }
      if (path !== '-' && !existsSync(path)) {
        process.stderr.write(`There is no file ${path}.\n`);
        return done(2);
      }
      done(sheet === undefined ? await importInto(database, path) : await compareWith(database, sheet));
    });
}

/** Opens the database with a clock that stands where each thing came in. */
async function importInto(database: string, path: string): Promise<number> {
  let clock: string | null = null;
  let store: Store | undefined;
  try {
    store = await openStore(database, { now: () => (clock === null ? new Date() : new Date(clock)) });
    const input = path === '-' ? process.stdin : createReadStream(path);
    const { reports, judgements, failed } = await importLines(store, linesOf(input), (iso) => {
      clock = iso;
    });
    for (const { line, why } of failed) process.stderr.write(`${path}:${line}: not taken: ${why}.\n`);
    if (await store.stale()) await renewStories({ store, pipeline: await openPipeline() });
    process.stderr.write(`${reports} readings and ${judgements} judgements taken, ${failed.length} lines not\n`);
    return failed.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n`);
    return error.code === 'database-unbuilt' ? 2 : 1;
  } finally {
    await store?.close();
  }
}

/** Lines end with a line feed and nothing else: JSON may hold other separators of lines as they are. */
async function* linesOf(input: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const pieces = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

async function compareWith(database: string, sheet: string): Promise<number> {
  const missing = noDatabase(database);
  if (missing) {
    process.stderr.write(`${missing}\n`);
    return 2;
  }
  const rows = readCsv(readFileSync(sheet, 'utf8'));
  if (!rows[0] || !('date_start' in rows[0])) {
    process.stderr.write(`${sheet} has no column date_start: give a sheet with columns of UCDP GED.\n`);
    return 2;
  }
  return inDatabase(database, async (store) => {
    let count = 0;
    for await (const line of beside(store, rows, () => void count++)) await print(line);
    process.stderr.write(`${count} rows\n`);
    return 0;
  });
}

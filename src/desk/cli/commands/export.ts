import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { Store } from '../../../store/store.js';
import { exportTable } from '../../export/export-table.js';
import { type Format, formats, isFormat } from '../../export/formats.js';
import { type Table, tables } from '../../export/tables.js';
import { print } from '../batch.js';
import { inDatabase, withDatabase } from './database.js';

export function addExportCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('export'))
    .description('Prints a whole table of the database; says on stderr how many rows it has.')
    .requiredOption('--as <format>', `how to print it: ${formats.join(' or ')}`)
    .addOption(new Option('--table <name>', 'which table').choices(tables.map((t) => t.name)).default('readings'))
    .addHelpText(
      'after',
      `\nTables:\n${tables.map((t) => `  ${t.name.padEnd(11)} ${t.about}`).join('\n')}\n\nExamples:\n  $ twosource export --as csv --table claims > claims.csv\n  $ twosource export --as jsonl > readings.jsonl`,
    )
    .action(async ({ database, as, table }: { database: string; as: string; table: string }) => {
      if (!isFormat(as)) {
        process.stderr.write(`The format ${JSON.stringify(as)} is not built yet: there are ${formats.join(', ')}.\n`);
        return done(2);
      }
      const chosen = tables.find((t) => t.name === table)!;
      done(await exportFrom(database, chosen, as));
    });
}

function exportFrom(database: string, table: Table, format: Format): Promise<number> {
  // To export is to ask: a mistyped name must not make an empty database
  if (!/^[a-z][a-z0-9+.-]+:/i.test(database) && !existsSync(database)) {
    process.stderr.write(
      `database-unreachable: There is no database ${database}: name one that is there (--database).\n`,
    );
    return Promise.resolve(1);
  }
  return inDatabase(database, (store) => printTable(store, table, format));
}

async function printTable(store: Store, table: Table, format: Format): Promise<number> {
  let rows = 0;
  for await (const line of exportTable(table, store, format, () => rows++)) await print(line);
  process.stderr.write(`${rows} rows of ${table.name}\n`);
  return 0;
}

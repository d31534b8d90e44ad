import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { Store } from '../../../store/store.js';
import { type ExportOptions, type TextMode, textModes } from '../../export/export-options.js';
import { exportTable } from '../../export/export-table.js';
import { formatNames, formats, isTableFormat } from '../../export/formats.js';
import { withoutPrivatePersons } from '../../export/private-persons.js';
import { tables } from '../../export/tables.js';
import { inDatabase, withDatabase } from './database.js';

interface Options {
  readonly database: string;
  readonly as: string;
  readonly table: string;
  readonly text: TextMode;
  readonly hidePrivate: boolean;
}

export function addExportCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('export'))
    .description(
      'Prints a whole table of the database, or all of it in a format of others; says on stderr how many rows.',
    )
    .requiredOption('--as <format>', `how to print it: ${formatNames.join(', ')}`)
    .addOption(
      new Option('--table <name>', 'which table, for jsonl, csv and parquet')
        .choices(tables.map((t) => t.name))
        .default('readings'),
    )
    .addOption(
      new Option('--text <how>', "how much of the publishers' words: quotations have at most 300 characters")
        .choices([...textModes])
        .default('quotes'),
    )
    .option('--hide-private', 'leave out the names of private persons; what they are stays', false)
    .addHelpText('after', help())
    .action(async (options: Options) => {
      if (!formatNames.includes(options.as)) {
        process.stderr.write(
          `The format ${JSON.stringify(options.as)} is not built yet: there are ${formatNames.join(', ')}.\n`,
        );
        return done(2);
      }
      done(await exportFrom(options));
    });
}

const rows = (all: readonly { name: string; about: string }[]): string =>
  all.map((t) => `  ${t.name.padEnd(14)} ${t.about}`).join('\n');

const help = (): string =>
  `\nTables (jsonl, csv, parquet):\n${rows(tables)}\n\nFormats of others:\n${rows(formats)}\n\nExamples:\n  $ twosource export --as csv --table claims > claims.csv\n  $ twosource export --as jsonl --text full > readings.jsonl\n  $ twosource export --as ged > ged.csv\n  $ twosource export --as desk > desk.jsonl`;

function exportFrom(options: Options): Promise<number> {
  const { database } = options;
  // To export is to ask: a mistyped name must not make an empty database
  if (!/^[a-z][a-z0-9+.-]+:/i.test(database) && !existsSync(database)) {
    process.stderr.write(
      `database-unreachable: There is no database ${database}: name one that is there (--database).\n`,
    );
    return Promise.resolve(1);
  }
  return inDatabase(database, (store) => printAll(options.hidePrivate ? withoutPrivatePersons(store) : store, options));
}

async function printAll(store: Store, { as, table, text }: Options): Promise<number> {
  let count = 0;
  const counted = (): void => void count++;
  const options: ExportOptions = { text };
  const format = formats.find((f) => f.name === as);
  const chosen = tables.find((t) => t.name === table)!;
  const pieces = isTableFormat(as)
    ? exportTable(chosen, store, as, counted, options)
    : format!.write(store, options, counted);
  for await (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  process.stderr.write(`${count} rows of ${format ? format.name : table}\n`);
  return 0;
}

import { type Command, Option } from 'commander';
import { openPipeline } from '../../../pipeline.js';
import type { Store } from '../../../store/store.js';
import { renewStories } from '../../work/renew-stories.js';
import { threadReaders } from '../../work/thread-readers.js';
import { Adding } from '../adding.js';
import { eachReport, print, refuseUnbuilt } from '../batch.js';
import { readersOption } from '../numbers.js';
import { inDatabase, withDatabase } from './database.js';

interface Options {
  readonly database: string;
  readonly withdraw?: string;
  readonly reason?: string;
  readonly queue?: boolean;
  readonly readers: number;
}

export function addAddCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('add'))
    .description(
      "Reads reports into the desk's database. The same report again is nothing new; with another text it is its next version. Prints what was kept: arrival, id, version.",
    )
    .argument('[path...]', 'files, folders (walked), or - for standard input')
    .option('--queue', 'acknowledge the reports and leave the reading to `twosource worker` or the desk')
    .addOption(readersOption())
    .option('--withdraw <id|url>', 'mark a report as withdrawn by its source: its claims stay, marked')
    .addOption(new Option('--reason <text>', 'why it was withdrawn'))
    .addHelpText(
      'after',
      '\nReports are put on a durable queue first: what was acknowledged is read even if this program is killed.\n\nExamples:\n  $ twosource add samples\n  $ twosource add --database desk.db reports.jsonl\n  $ twosource add --database postgres://desk@server/desk --queue reports.jsonl\n  $ twosource add --withdraw coast-daily-1 --reason "the paper took it back"',
    )
    .action(async (paths: string[], options: Options) => {
      const wrong = misuse(paths, options);
      if (wrong) process.stderr.write(`${wrong}\n`);
      if (wrong || refuseUnbuilt(paths)) return done(2);
      done(
        await inDatabase(options.database, (store) =>
          paths.length > 0 ? add(store, paths, options) : withdraw(store, options),
        ),
      );
    });
}

function misuse(paths: readonly string[], { withdraw, reason }: Options): string | null {
  if (withdraw === undefined && reason !== undefined) return '--reason goes with --withdraw.';
  if (withdraw === undefined)
    return paths.length === 0 ? 'Name a file or a folder to add, or - for standard input.' : null;
  if (paths.length > 0) return 'Either add reports, or withdraw one: not both at once.';
  return reason?.trim() ? null : 'Say why: --reason "…".';
}

async function withdraw(store: Store, { withdraw: subject = '', reason = '' }: Options): Promise<number> {
  for (const id of await store.withdraw(subject, reason)) await print(`withdrawn\t${id}\n`);
  await renewStories({ store, pipeline: await openPipeline() });
  return 0;
}

async function add(store: Store, paths: readonly string[], options: Options): Promise<number> {
  const readers = options.queue ? null : threadReaders(options.database, options.readers);
  await readers?.ready();
  const adding = new Adding(store, readers);
  try {
    const tally = await eachReport(paths, (one) => adding.take(one));
    await adding.finish();
    const failed = tally.failed + adding.failed;
    const lost = failed ? `, ${failed} failed` : '';
    if (!readers) process.stderr.write(`${adding.queued} queued, ${adding.arrivals.same} known already${lost}.\n`);
    else {
      await readers.renew();
      const { new: fresh, version, same } = adding.arrivals;
      process.stderr.write(
        `${fresh} new, ${version} new versions, ${same} known already${lost}; ${await store.countReports()} reports in ${await store.countStories()} stories.\n`,
      );
    }
    return failed > 0 ? 1 : 0;
  } finally {
    await readers?.close();
  }
}

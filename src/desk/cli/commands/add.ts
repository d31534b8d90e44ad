import type { Command } from 'commander';
import { openPipeline, type Pipeline } from '../../../pipeline.js';
import type { Arrival, Store } from '../../../store/store.js';
import { renewStories } from '../../api/renew-stories.js';
import { eachReport, print, type ReportIntake, readOne, refuseUnbuilt } from '../batch.js';
import { inDatabase, withDatabase } from './database.js';

interface Options {
  readonly database: string;
  readonly withdraw?: string;
  readonly reason?: string;
}

export function addAddCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('add'))
    .description(
      "Reads reports into the desk's database. The same report again is nothing new; with another text it is its next version. Prints what was kept: arrival, id, version.",
    )
    .argument('[path...]', 'files, folders (walked), or - for standard input')
    .option('--withdraw <id|url>', 'mark a report as withdrawn by its source: its claims stay, marked')
    .option('--reason <text>', 'why it was withdrawn')
    .addHelpText(
      'after',
      '\nExamples:\n  $ twosource add samples\n  $ twosource add --database desk.db reports.jsonl\n  $ twosource add --withdraw coast-daily-1 --reason "the paper took it back"',
    )
    .action(async (paths: string[], options: Options) => {
      const wrong = misuse(paths, options);
      if (wrong) process.stderr.write(`${wrong}\n`);
      if (wrong || refuseUnbuilt(paths)) return done(2);
      done(
        await inDatabase(options.database, (store) =>
          paths.length > 0 ? add(store, paths) : withdraw(store, options),
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

async function add(store: Store, paths: readonly string[]): Promise<number> {
  const pipeline = await openPipeline();
  const arrivals: Record<Arrival, number> = { new: 0, version: 0, same: 0 };
  const lost = { failed: 0 };
  const tally = await eachReport(paths, async (one) => {
    const arrival = await addOne(store, pipeline, one, lost);
    if (arrival) arrivals[arrival]++;
  });
  await renewStories({ store, pipeline });
  const failed = tally.failed + lost.failed;
  process.stderr.write(
    `${arrivals.new} new, ${arrivals.version} new versions, ${arrivals.same} known already${failed ? `, ${failed} failed` : ''}; ${await store.countReports()} reports in ${await store.countStories()} stories.\n`,
  );
  return failed > 0 ? 1 : 0;
}

/** Reads a report unless it is kept already; says so on stdout once it is committed. */
async function addOne(
  store: Store,
  pipeline: Pipeline,
  one: ReportIntake,
  lost: { failed: number },
): Promise<Arrival | null> {
  let kept = await store.expect(one.report);
  if (kept.arrival !== 'same') {
    const reading = await readOne(pipeline, one, lost);
    if (!reading) return null;
    kept = await store.add(reading);
  }
  await print(`${kept.arrival}\t${kept.id}\t${kept.version}\n`);
  return kept.arrival;
}

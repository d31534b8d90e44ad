import { type Command, Option } from 'commander';
import { type JobRow, type JobState, jobStates } from '../../../model/job.js';
import type { Store } from '../../../store/store.js';
import { print } from '../batch.js';
import { inDatabase, withDatabase } from './database.js';

interface Options {
  readonly database: string;
  readonly state?: JobState;
  readonly retry?: true | string;
}

export function addJobsCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('jobs'))
    .description(
      'Prints the reports on the queue, one a line: state, job, name, tries, report, what is wrong. How many there are, and how fast they are read, stands on stderr.',
    )
    .addOption(new Option('--state <state>', 'those in this state only').choices([...jobStates]))
    .option('--retry [job]', 'let what has failed be read again: all, or one job')
    .addHelpText('after', '\nExamples:\n  $ twosource jobs --state failed\n  $ twosource jobs --retry')
    .action(async (options: Options) =>
      done(
        await inDatabase(options.database, (store) =>
          options.retry === undefined ? show(store, options.state) : retry(store, options.retry),
        ),
      ),
    );
}

async function show(store: Store, state: JobState | undefined): Promise<number> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = await store.jobs.list({ limit: 500, after, state });
    for (const row of rows) await print(`${line(row)}\n`);
    if (next === null) break;
    after = next;
  }
  const { waiting, reading, done, failed, perSecond } = await store.jobs.count();
  process.stderr.write(
    `${waiting} waiting, ${reading} being read, ${done} done, ${failed} failed; ${perSecond} a second over the last minute.\n`,
  );
  return 0;
}

const line = ({ state, id, name, tries, report, problem }: JobRow): string =>
  [state, id, name, String(tries), report ?? '', problem ? `${problem.code}: ${problem.message}` : '']
    .map((cell) => cell.replace(/[\t\r\n]+/g, ' '))
    .join('\t');

async function retry(store: Store, which: true | string): Promise<number> {
  const count = await store.jobs.retry(which === true ? undefined : which);
  process.stderr.write(`${count} wait again.\n`);
  return count === 0 && which !== true ? 1 : 0;
}

import type { Command } from 'commander';
import type { Store } from '../../../store/store.js';
import { Crew } from '../../work/crew.js';
import { threadReaders } from '../../work/thread-readers.js';
import { readersOption } from '../numbers.js';
import { untilStopped } from '../until-stopped.js';
import { inDatabase, withDatabase } from './database.js';

interface Options {
  readonly database: string;
  readonly readers: number;
  readonly once?: boolean;
}

export function addWorkerCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('worker'))
    .description(
      'Reads the reports that wait on the queue of a database; on as many machines as you like where it is Postgres. Ctrl-C reads to its end what was begun.',
    )
    .addOption(readersOption())
    .option('--once', 'stop when the queue is empty')
    .addHelpText('after', '\nExample:\n  $ twosource worker --database postgres://desk@server/desk')
    .action(async (options: Options) => done(await inDatabase(options.database, (store) => work(store, options))));
}

async function work(store: Store, { database, readers: size, once }: Options): Promise<number> {
  const readers = threadReaders(database, size);
  let kept = 0;
  let failed = 0;
  const crew = new Crew(store, readers, {
    ended: (ends) => {
      for (const end of ends)
        if ('id' in end) kept++;
        else if ('problem' in end) failed++;
    },
    trouble: (message) => void process.stderr.write(`${message ?? 'The work goes on.'}\n`),
  });
  await readers.ready();
  crew.start();
  process.stderr.write(`The worker ${crew.name} reads with ${size} threads.\n`);
  await (once ? Promise.race([empty(store), untilStopped()]) : untilStopped());
  await crew.stop();
  if (once) await readers.renew();
  await readers.close();
  process.stderr.write(`${kept} read${failed ? `, ${failed} failed` : ''}.\n`);
  return failed > 0 ? 1 : 0;
}

async function empty(store: Store): Promise<void> {
  for (;;) {
    const { waiting, reading } = await store.jobs.count();
    if (waiting + reading === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

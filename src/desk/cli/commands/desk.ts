import type { Command } from 'commander';
import type { Store } from '../../../store/store.js';
import { serveDesk } from '../../api/serve-desk.js';
import { Crew } from '../../work/crew.js';
import { threadReaders } from '../../work/thread-readers.js';
import { numberFrom, readersOption } from '../numbers.js';
import { untilStopped } from '../until-stopped.js';
import { inDatabase, withDatabase } from './database.js';

interface Options {
  readonly database: string;
  readonly port: number;
  readonly readers: number;
}

export function addDeskCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('desk'))
    .description('Opens the desk: HTTP API and web pages on one port of this machine. Ctrl-C closes it.')
    .option('--port <number>', 'the port; 0 takes a free one', numberFrom(0, 65_535, 'A port'), 4100)
    .addOption(readersOption(0))
    .addHelpText('after', '\nExample:\n  $ twosource desk --database desk.db --port 4100')
    .action(async (options: Options) => {
      done(await inDatabase(options.database, (store) => serve(store, options)));
    });
}

async function serve(store: Store, options: Options): Promise<number> {
  // One thread at least: previews are read here, and stories made
  const readers = threadReaders(options.database, Math.max(1, options.readers));
  const crew = new Crew(store, options.readers > 0 ? readers : { ...readers, size: 0 }, {
    trouble: (message) => void process.stderr.write(`${message ?? 'The work goes on.'}\n`),
  });
  try {
    await readers.ready();
    const desk = await serveDesk({ store, pipeline: { read: readers.read }, crew }, options.port);
    process.stderr.write(`The desk is open on ${desk.address}\n`);
    await untilStopped();
    await desk.close();
    return 0;
  } catch (error) {
    const why = portTrouble(error as NodeJS.ErrnoException, options.port);
    if (!why) throw error;
    process.stderr.write(`${why}\n`);
    return 1;
  } finally {
    await readers.close();
  }
}

function portTrouble({ code }: NodeJS.ErrnoException, port: number): string | null {
  if (code === 'EADDRINUSE')
    return `port-taken: Port ${port} is in use, perhaps by another desk: give --port another number.`;
  if (code === 'EACCES') return `port-forbidden: Port ${port} may not be opened: give --port a number above 1024.`;
  return null;
}

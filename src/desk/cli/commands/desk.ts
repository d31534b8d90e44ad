import { type Command, InvalidArgumentError } from 'commander';
import { openPipeline } from '../../../pipeline.js';
import type { Store } from '../../../store/store.js';
import { type OpenDesk, serveDesk } from '../../api/serve-desk.js';
import { inDatabase, withDatabase } from './database.js';

export function addDeskCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('desk'))
    .description('Opens the desk: HTTP API and web pages on one port of this machine. Ctrl-C closes it.')
    .option('--port <number>', 'the port; 0 takes a free one', portOf, 4100)
    .addHelpText('after', '\nExample:\n  $ twosource desk --database desk.db --port 4100')
    .action(async ({ database, port }: { database: string; port: number }) => {
      done(await inDatabase(database, (store) => serve(store, port)));
    });
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

async function serve(store: Store, port: number): Promise<number> {
  let desk: OpenDesk;
  try {
    desk = await serveDesk({ store, pipeline: await openPipeline() }, port);
  } catch (error) {
    const why = portTrouble(error as NodeJS.ErrnoException, port);
    if (!why) throw error;
    process.stderr.write(`${why}\n`);
    return 1;
  }
  process.stderr.write(`The desk is open on ${desk.address}\n`);
  await untilStopped();
  await desk.close();
  return 0;
}

function portTrouble({ code }: NodeJS.ErrnoException, port: number): string | null {
  if (code === 'EADDRINUSE')
    return `port-taken: Port ${port} is in use, perhaps by another desk: give --port another number.`;
  if (code === 'EACCES') return `port-forbidden: Port ${port} may not be opened: give --port a number above 1024.`;
  return null;
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

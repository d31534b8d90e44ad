import type { Command } from 'commander';
import type { Store } from '../../../store/store.js';
import { serveDesk } from '../../api/serve-desk.js';
import { Crew } from '../../work/crew.js';
import { threadReaders } from '../../work/thread-readers.js';
import { holdDesk } from '../hold-desk.js';
import { numberFrom, readersOption } from '../numbers.js';
import { untilStopped } from '../until-stopped.js';
import { inDatabase, withDatabase } from './database.js';

interface Options {
  readonly database: string;
  readonly port: number;
  readonly readers: number;
  readonly host: string;
  readonly name: readonly string[];
}

export function addDeskCommand(program: Command, done: (exit: number) => void): void {
  withDatabase(program.command('desk'))
    .description('Opens the desk: HTTP API and web pages on one port of this machine. Ctrl-C closes it.')
    .option('--port <number>', 'the port; 0 takes a free one', numberFrom(0, 65_535, 'A port'), 4100)
    .addOption(readersOption(0))
    .option(
      '--host <address>',
      'the address to listen on; any but 127.0.0.1 lets others in, who then have to log in',
      '127.0.0.1',
    )
    .option('--name <names...>', 'names by which others ask for it, as desk.example.org', [])
    .addHelpText('after', '\nExample:\n  $ twosource desk --database desk.db --port 4100')
    .action(async (options: Options) => {
      done(await inDatabase(options.database, (store) => serve(store, options)));
    });
}

async function serve(store: Store, options: Options): Promise<number> {
  const login = !['127.0.0.1', 'localhost', '::1'].includes(options.host);
  if (login && !(await store.access.users()).some((u) => u.role === 'editor')) {
    process.stderr.write(
      `users-missing: On ${options.host} others can reach the desk, and nobody has a login yet: twosource user add NAME --role editor\n`,
    );
    return 2;
  }
  const isFile = !/^postgres(?:ql)?:/i.test(options.database);
  const release = isFile ? await holdDesk(store, options.port) : async () => {};
  if (typeof release === 'string') {
    process.stderr.write(`desk-held: The database ${options.database} is open in a desk already: ${release}.\n`);
    return 1;
  }
  // One thread at least: previews are read here, and stories made
  const readers = threadReaders(options.database, Math.max(1, options.readers));
  const crew = new Crew(store, options.readers > 0 ? readers : { ...readers, size: 0 }, {
    trouble: (message) => void process.stderr.write(`${message ?? 'The work goes on.'}\n`),
  });
  try {
    await readers.ready();
    const desk = await serveDesk(
      { store, pipeline: { read: readers.read }, crew, login, names: [options.host, ...options.name] },
      options.port,
      options.host,
    );
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
    await release();
  }
}

function portTrouble({ code }: NodeJS.ErrnoException, port: number): string | null {
  if (code === 'EADDRINUSE')
    return `port-taken: Port ${port} is in use, perhaps by another desk: give --port another number.`;
  if (code === 'EACCES') return `port-forbidden: Port ${port} may not be opened: give --port a number above 1024.`;
  return null;
}

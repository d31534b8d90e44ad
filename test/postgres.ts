import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A Postgres server of the tests' own, on a free port and in a temporary folder. */
export interface PostgresServer {
  /** A new empty database; gives its address. */
  database(): Promise<string>;
  /** Kills the server as a crash would. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, on the same port and folder. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Folder of Postgres' programs, or null where it is not installed: tests on it are skipped, and counted as such. */
export const postgresPrograms = (): string | null => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    process.env.POSTGRES_BIN,
    ...versions.map((v) => join(debian, v, 'bin')),
    '/usr/local/bin',
    '/usr/bin',
  ];
  return places.find((place) => place && existsSync(join(place, 'initdb'))) ?? null;
};

/** Postgres refuses to run as root: there it runs as the user that Debian made for it. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts a server; `settings` as `name=value`. Without any it does not wait for the disk: quick, and good for a test. */
export async function startPostgres(settings: readonly string[] = ['fsync=off']): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('Postgres is not installed.');
  const user = owner();
  const folder = mkdtempSync(join(tmpdir(), 'twosource-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'desk', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...user, encoding: 'utf8', cwd: folder },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const options = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, ...settings];
  const start = () =>
    spawn(join(programs, 'postgres'), ['-D', data, ...options.flatMap((o) => ['-c', o])], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    });
  let server = start();
  const address = (name: string) => `postgres://desk@127.0.0.1:${port}/${name}`;
  const abandon = () => server.kill('SIGKILL');
  process.once('exit', abandon);
  await answers(address('postgres'));
  let databases = 0;
  return {
    database: async () => {
      const name = `desk${++databases}`;
      await ask(address('postgres'), `create database ${name}`);
      return address(name);
    },
    kill: () => ended(server, 'SIGKILL'),
    restart: async () => {
      // It ends at once while children of the killed one still hold its memory: then it is started again
      await answers(address('postgres'), () => {
        if (server.exitCode !== null || server.signalCode !== null) server = start();
      });
    },
    stop: async () => {
      process.off('exit', abandon);
      await ended(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill(signal);
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Runs one statement by a connection of its own. */
export async function ask(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Waits until the server answers: it may still recover from a crash. */
async function answers(url: string, before: () => void = () => {}): Promise<void> {
  for (let tries = 0; ; tries++) {
    before();
    try {
      await ask(url, 'select 1');
      return;
    } catch (error) {
      if (tries > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

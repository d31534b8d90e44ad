// The Postgres of the tests: the one that is there, else Debian's where we may install it. Tests start servers of their own.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDebianRoot } from './chromium.js';
import { run } from './install.js';

const debian = '/usr/lib/postgresql';

const places = () => [
  process.env.POSTGRES_BIN,
  ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  '/usr/local/bin',
  '/usr/bin',
  '/opt/homebrew/bin',
];

const present = () => places().find((place) => place && existsSync(join(place, 'initdb')));

/** Folder of Postgres' programs; ends the process with the one command to run where there is none and none may be installed. */
export function findPostgres() {
  const found = present();
  if (found) return found;
  if (isDebianRoot()) {
    console.error('Installing Postgres …');
    run('apt-get', ['update', '-qq']);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { env });
  }
  const installed = present();
  if (installed) return installed;
  console.error(
    'The tests of the team store need Postgres. Install it with:  sudo apt-get install postgresql\nor name one you have:                                  POSTGRES_BIN=/path/to/its/bin npm run check',
  );
  process.exit(1);
}

// npm run demo: installs, builds, reads the sample reports into a database of the demo's own, opens the desk.
import { mkdirSync, rmSync } from 'node:fs';
import { build, installPackages, run } from './install.js';

const database = '.cache/demo.db';
const port = process.env.PORT ?? '4100';

installPackages();
build();
mkdirSync('.cache', { recursive: true });
for (const ending of ['', '-wal', '-shm']) rmSync(database + ending, { force: true });
console.error('Reading the sample reports …');
if (run('node', ['bin/twosource.js', 'add', '--database', database, 'samples']) > 1) process.exit(1);
process.exitCode = run('node', ['bin/twosource.js', 'desk', '--database', database, '--port', port]);

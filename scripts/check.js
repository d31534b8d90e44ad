// npm run check: installs what the tests need, then lint, types, build, tests. Last line: N passed, N failed, N skipped.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.js';
import { build, installPackages, run } from './install.js';
import { findPostgres } from './postgres.js';

const results = '.cache/vitest.json';
const count = { passed: 0, failed: 0, skipped: 0 };

/** A step that is one check by itself. */
function step(name, command, args) {
  console.error(`\n== ${name}`);
  const good = run(command, args) === 0;
  count[good ? 'passed' : 'failed']++;
  if (!good) console.error(`${name}: failed`);
}

function tests() {
  console.error('\n== tests');
  mkdirSync('.cache', { recursive: true });
  rmSync(results, { force: true });
  const env = { ...process.env, CHROMIUM: findChromium(), POSTGRES_BIN: findPostgres() };
  const status = run(
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
    { env },
  );
  const report = readResults();
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests;
  count.skipped += report.numPendingTests + report.numTodoTests;
  // A test file that breaks while it loads holds no test that could fail
  if (status !== 0 && report.numFailedTests === 0) count.failed++;
}

function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}

installPackages();
step('lint', 'npx', ['biome', 'check', '.']);
build();
step('types', 'npm', ['run', '--silent', 'types']);
tests();
if (process.env.CI && count.skipped > 0) {
  console.error('In CI nothing may be skipped.');
  count.failed++;
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;

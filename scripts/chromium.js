// The browser of the browser tests: the one that is there, else Debian's where we may install it.
import { existsSync, readFileSync } from 'node:fs';
import { run } from './install.js';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const present = () => [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));

export function isDebianRoot() {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID(?:_LIKE)?=.*debian/m.test(system);
}

/** Path of a Chromium; ends the process with the one command to run where there is none and none may be installed. */
export function findChromium() {
  const found = present();
  if (found) return found;
  if (isDebianRoot()) {
    console.error('Installing Chromium …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  const installed = present();
  if (installed) return installed;
  console.error(
    'The browser tests need Chromium. Install it with:  sudo apt-get install chromium\nor name one you have:           CHROMIUM=/path/to/chromium npm run check',
  );
  process.exit(1);
}

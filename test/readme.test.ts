import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renewedReadme } from '../scripts/readme.js';

const readme = readFileSync('README.md', 'utf8');

test('the README shows at least three commands', () => {
  expect(readme.match(/^\$ node bin\/twosource\.js (?:read|compare|add|export)/gm)?.length).toBeGreaterThanOrEqual(3);
});

test('its commands print what it says (npm run reference renews it)', async () => {
  expect(await renewedReadme(readme)).toBe(readme);
});

test('the pages and pictures that it leads to are there', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path).filter((p) => !/^https?:/.test(p));
  for (const path of links.filter((p) => /\.(?:md|png)$/.test(p)))
    expect(readFileSync(path).length, path).toBeGreaterThan(0);
});

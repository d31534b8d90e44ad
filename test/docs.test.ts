import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referencePages } from '../scripts/reference.js';
import { formatNames } from '../src/desk/export/formats.js';

const pages = referencePages();

test.each(Object.keys(pages))('docs/reference/%s is what the code says (npm run reference writes it)', (name) => {
  expect(readFileSync(`docs/reference/${name}`, 'utf8')).toBe(pages[name]);
});

/** Written by hand. */
const byHand = ['exports.md'];

test('docs/reference holds no page that nothing writes', () => {
  const others = readdirSync('docs/reference').filter((name) => !(name in pages) && !byHand.includes(name));
  expect(others).toEqual([]);
});

test('docs/reference/exports.md has a row for every format', () => {
  const page = readFileSync('docs/reference/exports.md', 'utf8');
  const rows = [...page.matchAll(/^\| `(\w[\w-]*)` \| [^|]+ \| [^|]+ \| [^|]+ \|$/gm)].map((row) => row[1]);
  expect(rows.sort()).toEqual([...formatNames].sort());
});

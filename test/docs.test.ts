import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referencePages } from '../scripts/reference.js';

const pages = referencePages();

test.each(Object.keys(pages))('docs/reference/%s is what the code says (npm run reference writes it)', (name) => {
  expect(readFileSync(`docs/reference/${name}`, 'utf8')).toBe(pages[name]);
});

test('docs/reference holds no page that nothing writes', () => {
  expect(readdirSync('docs/reference').filter((name) => !(name in pages))).toEqual([]);
});

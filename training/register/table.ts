import { readFileSync, writeFileSync } from 'node:fs';

/** Rows of one of the register's hand-made tables; lines of comment left out. */
export const readRows = (path: URL): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));

export const cell = (values: Iterable<string>): string => [...values].join('|');

export function writeRows(path: URL, heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ').trim();
  const lines = rows.map((row) => row.map(clean).join('\t'));
  writeFileSync(path, `${heading.map((h) => `# ${h}\n`).join('')}${lines.join('\n')}\n`);
}

export const split = (text: string | undefined): string[] => (text ? text.split('|').filter(Boolean) : []);

export { once } from '../../src/register/cells.js';

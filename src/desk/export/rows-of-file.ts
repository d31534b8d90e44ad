import { readFileSync } from 'node:fs';

/** Rows of a tab-separated file beside the code; lines that begin with `#` are for people. */
export const rowsOfFile = (file: URL): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

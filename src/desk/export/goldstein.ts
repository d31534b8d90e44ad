import { rowsOfFile } from './rows-of-file.js';

const scores = new Map(
  rowsOfFile(new URL('./goldstein.tsv', import.meta.url)).map(
    ([root = '', penta = '', score = '']) => [root, { penta: Number(penta), score: Number(score) }] as const,
  ),
);

/** The PENTA class and the Goldstein score of a CAMEO root; null: no such root. */
export const goldsteinOf = (root: string | null): { readonly penta: number; readonly score: number } | null =>
  (root && scores.get(root)) || null;

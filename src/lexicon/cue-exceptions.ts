import { loadTable } from './load-table.js';

const exceptions = new Set(
  loadTable(new URL('./cue-exceptions.tsv', import.meta.url), 4).map(({ cells }) => cells.slice(0, 3).join(' ')),
);

/** Whether a cue with this head of its content is none: "claimed six lives". */
export const isException = (lemma: string, frame: string, head: string): boolean =>
  exceptions.has(`${lemma} ${frame} ${head}`);

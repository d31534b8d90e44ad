import { readFileSync } from 'node:fs';

/** A row of a `.tsv` with the number of its line, for error messages. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a tab-separated file: empty lines and lines that begin with `#` are for people. Throws where a row has not
 * `columns` cells: a broken table is a broken build, not odd input.
 */
export function loadTable(file: URL, columns: number): Row[] {
  const rows: Row[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((text, index) => {
      if (!text || text.startsWith('#')) return;
      const cells = text.split('\t');
      if (cells.length !== columns) {
        throw new Error(
          `${file.pathname}:${index + 1}: ${cells.length} cells, not ${columns}: ${JSON.stringify(text)}`,
        );
      }
      rows.push({ line: index + 1, cells });
    });
  return rows;
}

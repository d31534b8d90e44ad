/** Cells as a line of tab-separated values: what would part cells or lines is a space. */
export const tsvLine = (cells: readonly unknown[]): string => `${cells.map(tsvCell).join('\t')}\n`;

function tsvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return String(value).replace(/[\t\r\n\u000b\u000c\u0085\u2028\u2029]+/g, ' ');
}

/** One column: its name in the head line, and its cell of a row. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => unknown;
}

/** Rows as CSV (RFC 4180): a head line, quotes where needed, line ends CRLF, UTF-8 without a mark. */
export async function* toCsv<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield csvLine(columns.map((c) => c.name));
  for await (const row of rows) yield csvLine(columns.map((c) => c.cell(row)));
}

export const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A value as a cell: lists of words joined by "; ", what has parts as JSON, nothing as nothing. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quoted(harmless(textOf(value)));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((v) => typeof v === 'string')) return value.join('; ');
  return JSON.stringify(value);
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula: an apostrophe before it makes it text. Full-width
 * signs count, which some programs fold; so does a sign behind spaces or control characters, which some programs skip.
 */
const harmless = (text: string): string =>
  /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

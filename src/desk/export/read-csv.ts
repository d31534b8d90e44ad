/** Rows of CSV text (RFC 4180; line ends LF or CRLF), each as an object by the names of the head line. */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...body] = cellsOf(text.replace(/^\ufeff/, ''));
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
    row.push(cell);
    at = end + 1;
    if (text[end] === ',') continue;
    if (text[end] === '\r' && text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}

/** A cell without quotes, and where it ends. */
function bareCell(text: string, at: number): [string, number] {
  let end = at;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
  return [text.slice(at, end), end];
}

/** A cell in quotes, "" in it for one; what stands between its end and the next comma is dropped. */
function quotedCell(text: string, at: number): [string, number] {
  const parts: string[] = [];
  let from = at + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return [parts.join('"') + text.slice(from), text.length];
    parts.push(text.slice(from, close));
    if (text[close + 1] !== '"') return [parts.join('"'), bareCell(text, close + 1)[1]];
    from = close + 2;
  }
}

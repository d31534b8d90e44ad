/** Rows as JSON Lines: one whole row a line. JSON itself never holds a line break. */
export async function* toJsonl(rows: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

import type { Intake } from '../model/intake.js';
import { problem } from '../model/problem.js';
import { parseJsonReport } from './json.js';

/** Bytes of one line: a longer one is passed over without being held in memory. */
const MAX_LINE_BYTES = 20_000_000;

/** JSON Lines, one report a line, each line by itself: a bad one costs the others nothing. */
export async function* jsonLines(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  path: string,
): AsyncGenerator<Intake> {
  let number = 0;
  for await (const line of byteLines(chunks)) {
    number++;
    const at = `${path}:${number}`;
    if (line === 'too-long') {
      yield {
        type: 'failure',
        path: at,
        problem: problem('line-too-long', `The line is longer than ${MAX_LINE_BYTES / 1e6} MB: split it.`),
      };
    } else if (line) yield parseJsonReport(line, at);
  }
  if (number === 0)
    yield { type: 'failure', path, problem: problem('file-empty', 'The file is empty: give one JSON report a line.') };
}

/** Lines as text, without the spaces around them; "too-long" in place of one over the limit. */
async function* byteLines(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<string | 'too-long'> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): string => {
    const line =
      size > MAX_LINE_BYTES
        ? 'too-long'
        : Buffer.concat(parts)
            .toString('utf8')
            .replace(/^\ufeff/, '')
            .trim();
    parts = [];
    size = 0;
    return line;
  };
  const hold = (part: Buffer): void => {
    size += part.length;
    if (size > MAX_LINE_BYTES) parts = [];
    else if (part.length) parts.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      hold(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

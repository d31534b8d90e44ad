import type { Line } from './lines.js';

const closing = /[.!?…]["'”’»)\]]*$/;

/** Whether many line breaks inside paragraphs fall in mid-sentence at a like width, as in mail and in old wire feeds. */
export function isWrapped(lines: readonly Line[]): boolean {
  let inside = 0;
  let wrapped = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (next.afterBlank) continue;
    inside++;
    if (line.text.length >= 45 && line.text.length <= 100 && !closing.test(line.text) && runsOn(line, next)) wrapped++;
  }
  return wrapped >= 3 && wrapped >= inside * 0.3;
}

/** A sentence goes on in lower case; in text all in capitals every unclosed long line goes on. */
const runsOn = (line: Line, next: Line): boolean =>
  /^["'“‘(]?\p{Ll}/u.test(next.text) || !(/\p{Ll}/u.test(line.text) || /\p{Ll}/u.test(next.text));

import type { Reading } from '../../model/reading.js';
import type { Statement } from '../../model/statement.js';

interface Told {
  readonly reading: Reading;
  readonly statement: Statement;
}

const longest = 200;
/** Shorter than this a text hardly says what was said. */
const shortest = 30;

/** The shortest of the texts that says it whole, in at most 200 signs; a longer one is cut at a word. */
export function gistOf(group: readonly Told[]): string {
  const texts = group.map(textOf).filter(Boolean);
  const good = texts.filter((t) => t.length >= shortest && t.length <= longest).sort((a, b) => a.length - b.length);
  return good[0] ?? cut([...texts].sort((a, b) => b.length - a.length)[0] ?? '');
}

/** The content in one line, without the quotation marks around it. */
const textOf = ({ reading: { report }, statement: { content } }: Told): string =>
  content
    .map(({ start, end }) =>
      report.text
        .slice(start, Math.min(end, start + 400))
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' … ')
    .replace(/^["“”'‘]+|["“”,]+$/g, '')
    .trim();

function cut(text: string): string {
  if (text.length <= longest) return text;
  const at = text.lastIndexOf(' ', longest - 1);
  return `${text.slice(0, at > 100 ? at : longest - 1)}…`;
}

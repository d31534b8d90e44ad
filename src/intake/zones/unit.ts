import type { Line } from '../../text/lines.js';
import { isWrapped } from '../../text/wrapped.js';

/** A line (in hard-wrapped text: a paragraph) with what its form tells. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** With plain spaces. */
  readonly text: string;
  readonly lower: string;
  readonly afterBlank: boolean;
  readonly words: number;
  /** It ends as sentences do. */
  readonly closed: boolean;
  /** Running text: a closed sentence of some length, or a very long line. */
  readonly prose: boolean;
  /** Share of its longer words that begin with a capital. */
  readonly capitals: number;
  /** Written in capitals throughout. */
  readonly shouting: boolean;
}

const closing = /[.!?…]["'”’»)\]]*$/;

export function unitOf(line: Line): Unit {
  const words = line.text.split(/\s+/);
  const long = words.filter((w) => w.length > 3 && /\p{L}/u.test(w));
  const capitals = long.length ? long.filter((w) => /^[^\p{L}]*\p{Lu}/u.test(w)).length / long.length : 0;
  const closed = closing.test(line.text);
  return {
    start: line.start,
    end: line.end,
    text: line.text,
    lower: line.text.toLowerCase(),
    afterBlank: line.afterBlank,
    words: words.length,
    closed,
    prose: (closed && words.length >= 7) || words.length >= 28,
    capitals,
    shouting: /\p{Lu}{2}/u.test(line.text) && !/\p{Ll}/u.test(line.text),
  };
}

/** Lines -> units: a line each, but the lines of a paragraph together where text was wrapped to a width. */
export function unitsOf(lines: readonly Line[], text: string): Unit[] {
  if (!isWrapped(lines)) return lines.map(unitOf);
  const units: Unit[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && !lines[to]!.afterBlank) to++;
    const [first, last] = [lines[from]!, lines[to - 1]!];
    const words = text.slice(first.start, last.end).replace(/\s/g, ' ');
    units.push(unitOf({ start: first.start, end: last.end, text: words, afterBlank: first.afterBlank }));
    from = to;
  }
  return units;
}

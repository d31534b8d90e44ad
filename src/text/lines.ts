import { plainSpaces } from './spaces.js';

/** A line without the spaces at its ends. Offsets into the text; `text` has plain spaces only. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether an empty line, or nothing, stands before it. */
  readonly afterBlank: boolean;
}

/** The lines that hold something, cut at \n, \r\n, \r, U+2028 and U+2029. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blank = true;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    const raw = plainSpaces(text.slice(from, at));
    const inner = raw.trim();
    // "\r\n" gives an empty stretch between its halves, which is no empty line
    const halfOfBreak = at === from && text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13;
    if (inner) {
      const start = from + raw.length - raw.trimStart().length;
      lines.push({ start, end: start + inner.length, text: inner, afterBlank: blank });
      blank = false;
    } else if (!halfOfBreak) blank = true;
    from = at + 1;
  }
  return lines;
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

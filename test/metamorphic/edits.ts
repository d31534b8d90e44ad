import type { Span } from '../../src/model/span.js';

/** A stretch of text put in place of another. */
export interface Edit extends Span {
  readonly to: string;
}

/** A text with some of its stretches replaced, and where each old offset is now. */
export interface Varied {
  readonly text: string;
  /** From an old offset to the new one; inside an edit to its start or, with `end`, to its end. */
  at(offset: number, side: 'start' | 'end'): number;
  spanOf(span: Span): Span;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): Varied {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let out = '';
  let from = 0;
  const moved: { start: number; end: number; newStart: number; newEnd: number }[] = [];
  for (const { start, end, to } of sorted) {
    if (start < from) continue;
    out += text.slice(from, start);
    moved.push({ start, end, newStart: out.length, newEnd: out.length + to.length });
    out += to;
    from = end;
  }
  out += text.slice(from);
  const at = (offset: number, side: 'start' | 'end'): number => {
    let shift = 0;
    for (const m of moved) {
      if (offset <= m.start) break;
      if (offset < m.end) return side === 'start' ? m.newStart : m.newEnd;
      shift = m.newEnd - m.end;
    }
    return offset + shift;
  };
  return { text: out, at, spanOf: ({ start, end }) => ({ start: at(start, 'start'), end: at(end, 'end') }) };
}

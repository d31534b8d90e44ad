import type { Doc, TokenRange } from '../../model/doc.js';
import type { Span } from '../../model/span.js';
import { spanOfTokens } from '../../model/tree.js';

/** Token ranges, each half-open, in order, without overlap. */
export type Ranges = readonly TokenRange[];

export const range = (from: number, to: number): TokenRange => ({ from, to });
export const has = (r: TokenRange, token: number): boolean => r.from <= token && token < r.to;
export const meets = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;
export const holds = (outer: TokenRange, inner: TokenRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;
export const hull = (rs: Ranges): TokenRange =>
  range(Math.min(...rs.map((r) => r.from)), Math.max(...rs.map((r) => r.to)));
export const sizeOf = (rs: Ranges): number => rs.reduce((sum, r) => sum + r.to - r.from, 0);

/** What is left of `rs` without `cut`. */
export function without(rs: Ranges, cut: TokenRange): TokenRange[] {
  return rs.flatMap((r) => {
    if (!meets(r, cut)) return [r];
    return [range(r.from, Math.min(r.to, cut.from)), range(Math.max(r.from, cut.to), r.to)].filter(
      (p) => p.from < p.to,
    );
  });
}

/** In order, touching and overlapping ones made one. */
export function merged(rs: Ranges): TokenRange[] {
  const out: TokenRange[] = [];
  for (const r of [...rs].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out.at(-1);
    if (last && r.from <= last.to) out[out.length - 1] = range(last.from, Math.max(last.to, r.to));
    else out.push(r);
  }
  return out;
}

const quoteMark = /^["“”„«»‟]$|^(?:``|'')$|^[‘’']$/;
export const isQuoteMark = (text: string): boolean => quoteMark.test(text);
export const isDoubleMark = (text: string): boolean => /^["“”„«»‟]$|^(?:``|'')$/.test(text);
const isEdge = (text: string): boolean => /^(?:[,;:.–—-]+|--+)$/.test(text);
const opensBracket = (text: string): boolean => text === '(' || text === '[';

/** Without the commas, stops and dashes at its ends; quotation marks stay, and a stop inside a closing mark stays with it. */
export function trimmed(doc: Doc, r: TokenRange): TokenRange | null {
  let { from, to } = r;
  const text = (at: number) => doc.tokens[at]?.text ?? '';
  while (from < to && (isEdge(text(from)) || text(from) === ')')) from++;
  while (from < to && (isEdge(text(to - 1)) || opensBracket(text(to - 1)))) to--;
  return from < to ? range(from, to) : null;
}

/** Ranges -> spans: trimmed, empty ones and lone marks left out. */
export function spansOf(doc: Doc, rs: Ranges): Span[] {
  return merged(rs).flatMap((r) => {
    const kept = trimmed(doc, r);
    if (!kept || !hasWord(doc, kept)) return [];
    return [spanOfTokens(doc, kept)];
  });
}

export const hasWord = (doc: Doc, r: TokenRange): boolean => {
  for (let i = r.from; i < r.to; i++) if (/[\p{L}\p{N}]/u.test(doc.tokens[i]!.text)) return true;
  return false;
};

import type { Doc, Quote } from '../../model/doc.js';
import { paragraphsOf, quoteOf, spaceBefore, spaceBehind } from './quote-of.js';

type Role = 'open' | 'close';

/**
 * Quotations whose marks mean by where they stand, not by their shape: German „…“ and »…«, curly marks typed the wrong way
 * round, curly marks within curly marks. Only in paragraphs that hold such a mark; the reader's own pairing stands in all others.
 */
export function respacedQuotes(doc: Doc): Quote[] {
  return paragraphsOf(doc).flatMap(({ from, to }) => (isOdd(doc, from, to) ? pair(doc, from, to) : []));
}

const isMark = (text: string): boolean => /^["“”„‟«»]$/.test(text);

/** Whether a paragraph holds a low mark, or one that stands against its shape. */
function isOdd(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { text } = doc.tokens[at]!;
    if (text === '„') return true;
    if (/^[“«]$/.test(text) && bySpace(doc, at) === 'close') return true;
    if (/^[”»]$/.test(text) && bySpace(doc, at) === 'open') return true;
  }
  return isNested(doc, from, to);
}

/** Whether curly marks stand within curly marks, all of them closed. */
function isNested(doc: Doc, from: number, to: number): boolean {
  let depth = 0;
  let deepest = 0;
  for (let at = from; at < to && depth >= 0; at++) {
    const { text } = doc.tokens[at]!;
    if (text === '“') deepest = Math.max(deepest, ++depth);
    else if (text === '”') depth--;
  }
  return depth === 0 && deepest > 1;
}

/** What a mark does by the spaces around it; null where they do not tell. */
function bySpace(doc: Doc, at: number): Role | null {
  const [before, behind] = [spaceBefore(doc, at), spaceBehind(doc, at)];
  if (before === behind) return null;
  return before ? 'open' : 'close';
}

function pair(doc: Doc, from: number, to: number): Quote[] {
  const found: Quote[] = [];
  const nests = isNested(doc, from, to);
  let open = -1;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const { text } = doc.tokens[at]!;
    if (!isMark(text) || (open >= 0 && isGuillemet(text) !== isGuillemet(doc.tokens[open]!.text))) continue;
    const role = bySpace(doc, at) ?? (open >= 0 ? 'close' : 'open');
    if (open < 0 && role === 'open') open = at;
    else if (open >= 0 && role === 'open' && nests) depth++;
    else if (depth > 0 && role === 'close') depth--;
    else if (open >= 0 && role === 'close') {
      found.push(quoteOf(doc, open, at, true));
      open = -1;
    }
  }
  if (open >= 0 && open + 1 < to) found.push(quoteOf(doc, open, to - 1, false));
  return found;
}

const isGuillemet = (text: string): boolean => text === '«' || text === '»';

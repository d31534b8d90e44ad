import type { Doc, Quote } from '../../model/doc.js';
import { paragraphsOf, quoteOf, spaceBefore, spaceBehind } from './quote-of.js';

/** Words that begin with an apostrophe: no mark opens before them. */
const clipped = /^(?:em|til|tis|twas|cause|n|bout|round|\d{2}s?|\d{4}s?)$/i;

/**
 * Quotations between single marks, as British papers write ("'We will leave,' Brandt said"). An apostrophe is none: what opens
 * stands behind a space and before a word, what closes behind a word or stop and before a space, and is no possessive. One
 * that never closes is no quotation.
 */
export function singleQuotes(doc: Doc): Quote[] {
  const found: Quote[] = [];
  for (const { from, to } of paragraphsOf(doc)) {
    let open = -1;
    for (let at = from; at < to; at++) {
      if (opens(doc, at)) open = at;
      else if (open >= 0 && at > open + 1 && closes(doc, at)) {
        found.push(quoteOf(doc, open, at, true));
        open = -1;
      }
    }
  }
  return found;
}

const opens = (doc: Doc, at: number): boolean =>
  /^['‘`]$/.test(doc.tokens[at]!.text) &&
  spaceBefore(doc, at) &&
  /[\p{L}\p{N}"“]/u.test(doc.text[doc.tokens[at]!.end] ?? '') &&
  !clipped.test(doc.tokens[at + 1]?.text ?? '');

function closes(doc: Doc, at: number): boolean {
  const t = doc.tokens[at]!;
  if (!/^['’]$/.test(t.text) || spaceBefore(doc, at) || !spaceBehind(doc, at)) return false;
  return /[,.?!…]/.test(doc.text[t.start - 1] ?? '') || t.xpos !== 'POS';
}

import type { Doc, Quote } from '../../model/doc.js';
import { paragraphsOf, quoteOf } from './quote-of.js';

/** Quotations between doubled single marks ("''We will leave,'' he said"); one left open runs to the end of its paragraph. */
export function doubledQuotes(doc: Doc): Quote[] {
  const found: Quote[] = [];
  for (const { from, to } of paragraphsOf(doc)) {
    let open = -1;
    for (let at = from; at + 1 < to; at++) {
      if (!isDoubled(doc, at)) continue;
      if (open < 0) open = at;
      else {
        found.push(quoteOf(doc, open, at + 1, true, 2));
        open = -1;
      }
      at++;
    }
    if (open >= 0 && open + 2 < to) found.push(quoteOf(doc, open, to - 1, false, 2));
  }
  return found;
}

const isSingle = (text: string | undefined): boolean => text === "'" || text === '`' || text === '’' || text === '‘';

/** Two single marks without a space between. */
const isDoubled = (doc: Doc, at: number): boolean =>
  isSingle(doc.tokens[at]?.text) &&
  isSingle(doc.tokens[at + 1]?.text) &&
  doc.tokens[at]!.end === doc.tokens[at + 1]!.start;

import type { Doc, Quote, TokenRange } from '../../model/doc.js';
import { doubledQuotes } from './doubled-quotes.js';
import { respacedQuotes } from './respaced-quotes.js';
import { singleQuotes } from './single-quotes.js';

/** What one pair of marks holds, or several where a quotation runs over paragraphs that each open it anew. */
export interface Quotation {
  /** Token ranges, marks included, one a paragraph. */
  readonly ranges: readonly TokenRange[];
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
}

/** The outermost quotations in order of the text. A quotation left open at the end of a paragraph goes on where the next opens one. */
export function quotationsOf(doc: Doc): Quotation[] {
  const made: Quotation[] = [];
  for (const quote of allQuotes(doc)) {
    const last = made.at(-1);
    if (last && quote.tokens.from < last.to) continue;
    if (quote.tokens.to <= quote.tokens.from) continue;
    if (last && !last.closed && continues(doc, last, quote)) made[made.length - 1] = joined(last, quote);
    else made.push({ ranges: [quote.tokens], ...quote.tokens, closed: quote.closed });
  }
  return made;
}

/** The reader's quotations, and those between marks that it reads as words, or otherwise than the page means them. */
function allQuotes(doc: Doc): readonly Quote[] {
  const respaced = respacedQuotes(doc);
  const more = [...respaced, ...doubledQuotes(doc), ...singleQuotes(doc)];
  if (more.length === 0) return doc.quotes;
  const sure = respaced.length > 0 ? apartFrom(doc, respaced) : doc.quotes;
  return [...sure, ...more].sort((a, b) => a.tokens.from - b.tokens.from || b.tokens.to - a.tokens.to);
}

/** The reader's quotations that share no word with others. */
function apartFrom(doc: Doc, others: readonly Quote[]): Quote[] {
  const taken = new Uint8Array(doc.tokens.length);
  for (const { tokens } of others) taken.fill(1, tokens.from, tokens.to);
  return doc.quotes.filter(({ tokens }) => !taken.subarray(tokens.from, tokens.to).includes(1));
}

const joined = (open: Quotation, quote: Quote): Quotation => ({
  ranges: [...open.ranges, quote.tokens],
  from: open.from,
  to: quote.tokens.to,
  closed: quote.closed,
});

/** Whether `quote` opens the paragraph after the one that the open quotation ends. */
function continues(doc: Doc, open: Quotation, quote: Quote): boolean {
  const before = sentenceAt(doc, open.to - 1);
  const after = sentenceAt(doc, quote.tokens.from);
  if (!before || !after || after.paragraph !== before.paragraph + 1) return false;
  return open.to === before.tokens.to && quote.tokens.from === after.tokens.from;
}

const sentenceAt = (doc: Doc, token: number) => doc.sentences[doc.tokens[token]?.sentence ?? -1];

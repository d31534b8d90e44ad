import type { Doc, Quote, TokenRange } from '../../model/doc.js';

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

/** The reader's quotations, and those between doubled single marks ("''We will leave,'' he said"), which it reads as words. */
function allQuotes(doc: Doc): readonly Quote[] {
  const doubled = doubledQuotes(doc);
  if (doubled.length === 0) return doc.quotes;
  return [...doc.quotes, ...doubled].sort((a, b) => a.tokens.from - b.tokens.from);
}

function doubledQuotes(doc: Doc): Quote[] {
  const found: Quote[] = [];
  let open = -1;
  const end = (to: number, closed: boolean) => {
    const [from, last] = [doc.tokens[open]!, doc.tokens[to - 1]!];
    const inner = { start: doc.tokens[open + 1]!.end, end: closed ? doc.tokens[to - 2]!.start : last.end };
    found.push({ span: { start: from.start, end: last.end }, inner, tokens: { from: open, to }, closed });
    open = -1;
  };
  for (let at = 0; at + 1 < doc.tokens.length; at++) {
    const isBreak = open >= 0 && paragraphAt(doc, at) !== paragraphAt(doc, open);
    if (isBreak) end(at, false);
    if (!isDoubled(doc, at)) continue;
    if (open < 0) open = at;
    else end(at + 2, true);
    at++;
  }
  if (open >= 0 && open + 2 < doc.tokens.length) end(doc.tokens.length, false);
  return found;
}

const isSingle = (text: string | undefined): boolean => text === "'" || text === '`' || text === '’' || text === '‘';

/** Two single marks without a space between. */
const isDoubled = (doc: Doc, at: number): boolean =>
  isSingle(doc.tokens[at]?.text) &&
  isSingle(doc.tokens[at + 1]?.text) &&
  doc.tokens[at]!.end === doc.tokens[at + 1]!.start;

const paragraphAt = (doc: Doc, token: number): number => sentenceAt(doc, token)?.paragraph ?? 0;

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

import { type Page, sentenceOf } from './page.js';
import type { Quotation } from './quotations.js';

/** Whether a quotation is sentences of its own. */
export function isWhole(page: Page, q: Quotation): boolean {
  const last = sentenceOf(page, q.to - 1).tokens.to;
  return isWholeStart(page, q) && last - q.to <= 1 && q.to - q.from >= 5;
}

export const isWholeStart = (page: Page, q: Quotation): boolean => sentenceOf(page, q.from).tokens.from === q.from;

import { type Page, sentenceOf } from './page.js';
import type { Quotation } from './quotations.js';
import { has } from './ranges.js';
import { type Saying, startOf } from './saying.js';

/** Who speaks just before: the last outermost saying that ends in the sentence before, in this paragraph or the one before. */
export function speakerBefore(page: Page, q: Quotation, ending: ReadonlyMap<number, Saying[]>): Saying | null {
  const sentence = sentenceOf(page, q.from);
  const before = page.doc.sentences[sentence.index - 1];
  if (!before || sentence.paragraph - before.paragraph > 1) return null;
  const all = (ending.get(before.index) ?? []).filter((s) => s.source.length > 0 && s.head >= 0);
  const outer = all.filter((s) => !all.some((o) => o !== s && o.content.some((r) => has(r, s.head))));
  const order = (s: Saying) => [isQuoting(page, s) ? 0 : 1, isSubordinate(page, s) ? 1 : 0, -startOf(s)];
  return outer.sort((a, b) => compare(order(a), order(b)))[0] ?? null;
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

/** Whether a saying holds a quotation of whole clauses: its speaker is the one who goes on. */
const isQuoting = (page: Page, s: Saying): boolean =>
  s.content.some((c) => (page.quotationAt[c.from] ?? -1) >= 0) && /^(?:clause|quote|colon)$/.test(s.frame);

/** ", who said …", ", referring to …": told by the way. */
const isSubordinate = (page: Page, s: Saying): boolean => /^(?:acl|advcl)/.test(page.doc.tokens[s.head]!.deprel);

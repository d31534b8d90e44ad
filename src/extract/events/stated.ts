import type { Doc } from '../../model/doc.js';
import type { StatementDraft } from '../../model/draft.js';
import { tokensIn } from './offsets.js';

/** For each token the statement whose content holds it, the smallest; -1: the report's own voice. Contents longer than a page are left out. */
export function statementAt(doc: Doc, statements: readonly StatementDraft[]): Int32Array {
  const at = new Int32Array(doc.tokens.length).fill(-1);
  const sized = statements.map((s, index) => {
    const ranges = s.content.map((c) => tokensIn(doc, c));
    return { index, ranges, size: ranges.reduce((sum, r) => sum + r.to - r.from, 0) };
  });
  sized.sort((a, b) => b.size - a.size || a.index - b.index);
  for (const { index, ranges, size } of sized) {
    if (size > 3000) continue;
    for (const r of ranges) at.fill(index, r.from, r.to);
  }
  return at;
}

/** 1 for each token of the words that tell a saying ("said", "told"). */
export function cuesOf(doc: Doc, statements: readonly StatementDraft[]): Uint8Array {
  const cued = new Uint8Array(doc.tokens.length);
  for (const cue of statements.flatMap((s) => s.cue)) {
    const { from, to } = tokensIn(doc, cue);
    cued.fill(1, from, to);
  }
  return cued;
}

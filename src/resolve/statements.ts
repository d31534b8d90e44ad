import type { StatementDraft } from '../model/draft.js';
import type { Problem } from '../model/problem.js';
import type { Resolution } from '../model/resolution.js';
import type { Statement } from '../model/statement.js';

/** Drafts -> statements with speakers and addressees; the same order, ids s1, s2, … */
export function settleStatements(
  _drafts: readonly StatementDraft[],
  _resolution: Resolution,
): { statements: Statement[]; problems: Problem[] } {
  return { statements: [], problems: [] };
}

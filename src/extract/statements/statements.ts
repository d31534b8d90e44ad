import type { Doc } from '../../model/doc.js';
import type { StatementDraft } from '../../model/draft.js';
import type { Report } from '../../model/report.js';

/** Attributed speech, in order of the text. */
export function extractStatements(_doc: Doc, _report: Report): StatementDraft[] {
  return [];
}

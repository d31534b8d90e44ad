import type { Doc } from '../../model/doc.js';
import type { TimeDraft } from '../../model/draft.js';

/** Time expressions, in order of the text, not overlapping. */
export function extractTimes(_doc: Doc): TimeDraft[] {
  return [];
}

import type { Doc } from '../../model/doc.js';
import type { CountDraft } from '../../model/draft.js';

/** Casualty figures, in order of the text. */
export function extractCounts(_doc: Doc): CountDraft[] {
  return [];
}

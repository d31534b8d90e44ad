import type { Doc } from '../../model/doc.js';
import type { CountDraft, EventDraft, StatementDraft, TimeDraft } from '../../model/draft.js';

export interface EventInputs {
  readonly times: readonly TimeDraft[];
  readonly counts: readonly CountDraft[];
  readonly statements: readonly StatementDraft[];
}

/** Events, one draft a telling, in order of the text. */
export function extractEvents(_doc: Doc, _inputs: EventInputs): EventDraft[] {
  return [];
}

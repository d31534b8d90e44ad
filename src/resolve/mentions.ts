import type { Doc } from '../model/doc.js';
import type { EventDraft, StatementDraft } from '../model/draft.js';
import type { Report } from '../model/report.js';
import type { Resolution } from '../model/resolution.js';
import type { Register } from '../register/register.js';

export interface MentionInputs {
  readonly doc: Doc;
  readonly report: Report;
  readonly register: Register;
  readonly statements: readonly StatementDraft[];
  readonly events: readonly EventDraft[];
}

/** Who and where: coreference within the report, then the register, then provisional actors. */
export function resolveMentions(_inputs: MentionInputs): Resolution {
  return { mentions: [], actors: {}, places: {}, actorsOf: () => [], placeOf: () => null, problems: [] };
}

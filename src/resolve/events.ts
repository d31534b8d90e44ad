import type { Doc } from '../model/doc.js';
import type { CountDraft, EventDraft } from '../model/draft.js';
import type { Event } from '../model/event.js';
import type { Report } from '../model/report.js';
import type { Resolution } from '../model/resolution.js';
import type { Statement } from '../model/statement.js';
import type { Time } from '../model/time.js';

export interface EventSettling {
  readonly doc: Doc;
  readonly report: Report;
  readonly drafts: readonly EventDraft[];
  readonly counts: readonly CountDraft[];
  readonly times: readonly Time[];
  /** In the order of their drafts. */
  readonly statements: readonly Statement[];
  readonly resolution: Resolution;
}

/** Drafts -> events: one happening told five times is one event; by salience, ids e1, e2, … */
export function settleEvents(_inputs: EventSettling): Event[] {
  return [];
}

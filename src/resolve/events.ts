import type { Doc } from '../model/doc.js';
import type { CountDraft, EventDraft } from '../model/draft.js';
import type { Event } from '../model/event.js';
import type { Report } from '../model/report.js';
import type { Resolution } from '../model/resolution.js';
import type { Statement } from '../model/statement.js';
import type { Time } from '../model/time.js';
import { group } from './events/group.js';
import { rank } from './events/rank.js';
import { makeSetting } from './events/setting.js';
import { settle } from './events/settle.js';
import { isPassing } from './events/substance.js';
import { told } from './events/telling.js';

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
export function settleEvents({ drafts, ...inputs }: EventSettling): Event[] {
  const setting = makeSetting(inputs);
  const events = group(
    setting,
    drafts.map((draft, order) => told(setting, draft, order)),
  );
  return events
    .map((event) => ({ event, score: rank(setting, event) }))
    .sort((a, b) => b.score - a.score || a.event.tellings[0]!.order - b.event.tellings[0]!.order)
    .map(({ event }, index) => ({ id: `e${index + 1}`, ...settle(setting, event) }))
    .map(inPassing(inputs.resolution));
}

/** Attacks beside the report's own that are only mentioned are its background: told as what happens or happened, no news. */
function inPassing(resolution: Resolution): (event: Event) => Event {
  let own = false;
  return (event) => {
    if (event.type !== 'ASSAULT' || event.actuality !== 'actual') return event;
    if (!own) {
      own = true;
      return event;
    }
    return isPassing(event, resolution) ? { ...event, actuality: 'historical' } : event;
  };
}

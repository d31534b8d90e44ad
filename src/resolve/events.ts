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

/** Attacks that are only mentioned are the background of the report's own news: told as what happens or happened. */
function inPassing(resolution: Resolution): (event: Event, rank: number) => Event {
  let own = false;
  return (event, rank) => {
    if (event.type !== 'ASSAULT' || event.actuality !== 'actual') return event;
    const main = !own;
    own = true;
    const news = main && rank === 0;
    return news || !isPassing(event, resolution, main) ? event : { ...event, actuality: 'historical' };
  };
}

import type { StatementDraft } from '../../model/draft.js';
import type { EventType } from '../../model/event.js';
import type { Act } from '../../model/statement.js';

/** What a saying of an act is as an event, with its CAMEO root. Acts that only tell are no event of their own. */
export const eventOfAct: Readonly<Partial<Record<Act, { type: EventType; root: string; modes?: readonly string[] }>>> =
  {
    accuse: { type: 'ACCUSE', root: '11', modes: ['allege'] },
    condemn: { type: 'ACCUSE', root: '11', modes: ['disapprove'] },
    demand: { type: 'REQUEST', root: '10' },
    urge: { type: 'REQUEST', root: '10' },
    request: { type: 'REQUEST', root: '10' },
    reject: { type: 'REJECT', root: '12' },
    threaten: { type: 'THREATEN', root: '13' },
    promise: { type: 'AGREE', root: '03' },
    offer: { type: 'AGREE', root: '03' },
    agree: { type: 'AGREE', root: '03' },
    praise: { type: 'SUPPORT', root: '05', modes: ['praise'] },
    deny: { type: 'STATEMENT', root: '01', modes: ['deny'] },
    claim: { type: 'STATEMENT', root: '01', modes: ['claim-responsibility'] },
    mourn: { type: 'STATEMENT', root: '01', modes: ['express-regret'] },
  };

/** Only a saying that has a cue in words and somebody who says it. */
export const isTold = (s: StatementDraft): boolean => s.cue.length > 0 && s.speaker.length > 0;

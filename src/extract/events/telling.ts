import type { ResponsibilityDraft } from '../../model/draft.js';
import type { Actuality, EventType } from '../../model/event.js';
import type { Trigger } from './trigger.js';

/** An event in the making, by heads of its phrases. */
export interface Telling {
  type: EventType;
  readonly row: Trigger;
  /** Tokens that tell it, the one it is named by first. */
  triggers: number[];
  actors: number[];
  recipients: number[];
  modes: Set<string>;
  weapons: number[];
  actuality: Actuality;
  readonly sentence: number;
  counts: number[];
  responsibility: ResponsibilityDraft[];
  /** Heads of those who are accused, suspected or convicted of it. */
  suspects: number[];
  /** Can only point back to an attack told elsewhere ("no one claimed responsibility"). */
  back: boolean;
  /** Names a sort of thing more than a happening ("the violence"): believed only where it points to an event told elsewhere. */
  faint?: boolean;
  salience: number;
  /** The slot of the row that each head of an actor or recipient filled. */
  slots?: Map<number, string>;
}

import type { EventType } from '../../model/event.js';
import type { Trigger } from './trigger.js';

/** What the shared code asks of a kind of event. */
export interface Kind {
  readonly type: EventType;
  readonly triggers: readonly Trigger[];
  /** What it is to announce such an act ("will send aid" is an agreement, "will expel" a threat). */
  readonly announced?: EventType;
  /** What a row of this kind is, where the act it promises is a hostile one. */
  readonly hostile?: EventType;
  /** Both sides do it: without a recipient the doers do it to each other. */
  readonly mutual?: boolean;
  /** Has victims, targets, weapons and figures. */
  readonly incident?: boolean;
  /** How much news of this kind weighs beside others. */
  readonly base: number;
}

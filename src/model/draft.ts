import type { CountKind, Quantity } from './count.js';
import type { Actuality, EventType, ResponsibilityStatus, RoleReason } from './event.js';
import type { Span } from './span.js';
import type { Act, Channel, Quotation } from './statement.js';
import type { Time } from './time.js';

/**
 * What `extract` hands to `resolve`: everything by span and token, nobody named yet. Ids of statements and events are
 * given when drafts become facts; until then they point to one another by index in their list.
 */

/**
 * A time expression before the report's day is known. Where its `anchor` must be resolved first, `value` is a TIMEX3 value
 * with a gap: XXXX for a year, or {D} {W} {M} {Q} {Y} {DE} for the day, week, month, quarter, year or decade meant.
 */
export interface TimeDraft {
  readonly span: Span;
  readonly type: Time['type'];
  readonly value: string;
  readonly anchor: TimeAnchor;
  readonly sentence: number;
}

/** What a time expression needs in order to be a date. */
export type TimeAnchor =
  | { readonly kind: 'none' }
  /** Month and day known, the year not: the nearest such day not after the report (unless the words look forward). */
  | { readonly kind: 'yearless'; readonly forward: boolean }
  /** A weekday, 1 Monday to 7 Sunday. */
  | { readonly kind: 'weekday'; readonly day: number; readonly shift: 'past' | 'future' | 'last' | 'next' | 'this' }
  /** So many units before (negative) or after the report's day ("yesterday" = -1 day). */
  | {
      readonly kind: 'offset';
      readonly amount: number;
      readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';
    }
  /** So many units before or after the event told last ("two days later"). */
  | { readonly kind: 'narrative'; readonly amount: number; readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year' };

/** A casualty figure as the words give it, with the predicate it hangs on. */
export interface CountDraft {
  readonly kind: CountKind;
  readonly quantity: Quantity;
  readonly who: string | null;
  readonly whoSpan: Span | null;
  readonly attackers: 'included' | 'excluded' | 'unstated';
  readonly scope: 'event' | 'period' | 'cumulative' | 'other-event';
  readonly subset: boolean;
  /** Index in the list of count drafts of the figure that holds this one. */
  readonly partOf: number | null;
  readonly span: Span;
  /** Token of the predicate ("killed", "dead", "left", "toll"). */
  readonly predicate: number;
  readonly sentence: number;
  readonly rule: string;
}

export interface StatementDraft {
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly quotation: Quotation;
  readonly act: Act;
  readonly channel: Channel | null;
  readonly via: string | null;
  readonly addressees: readonly Span[];
  /** Index in the list of statement drafts. */
  readonly within: number | null;
  /** Index of the draft whose speakers are meant, where the source is a document ("according to the statement"). */
  readonly speakerOf?: number | null;
  /** A quotation in `content` that is opened and never closed. */
  readonly unclosed?: Span | null;
  /** Who a relative pronoun in `speaker` stands for ("the envoy, who said …"). */
  readonly antecedents?: readonly Span[];
  /** Index of the sentence of the cue (of the content, where there is no cue). */
  readonly sentence: number;
  readonly rule: string;
}

export interface ResponsibilityDraft {
  readonly actor: Span | null;
  readonly status: ResponsibilityStatus;
  readonly by: readonly Span[];
  readonly span: Span;
}

export interface EventDraft {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly root: string | null;
  readonly actuality: Actuality;
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
  /** Candidate places, the best first. */
  readonly places: readonly Span[];
  /** Index in the list of time drafts. */
  readonly time: number | null;
  /** Indices in the list of count drafts. */
  readonly counts: readonly number[];
  readonly responsibility: readonly ResponsibilityDraft[];
  readonly weapons: readonly string[];
  readonly targets: readonly string[];
  readonly victims: readonly string[];
  readonly perpetrators: readonly string[];
  /** Index in the list of statement drafts. */
  readonly statedIn: number | null;
  readonly trigger: Span;
  readonly evidence: readonly Span[];
  readonly sentence: number;
  /** How much it is the news of its sentence: by its kind, its row, its depth in the tree. */
  readonly salience?: number;
  readonly rule: string;
  /** Why each of the actors and recipients stands there. */
  readonly roles?: readonly RoleReason[];
}

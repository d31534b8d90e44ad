import type { Actor } from './actor.js';
import type { Mention } from './mention.js';
import type { Place } from './place.js';
import type { Problem } from './problem.js';
import type { Span } from './span.js';

/** Who and where the spans of a report are. What `resolve/mentions` makes and every later stage asks. */
export interface Resolution {
  readonly mentions: readonly Mention[];
  readonly actors: Readonly<Record<string, Actor>>;
  readonly places: Readonly<Record<string, Place>>;
  /** Ids of the actors that a span names: "Doval and Bolton" gives two; empty: nobody known. */
  actorsOf(span: Span): readonly string[];
  /** Id of the place that a span names. */
  placeOf(span: Span): string | null;
  readonly problems: readonly Problem[];
}

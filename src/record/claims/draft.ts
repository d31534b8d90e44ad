import type { ClaimValue } from '../../model/claim.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { giverOf } from '../giver.js';
import { type Origin, originOf, statementAt } from '../origins.js';
import type { World } from '../world.js';

/** One report's carrying of one value of a field, before claims are made of equal ones. */
export interface Draft {
  readonly field: string;
  readonly value: ClaimValue;
  /** Equal keys are one claim. */
  readonly key: string;
  readonly reading: Reading;
  /** Place of the report in the story. */
  readonly order: number;
  readonly span: Span;
  readonly origin: Origin;
  readonly asOf: string | null;
  /** Who else vouches for it, beside the statement's speakers: merged ids ("accused by"). */
  readonly by: readonly string[];
}

type Given = Pick<Draft, 'field' | 'value' | 'key' | 'reading' | 'order' | 'span'> & {
  readonly statedIn: string | null;
  readonly asOf?: string | null;
  readonly by?: readonly string[];
};

/** A draft with its origin; null where the words stand in a denial: what is denied is not carried. */
export function draft(world: World, { statedIn, asOf = null, by = [], ...given }: Given): Draft | null {
  const statement = statementAt(given.reading, given.span, statedIn);
  if (statement && (statement.act === 'deny' || statement.act === 'reject') && given.field !== 'responsibility')
    return null;
  const giver = statement || !isFigure(given.value) ? null : giverOf(given.reading, given.span);
  return { ...given, asOf, by, origin: originOf(world, statement, giver) };
}

const isFigure = (value: ClaimValue): boolean => typeof value === 'object' && 'qualifier' in value;

/** ISO day or datetime at which a report was published, if it is known. */
export const publishedAt = ({ report }: Reading): string | null => report.published.from;

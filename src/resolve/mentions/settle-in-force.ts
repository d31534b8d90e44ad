import type { Actor } from '../../model/actor.js';
import type { Published } from '../../model/report.js';

interface Term {
  readonly from: string | null;
  readonly to: string | null;
}

/** Offices and listings of all actors, each with whether it was in force when the report was published. */
export function settleInForce(actors: Readonly<Record<string, Actor>>, published: Published): Record<string, Actor> {
  const settle = <T extends Term>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, inForce: inForce(row, published) }));
  return Object.fromEntries(
    Object.entries(actors).map(([id, actor]) => [
      id,
      { ...actor, offices: settle(actor.offices), listings: settle(actor.listings) },
    ]),
  );
}

/**
 * true: the term holds the whole range; false: none of it; null: part of it, or a date that would decide is missing.
 * A term whose dates are finer or coarser than the range ("2018" and "2018-04-26") is compared by the shorter of the two.
 */
export function inForce(term: Term, { from, to }: Published): boolean | null {
  const [first, last] = [from ?? to, to ?? from];
  if (!first || !last || (!term.from && !term.to)) return null;
  const starts = term.from ? compare(term.from, first) : null;
  if (term.from && compare(term.from, last) > 0) return false;
  if (term.to && compare(term.to, first) < 0) return false;
  if (starts === null || from === null || to === null) return null;
  return starts <= 0 && (term.to === null || compare(term.to, last) >= 0) ? true : null;
}

function compare(a: string, b: string): number {
  const size = Math.min(a.length, b.length, 10);
  const [x, y] = [a.slice(0, size), b.slice(0, size)];
  return x < y ? -1 : x > y ? 1 : 0;
}

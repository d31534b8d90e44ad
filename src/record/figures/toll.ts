import type { CountValue } from '../../model/claim.js';
import type { Held } from '../claims/claims.js';
import { disjoint, groupOf } from '../claims/groups.js';
import { relateCounts } from '../verdicts/counts.js';

/** One figure for all the dead, as one or more reports have it: what a coder would lay side by side. */
export interface Toll {
  /** The lowest, the highest and the plain number that it allows; null: the words give none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly point: number | null;
  readonly qualifier: CountValue['qualifier'];
  /** Independent origins, at least. */
  readonly origins: number;
  /** First and last day of the reports that carry it; null: not known. */
  readonly since: string | null;
  readonly until: string | null;
  /** The words of a vague figure. */
  readonly words: string;
}

/** The tolls that stand: those replaced by a later one are left out, and so are groups that another toll holds. */
export function tollsOf(killed: readonly Held[]): Toll[] {
  const standing = killed.filter((a) => !killed.some((b) => a !== b && replaces(b, a)));
  return withGroups(standing).map(({ held, add }) => tollOf(held, add));
}

const replaces = (b: Held, a: Held): boolean => relateCounts(a, b).newer === b;

interface Sum {
  readonly held: Held;
  readonly add: readonly Held[];
}

const whoOf = (held: Held): string | null => (held.claim.value as CountValue).who;
const countOf = (held: Held): CountValue => held.claim.value as CountValue;
const numberOf = (held: Held): number => countOf(held).point ?? countOf(held).min ?? 0;

/**
 * Attackers, or others whom one report counts beside the first figure, are added to it; a group whose report (or another)
 * also has everybody is inside that figure.
 */
function withGroups(standing: readonly Held[]): Sum[] {
  const sides = standing.map((h) => groupOf(whoOf(h)));
  const isPart = (i: number, j: number): boolean =>
    i !== j &&
    sharesReport(standing[i]!, standing[j]!) &&
    addable(sides[i]!, sides[j]!) &&
    numberOf(standing[i]!) <= numberOf(standing[j]!) &&
    (numberOf(standing[i]!) < numberOf(standing[j]!) || i > j);
  return standing.flatMap((held, j) => {
    if (standing.some((_, i) => isPart(j, i))) return [];
    return [{ held, add: standing.filter((_, i) => isPart(i, j)) }];
  });
}

/** Attackers stand beside any victims; of others only groups that nobody can stand in both of. */
const addable = (part: ReturnType<typeof groupOf>, main: ReturnType<typeof groupOf>): boolean =>
  disjoint(part, main) ||
  ((part.side === 'armed') !== (main.side === 'armed') && (part.side === 'armed' || main.side === 'armed'));

function sharesReport(a: Held, b: Held): boolean {
  const mine = new Set(a.drafts.map((d) => d.order));
  return b.drafts.some((d) => mine.has(d.order));
}

function tollOf(held: Held, add: readonly Held[]): Toll {
  const { min, max, point, qualifier } = countOf(held);
  const more = add.reduce((n, a) => n + numberOf(a), 0);
  const plus = (n: number | null): number | null => (n === null ? null : n + more);
  const dates = held.drafts.map((d) => d.asOf ?? d.reading.report.published.from);
  const known = dates.includes(null) ? [] : (dates as string[]).map((d) => d.slice(0, 10)).sort();
  const { reading, span } = held.drafts[0]!;
  return {
    low: plus(min ?? point),
    high: plus(max ?? point),
    point: plus(point),
    qualifier,
    origins: held.claim.independent.min,
    since: known[0] ?? null,
    until: known.at(-1) ?? null,
    words: reading.report.text.slice(span.start, span.end).toLowerCase(),
  };
}

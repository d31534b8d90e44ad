import type { Figures } from '../../model/record.js';
import type { Toll } from './toll.js';

/**
 * GTD codebook 2015, nkill: confirmed deaths, victims and attackers. Where independent sources differ: the most recent; of
 * several equally recent the majority; without a majority the lowest. Figures that are only a floor or an approximation are
 * vague, and vague figures leave the field blank.
 */
export function gtd(tolls: readonly Toll[]): Figures['gtd'] {
  const exact = tolls.filter((t) => t.point !== null && t.qualifier === 'exact');
  if (exact.length === 0) return { nkill: null };
  const recent = mostRecent(exact);
  const numbers = [...new Set(recent.map((t) => t.point!))];
  if (numbers.length === 1) return { nkill: numbers[0]! };
  return { nkill: majority(recent) ?? Math.min(...numbers) };
}

/** Those of the last day; all of them where a day is not known. */
function mostRecent(tolls: readonly Toll[]): readonly Toll[] {
  if (tolls.some((t) => t.until === null)) return tolls;
  const last = tolls
    .map((t) => t.until!)
    .sort()
    .at(-1);
  return tolls.filter((t) => t.until === last);
}

function majority(tolls: readonly Toll[]): number | null {
  const all = tolls.reduce((n, t) => n + t.origins, 0);
  const votes = new Map<number, number>();
  for (const { point, origins } of tolls) votes.set(point!, (votes.get(point!) ?? 0) + origins);
  return [...votes].find(([, n]) => n * 2 > all)?.[0] ?? null;
}

import type { Figures } from '../../model/record.js';
import type { Toll } from './toll.js';

/**
 * UCDP GED codebook 22.1, section 2: low is the most conservative estimate, high the highest reliable one, best the most
 * reliable; attackers and victims together. Words without a number ("dozens") have no rule there and give none.
 * Best is the figure that most independent origins give; where none leads it is what fits all of them; else there is none.
 */
export function ucdp(tolls: readonly Toll[]): Figures['ucdp'] {
  const lows = tolls.flatMap((t) => t.low ?? []);
  const highs = tolls.flatMap((t) => t.high ?? t.low ?? []);
  if (lows.length === 0 && highs.length === 0) return { low: null, best: null, high: null };
  return { low: Math.min(...(lows.length > 0 ? lows : highs)), best: bestOf(tolls), high: Math.max(...highs) };
}

function bestOf(tolls: readonly Toll[]): number | null {
  const numbered = tolls.filter((t) => (t.point ?? t.low) !== null);
  if (numbered.length === 1) return numbered[0]!.point ?? numbered[0]!.low;
  return mostAgreed(numbered) ?? onlyFitting(numbered);
}

/** The number that more independent origins give than any other. */
export function mostAgreed(tolls: readonly Toll[]): number | null {
  const votes = new Map<number, number>();
  for (const { point, origins } of tolls) if (point !== null) votes.set(point, (votes.get(point) ?? 0) + origins);
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const [first, second] = ranked;
  const others = tolls.some((t) => t.point === null && first && (t.low ?? 0) > first[0]);
  return first && first[1] > 1 && !others && (!second || first[1] > second[1]) ? first[0] : null;
}

/** The one exact figure that every floor and approximation allows. */
function onlyFitting(tolls: readonly Toll[]): number | null {
  const exact = [...new Set(tolls.filter((t) => t.qualifier === 'exact').flatMap((t) => t.point ?? []))];
  if (exact.length !== 1) return null;
  const [n = 0] = exact;
  const allows = (t: Toll) =>
    t.qualifier === 'about'
      ? Math.abs((t.point ?? n) - n) <= Math.max(1, n / 10)
      : (t.low ?? n) <= n && n <= (t.qualifier === 'exact' ? (t.high ?? n) : (t.high ?? Number.POSITIVE_INFINITY));
  return tolls.every(allows) ? n : null;
}

/** What one coder said of one unit. */
export interface Rating {
  readonly unit: string;
  readonly coder: string;
  readonly label: string;
}

/**
 * Cohen's kappa of two coders over the units that both rated; null where both used one and the same label only (no chance to
 * disagree) or rated nothing in common.
 */
export function cohenKappa(ratings: readonly Rating[], a: string, b: string): number | null {
  const of = (coder: string) => new Map(ratings.filter((r) => r.coder === coder).map((r) => [r.unit, r.label]));
  const [first, second] = [of(a), of(b)];
  const both = [...first].flatMap(([unit, x]) => {
    const y = second.get(unit);
    return y === undefined ? [] : [[x, y] as const];
  });
  if (both.length === 0) return null;
  const n = both.length;
  const observed = both.filter(([x, y]) => x === y).length / n;
  const share = (side: 0 | 1, label: string): number => both.filter((pair) => pair[side] === label).length / n;
  const labels = new Set(both.flat());
  const expected = [...labels].reduce((sum, label) => sum + share(0, label) * share(1, label), 0);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal labels, any number of coders, units that some did not rate; null where nothing can be
 * compared or only one label was used.
 */
export function krippendorffAlpha(ratings: readonly Rating[]): number | null {
  const units = new Map<string, string[]>();
  for (const { unit, label } of ratings) units.set(unit, [...(units.get(unit) ?? []), label]);
  const paired = [...units.values()].filter((labels) => labels.length > 1);
  const totals = new Map<string, number>();
  for (const label of paired.flat()) totals.set(label, (totals.get(label) ?? 0) + 1);
  const n = paired.flat().length;
  if (n === 0 || totals.size < 2) return null;
  const observed = paired.reduce((sum, labels) => sum + disagreeing(labels) / (labels.length - 1), 0) / n;
  const alike = [...totals.values()].reduce((sum, t) => sum + t * (t - 1), 0);
  const expected = 1 - alike / (n * (n - 1));
  return 1 - observed / expected;
}

/** Ordered pairs of unlike labels. */
function disagreeing(labels: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce((sum, c) => sum + c * (labels.length - c), 0);
}

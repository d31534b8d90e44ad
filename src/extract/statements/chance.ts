import { loadTable } from '../../lexicon/load-table.js';
import { featuresOf } from './features.js';
import type { Page } from './page.js';
import type { Saying } from './saying.js';

/** Weight of each feature of the linear model; no entry counts nothing. */
const weights = new Map<string, number>(
  loadTable(new URL('./cue-weights.tsv', import.meta.url), 2).map(({ cells }) => [cells[0] ?? '', Number(cells[1])]),
);

/** Whether a model was trained; without one, the rows of the lexicon decide alone. */
export const isTrained = weights.size > 0;

/** Chance, 0 to 1, that a possible saying is an attribution. */
export function chanceOf(page: Page, s: Saying): number {
  if (!isTrained) return s.weight;
  let score = 0;
  for (const name of featuresOf(page, s)) score += weights.get(name) ?? 0;
  return 1 / (1 + Math.exp(-score));
}

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

/** How much a row's own chance weighs beside the model, which knows campaign news only. */
const trust = 0.5;
/** The model is shy: it was asked for all attributions, and a miss costs as much as a false one. */
const boldness = 0.6;
/** A row that a person is so sure of stands unless the model is all but certain of the contrary. */
const sure = { row: 0.7, model: 0.03 };

/** Chance, 0 to 1, that a possible saying is an attribution. */
export function chanceOf(page: Page, s: Saying): number {
  if (!isTrained) return s.weight;
  // the corpus does not mark what is said inside a quotation, so the model knows nothing of it
  if ((page.quotationAt[s.head] ?? -1) >= 0) return s.prior ?? 0;
  let score = 0;
  for (const name of featuresOf(page, s)) score += weights.get(name) ?? 0;
  const { prior } = s;
  if (prior === null) return logistic(score);
  const chance = logistic(score + boldness + trust * Math.log(prior / (1 - prior)));
  // "are believed to be held": nobody is told who believes it
  if (s.frame.endsWith(':pass') && s.source.length === 0) return Math.min(chance, logistic(score));
  return prior >= sure.row && logistic(score) >= sure.model ? Math.max(chance, 0.5) : chance;
}

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

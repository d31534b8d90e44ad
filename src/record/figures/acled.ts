import type { Figures } from '../../model/record.js';
import type { Toll } from './toll.js';

/** What ACLED codes for a vague word (FAQ of 27 February 2023). */
const vague: readonly (readonly [RegExp, number])[] = [
  [/\bhundreds\b/, 100],
  [/\bscores\b/, 20],
  [/\bdozens\b/, 12],
  [/\btens\b/, 10],
];

/** ACLED FAQ: where sources differ or are vague, the most conservative estimate; attackers and victims in one total. */
export function acled(tolls: readonly Toll[]): Figures['acled'] {
  const numbers = tolls.flatMap((t) => t.low ?? t.point ?? wordNumber(t) ?? []);
  return { fatalities: numbers.length > 0 ? Math.min(...numbers) : null };
}

const wordNumber = ({ qualifier, words }: Toll): number | null =>
  qualifier === 'vague' ? (vague.find(([word]) => word.test(words))?.[1] ?? null) : null;

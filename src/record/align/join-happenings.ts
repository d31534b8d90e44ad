import type { World } from '../world.js';
import { admits } from './admits.js';
import type { Happening } from './align.js';
import { enough, weigh } from './weigh.js';

/** So many tellings of each of the two are measured against one another. */
const witnesses = 5;
/** Of their pairs so many may speak against it outright: one misread day does not part what all else joins. */
const against = 0.2;

/**
 * Happenings that turn out to be one when all reports are in: the first reports told of each by other sides of it. Looked for among
 * those that share a key of the index, older into younger never, so that ids stay.
 */
export function joinHappenings(
  world: World,
  happenings: readonly Happening[],
  index: ReadonlyMap<string, readonly number[]>,
): Happening[] {
  const gone = new Set<number>();
  const near = neighbours(index);
  for (const { index: at } of happenings)
    for (const other of near.get(at) ?? []) {
      if (gone.has(at) || gone.has(other)) continue;
      const score = fitOf(world, happenings[at]!, happenings[other]!);
      if (score < enough || !happenings[other]!.tellings.every((t) => admits(world, happenings[at]!, t))) continue;
      take(happenings[at]!, happenings[other]!, score);
      gone.add(other);
    }
  return happenings.filter((h) => !gone.has(h.index));
}

/** For each happening the younger ones that share a key with it, in order. */
function neighbours(index: ReadonlyMap<string, readonly number[]>): Map<number, number[]> {
  const near = new Map<number, Set<number>>();
  for (const [key, list] of index) {
    if (!key.includes(' ')) continue;
    const sorted = [...list].sort((a, b) => a - b);
    sorted.forEach((at, i) => {
      const known = near.get(at) ?? new Set();
      for (const other of sorted.slice(i + 1)) known.add(other);
      near.set(at, known);
    });
  }
  return new Map([...near].map(([at, others]) => [at, [...others].sort((a, b) => a - b)]));
}

/** Mean of the best pair and the mean of all; nothing where too many pairs speak against it. */
function fitOf(world: World, a: Happening, b: Happening): number {
  const fits = a.tellings
    .slice(0, witnesses)
    .flatMap((x) => b.tellings.slice(0, witnesses).map((y) => weigh(world, x, y).score));
  const fair = fits.filter((f) => f !== Number.NEGATIVE_INFINITY);
  if (fair.length === 0 || fits.length - fair.length > against * fits.length) return Number.NEGATIVE_INFINITY;
  const mean = fair.reduce((sum, f) => sum + f, 0) / fair.length;
  return (Math.max(...fair) + mean) / 2;
}

function take(home: Happening, other: Happening, score: number): void {
  home.tellings.push(...other.tellings);
  home.tellings.sort((a, b) => a.order - b.order || a.rank - b.rank);
  const [first] = other.tellings;
  if (home.why.length < 12) home.why.push(`${first!.report}: as wholes they fit (${score.toFixed(1)})`);
}

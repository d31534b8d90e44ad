import type { World } from '../world.js';
import { admits } from './admits.js';
import { joinHappenings } from './join-happenings.js';
import { type Telling, tellingsOf } from './telling.js';
import { enough, type Fit, weigh } from './weigh.js';

/** Tellings of one happening; of one report more than one only where they do not speak against each other. */
export interface Happening {
  readonly index: number;
  readonly tellings: Telling[];
  readonly why: string[];
}

/** A telling is measured against so many tellings of a happening, and so many happenings under one key. */
const witnesses = 6;
const candidates = 40;

/**
 * Each event goes to the happening that it fits best, the best pairs first, or opens one; report by report, in three rounds: what has
 * a day or a place, then what has none (it would open the door to any day), at last what reports only deny or suppose, which opens
 * none. Happenings are found through an index (family with place, day, doer, figure, name), so a story of thousands of reports costs
 * each of them the same.
 */
export function align(world: World): Happening[] {
  const happenings: Happening[] = [];
  const index = new Map<string, number[]>();
  const reports = world.readings.map((reading, order) => tellingsOf(reading, order, world));
  for (const round of rounds)
    for (const tellings of reports)
      place(
        tellings.filter((t) => roundOf(t) === round),
        happenings,
        index,
        world,
      );
  return joinHappenings(world, happenings, index);
}

const rounds = ['anchored', 'loose', 'faint'] as const;

const roundOf = ({ faint, days, place }: Telling): (typeof rounds)[number] =>
  faint ? 'faint' : days || place ? 'anchored' : 'loose';

function place(
  tellings: readonly Telling[],
  happenings: Happening[],
  index: Map<string, number[]>,
  world: World,
): void {
  const pairs = tellings.flatMap((telling) => fitting(telling, happenings, index, world));
  pairs.sort((a, b) => b.fit.score - a.fit.score || a.telling.rank - b.telling.rank || a.at - b.at);
  const placed = new Map<Telling, number>();
  for (const { telling, at, fit } of pairs) {
    if (placed.has(telling) || !admits(world, happenings[at]!, telling)) continue;
    placed.set(telling, at);
    put(happenings[at]!, telling, fit);
  }
  for (const telling of tellings) {
    if (!placed.has(telling) && telling.faint) continue;
    if (!placed.has(telling)) placed.set(telling, open(happenings, telling));
    post(index, telling, placed.get(telling)!);
  }
}

function fitting(
  telling: Telling,
  happenings: readonly Happening[],
  index: ReadonlyMap<string, number[]>,
  world: World,
) {
  const seen = new Set<number>();
  const found: { telling: Telling; at: number; fit: Fit }[] = [];
  for (const key of keysOf(telling))
    for (const at of index.get(key) ?? []) {
      if (seen.has(at)) continue;
      seen.add(at);
      const best = fitTo(world, telling, happenings[at]!);
      if (best.score >= enough) found.push({ telling, at, fit: best });
    }
  return found;
}

/** With the happening as a whole: the mean of the best and the worst of its first witnesses, no veto among them. */
function fitTo(world: World, telling: Telling, { tellings }: Happening): Fit {
  const fits = tellings.slice(0, witnesses).map((t) => weigh(world, telling, t));
  const best = fits.reduce((a, b) => (b.score > a.score ? b : a));
  const worst = fits.reduce((a, b) => (b.score < a.score ? b : a));
  return worst.score === Number.NEGATIVE_INFINITY
    ? worst
    : { score: (2 * best.score + worst.score) / 3, why: best.why };
}

function put(happening: Happening, telling: Telling, { why }: Fit): void {
  happening.tellings.push(telling);
  if (happening.why.length < 12) happening.why.push(`${telling.report}: ${why.join(', ')}`);
}

function open(happenings: Happening[], telling: Telling): number {
  happenings.push({ index: happenings.length, tellings: [telling], why: [] });
  return happenings.length - 1;
}

function post(index: Map<string, number[]>, telling: Telling, at: number): void {
  for (const key of keysOf(telling)) {
    const list = index.get(key);
    if (!list) index.set(key, [at]);
    else if (list.length < candidates && !list.includes(at)) list.push(at);
  }
}

function keysOf({ family, place, days, actors, recipients, figures, named, stem, rank }: Telling): string[] {
  const keys = rank === 0 ? [family, `${family} main`] : [family];
  if (place) keys.push(`${family} ${place}`);
  if (days) keys.push(`${family} ${days.from}`);
  for (const actor of [...actors, ...recipients].slice(0, 6)) keys.push(`${family} ${actor}`);
  for (const figure of [...figures].slice(0, 4)) keys.push(`${family} ${figure}`);
  for (const name of [...named].slice(0, 6)) keys.push(`${family} ${name}`);
  if (stem) keys.push(`${family} ${stem}`);
  return keys;
}

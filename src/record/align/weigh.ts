import { containment, sharedSize } from '../../text/similarity.js';
import { behind, type World } from '../world.js';
import { isDeed, isMutual } from './families.js';
import { placeFit } from './place-fit.js';
import type { Telling } from './telling.js';

/** How well two tellings fit one happening, and why. Below `enough` they are two. `veto`: they cannot be one. */
export interface Fit {
  readonly score: number;
  readonly why: readonly string[];
}

export const enough = 1.45;
const veto: Fit = { score: Number.NEGATIVE_INFINITY, why: [] };

/** The weights, one line a ground. Deeds are known by where and when, the rest by who does it to whom. */
const weights = {
  samePlace: 1,
  withinPlace: 0.6,
  sameDay: 1,
  overlappingTime: 0.4,
  figure: 0.8,
  modes: 0.4,
  /** per whole overlap of the words of the sentences that tell it */
  words: 2,
  /** the one word that tells it, and that neither report tells another happening of the family */
  sameWord: 0.5,
  only: 0.3,
  /** one text stands in both */
  copied: 1.5,
  actors: 0.5,
  recipients: 0.5,
  named: 1.2,
  otherNames: -1.2,
  bothMain: 1,
  /** they are called by the same words, without a name */
  described: 0.3,
  typeDiffers: -0.3,
  stillToCome: -0.4,
  dayApart: -0.7,
  nightApart: -0.2,
} as const;

/** Share of the words, and least number of them, from which two sentences are one text. */
const copiedAt = { share: 0.75, words: 7 };

export function weigh(world: World, a: Telling, b: Telling): Fit {
  if (a.family !== b.family) return veto;
  if (takesFromAfar(a, b) || takesFromAfar(b, a) || a.isSum !== b.isSum) return veto;
  const grounds: [string, number][] = [];
  const known = weighNames(a, b, grounds);
  weighTelling(a, b, grounds);
  if (!weighTime(a, b, known, grounds) || !weighPlace(world, a, b, known, grounds)) return veto;
  if (!weighPeople(world, a, b, grounds)) return veto;
  return { score: grounds.reduce((sum, [, w]) => sum + w, 0), why: grounds.filter(([, w]) => w > 0).map(([g]) => g) };
}

const fromAfar = new Set(['aerial', 'drone', 'explosives', 'heavy-weapons']);

/** People taken away, and an air raid or a shelling: no two tellings of one happening. */
const takesFromAfar = (a: Telling, b: Telling): boolean =>
  a.event.modes.length > 0 &&
  a.event.modes.every((m) => m === 'abduct') &&
  b.event.modes.length > 0 &&
  b.event.modes.every((m) => fromAfar.has(m));

/** Whether one person of one name is hurt, taken or held in both; the names of others speak against it. */
function weighNames(a: Telling, b: Telling, grounds: [string, number][]): boolean {
  if (a.named.size === 0 || b.named.size === 0) return false;
  const shared = sharedSize(a.named, b.named) > 0;
  if (shared) grounds.push(['same person by name', weights.named]);
  else if (a.named.size === 1 && b.named.size === 1) grounds.push(['other names', weights.otherNames]);
  return shared;
}

/** What is not known is compatible. Two days are two happenings; neighbouring ones may be one night; one person dies once. */
function weighTime(one: Telling, other: Telling, known: boolean, grounds: [string, number][]): boolean {
  const [a, b] = [one.days, other.days];
  if (!a || !b) return true;
  const gap = Math.max(a.from - b.to, b.from - a.to);
  if (gap > 1 && !known) return false;
  if (gap > 1) grounds.push(['other day', weights.dayApart]);
  else if (gap === 1) grounds.push(['next day', isSoft(one) || isSoft(other) ? weights.nightApart : weights.dayApart]);
  else if (a.from === b.from && a.to === b.to && a.to - a.from <= 1) grounds.push(['same day', weights.sameDay]);
  else grounds.push(['overlapping time', weights.overlappingTime]);
  return true;
}

/** A day that no words give, or only a part of one ("overnight"), may be off by one. */
const isSoft = ({ event: { time } }: Telling): boolean => time?.span === null || time?.precision === 'part-of-day';

function weighPlace(world: World, a: Telling, b: Telling, known: boolean, grounds: [string, number][]): boolean {
  const found = placeFit(world, a.place, b.place);
  if (found === 'apart') return known || !isDeed(a.family);
  if (found === 'same' || found === 'near') {
    const fine = (world.places[a.place ?? '']?.precision ?? 6) <= 4;
    grounds.push(['same place', fine ? weights.samePlace : weights.withinPlace / 2]);
  }
  if (found === 'within') grounds.push(['one place within the other', weights.withinPlace / 2]);
  return true;
}

/**
 * Acts of states and persons need somebody who takes part in both and nobody who speaks against it, or one text or word that tells
 * both; a deed needs none (who did it is often what is disputed).
 */
function weighPeople(world: World, a: Telling, b: Telling, grounds: [string, number][]): boolean {
  const doers = sideOf(world, a, b, 'actors');
  const others = sideOf(world, a, b, 'recipients');
  const crossed = isMutual(a.family) && oneOf(world, a.actors, b.recipients) && oneOf(world, a.recipients, b.actors);
  if (doers === 'same') grounds.push(['same actor', weights.actors]);
  if (others === 'same') grounds.push(['same recipient', weights.recipients]);
  if (doers === 'like') grounds.push(['like actors', weights.described]);
  if (others === 'like') grounds.push(['like recipients', weights.described]);
  if (isDeed(a.family)) return true;
  if (crossed) grounds.push(['the same two', weights.actors + weights.recipients]);
  if (crossed || sharedSize(a.named, b.named) > 0 || grounds.some(([, w]) => w === weights.copied)) return true;
  if (doers === 'other' || others === 'other') return false;
  return doers !== null || others !== null || a.stem === b.stem;
}

/** One actor on a side of both; or the same words for it; others by name; or nothing to tell by. */
function sideOf(world: World, a: Telling, b: Telling, side: 'actors' | 'recipients') {
  if (oneOf(world, a[side], b[side])) return 'same';
  if (sharedSize(a.described[side], b.described[side]) > 0) return 'like';
  return isNamed(world, a[side]) && isNamed(world, b[side]) ? 'other' : null;
}

const isNamed = ({ actors }: World, ids: ReadonlySet<string>): boolean =>
  [...ids].some((id) => actors[id]?.registered || /\p{Lu}/u.test(actors[id]?.name ?? ''));

/** Whether the sets share an actor, or one holds the body or state for which one of the other acts. */
function oneOf(world: World, a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (b.has(x) || behind(world, x).some((up) => b.has(up))) return true;
  for (const y of b) if (behind(world, y).some((up) => a.has(up))) return true;
  return false;
}

function weighTelling(a: Telling, b: Telling, grounds: [string, number][]): void {
  if ((a.event.actuality === 'future') !== (b.event.actuality === 'future'))
    grounds.push(['one still to come', weights.stillToCome]);
  if (a.event.type !== b.event.type) grounds.push(['other type', weights.typeDiffers]);
  if (a.event.modes.some((m) => b.event.modes.includes(m))) grounds.push(['same mode', weights.modes]);
  const figures = sharedSize(a.figures, b.figures);
  if (figures > 0) grounds.push(['same figure', weights.figure]);
  // Two happenings told in one sentence share all its words
  const words = a.order === b.order && a.sentence === b.sentence ? 0 : containment(a.words, b.words);
  const shared = sharedSize(a.words, b.words);
  if (shared >= 2 && words > 0) grounds.push([`wording ${words.toFixed(2)}`, weights.words * words]);
  if (words >= copiedAt.share && shared >= copiedAt.words) grounds.push(['one text', weights.copied]);
  if (a.stem && a.stem === b.stem) grounds.push([`"${a.stem}"`, weights.sameWord]);
  if (a.only && b.only) grounds.push(['the only one of its kind in both', weights.only]);
  if (a.rank === 0 && b.rank === 0 && isDeed(a.family))
    grounds.push(["both reports' main happening", weights.bothMain]);
}

import { foldName } from '../../text/fold-name.js';
import { placeFit } from '../align/place-fit.js';
import type { Held } from '../claims/claims.js';
import { publishedAt } from '../claims/draft.js';
import { modeOf } from '../claims/weapon.js';
import { behind, isState, type World } from '../world.js';
import type { Relation } from './counts.js';

/** Two places: equal, one in the other, a few kilometres apart; else they contradict. */
export function relatePlaces(world: World, a: Held, b: Held): Relation {
  const [x, y] = [placeOf(a), placeOf(b)];
  const both = `"${world.places[x]?.name ?? x}" and "${world.places[y]?.name ?? y}"`;
  const found = placeFit(world, x, y);
  if (found === 'same') return { verdict: 'agree', why: `${both} are one place` };
  if (found === 'within') return { verdict: 'compatible', why: `${both}: the coarser holds the finer` };
  if (found === 'near') return { verdict: 'compatible', why: `${both} lie within a few kilometres` };
  if (found === 'unknown') return { verdict: 'compatible', why: `${both}: nothing known keeps them apart` };
  return { verdict: 'conflict', why: `${both} are different places` };
}

const placeOf = ({ claim }: Held): string => (claim.value as { place: string }).place;

export function relateTimes(_: World, a: Held, b: Held): Relation {
  const [x, y] = [timeOf(a), timeOf(b)];
  const both = `"${wordsOf(x)}" and "${wordsOf(y)}"`;
  if (x.from === y.from && x.to === y.to) return { verdict: 'agree', why: `${both} are one time` };
  const [low, high] = ['0000', '9999'];
  const apart = endOf(x.to ?? high) < (y.from ?? low) || endOf(y.to ?? high) < (x.from ?? low);
  return apart
    ? { verdict: 'conflict', why: `${both} do not meet` }
    : { verdict: 'compatible', why: `${both}: the coarser holds the finer, or they overlap` };
}

interface Range {
  readonly from: string | null;
  readonly to: string | null;
}
const timeOf = ({ claim }: Held): Range => claim.value as unknown as Range;
const wordsOf = ({ from, to }: Range): string => (from === to ? (from ?? '?') : `${from ?? '?'} to ${to ?? '?'}`);
/** A day's last moment, so that "2019-02-14" holds "2019-02-14T08:00". */
const endOf = (to: string): string => (to.length === 10 ? `${to}T99` : to);

interface Blame {
  readonly actor: string | null;
  readonly status: string;
}

/** Whose deed it is: another culprit, or a denial by the accused, contradicts; a harder word for the same one does not. */
export function relateBlame(world: World, a: Held, b: Held): Relation {
  const [x, y] = [blameOf(a), blameOf(b)];
  const both = `${blameWords(world, x)} and ${blameWords(world, y)}`;
  if (!x.actor || !y.actor) return noClaim(a, b, both);
  const one =
    x.actor === y.actor ||
    behind(world, x.actor).includes(y.actor) ||
    behind(world, y.actor).includes(x.actor) ||
    namesHold(world, x.actor, y.actor);
  const denied = (x.status === 'denied') !== (y.status === 'denied');
  if (one && denied) return { verdict: 'conflict', why: `${both}: the accused denies it` };
  if (one) return { verdict: 'compatible', why: `${both} name the same actor` };
  if (x.status === 'denied' || y.status === 'denied')
    return { verdict: 'compatible', why: `${both}: one denies, another is named` };
  if (standsBehind(world, x, y) || standsBehind(world, y, x))
    return { verdict: 'compatible', why: `${both}: a state may stand behind the one that claims it` };
  return { verdict: 'conflict', why: `${both}: two are named` };
}

/** "the forces of the Eastern Command" and "Eastern Command": one name of two words or more stands in the other. */
function namesHold({ actors }: World, a: string, b: string): boolean {
  const [x = '', y = ''] = [a, b].map((id) => ` ${foldName(actors[id]?.name ?? '')} `);
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.trim().includes(' ') && long.includes(short);
}

/** A state is accused over what a group claims as its own deed: of backing it, not of doing it in its place. */
function standsBehind(world: World, state: Blame, group: Blame): boolean {
  const isOfState = [state.actor!, ...behind(world, state.actor!)].some((a) => isState(world, a));
  const isOwnDeed =
    group.status === 'claimed' && ![group.actor!, ...behind(world, group.actor!)].some((a) => isState(world, a));
  return isOfState && isOwnDeed && state.status !== 'claimed';
}

const blameOf = ({ claim }: Held): Blame => claim.value as unknown as Blame;
const blameWords = (world: World, { actor, status }: Blame): string =>
  actor ? `"${world.actors[actor]?.name ?? actor} (${status})"` : '"nobody has claimed it"';

function noClaim(a: Held, b: Held, both: string): Relation {
  const [none, some] = blameOf(a).actor ? [b, a] : [a, b];
  if (blameOf(some).status !== 'claimed')
    return { verdict: 'compatible', why: `${both}: no claim of one's own, others point to somebody` };
  const at = (held: Held) => held.drafts.map((d) => publishedAt(d.reading)).sort();
  const later = (at(some)[0] ?? '') > (at(none).at(-1) ?? '9999');
  return later
    ? { verdict: 'update', why: `${both}: the claim came later`, newer: some }
    : { verdict: 'conflict', why: `${both}: one report has a claim, another says that there is none` };
}

/** Weapons of one kind are one ("shells", "howitzers"); two kinds may both have been used, unless one word each is all there is. */
export function relateWeapons(_: World, a: Held, b: Held): Relation {
  const [x, y] = [String(a.claim.value), String(b.claim.value)];
  const both = `"${x}" and "${y}"`;
  const [m, n] = [modeOf(x), modeOf(y)];
  const mine = new Set(a.drafts.map((d) => d.order));
  const together = b.drafts.some((d) => mine.has(d.order));
  if (m === n || !m || !n || together) return { verdict: 'compatible', why: `${both} can both be true` };
  return { verdict: 'conflict', why: `${both} are different kinds of weapon (${m}, ${n})` };
}

import type { Actor } from '../model/actor.js';
import type { Lineage } from '../model/lineage.js';
import type { Place } from '../model/place.js';
import type { Reading } from '../model/reading.js';

/** What every step of a story's telling asks: its readings in order, and who and where under merged ids. */
export interface World {
  readonly readings: readonly Reading[];
  readonly lineages: readonly Lineage[];
  readonly id: (id: string) => string;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly places: Readonly<Record<string, Place>>;
}

/** Whom an actor speaks for, nearest first: the body of its office in force, what it is a body of, the state behind. */
export function behind(world: World, actor: string): string[] {
  const chain: string[] = [];
  let at: string | null = actor;
  while (at && chain.length < 6) {
    at = above(world.actors[at]);
    if (!at || at === actor || chain.includes(at)) break;
    chain.push(at);
  }
  return chain;
}

function above(actor: Actor | undefined): string | null {
  if (!actor) return null;
  const office =
    actor.offices.find((o) => o.body && o.inForce) ?? actor.offices.find((o) => o.body && o.inForce === null);
  return office?.body ?? actor.bodyOf ?? actor.memberOf[0] ?? null;
}

export const isState = (world: World, id: string): boolean => world.actors[id]?.kind === 'state';

import type { Telling } from '../align/telling.js';
import type { World } from '../world.js';
import { type Draft, draft } from './draft.js';

/** Who is said to have done it, claims to have, or denies it; a denial is a claim too. */
export function responsibilityDrafts(world: World, { reading, order, event }: Telling): Draft[] {
  return event.responsibility.flatMap(({ actor, status, by, span }) => {
    const who = actor && world.id(actor);
    const value = { actor: who, status };
    const given = {
      field: 'responsibility',
      value,
      key: `${who} ${status}`,
      reading,
      order,
      span,
      by: by.map(world.id),
    };
    return draft(world, { ...given, statedIn: event.statedIn }) ?? [];
  });
}

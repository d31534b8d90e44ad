import type { Telling } from '../align/telling.js';
import type { World } from '../world.js';
import { type Draft, draft } from './draft.js';

/** Where a report lets it happen. */
export function placeDrafts(world: World, { reading, order, event, place }: Telling): Draft[] {
  if (!place) return [];
  const span = event.placeSpan ?? event.trigger;
  const value = { place };
  return [draft(world, { field: 'place', value, key: place, reading, order, span, statedIn: event.statedIn })].flatMap(
    (d) => d ?? [],
  );
}

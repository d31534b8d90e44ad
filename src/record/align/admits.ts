import { sharedSize } from '../../text/similarity.js';
import type { World } from '../world.js';
import type { Happening } from './align.js';
import type { Telling } from './telling.js';
import { enough, weigh } from './weigh.js';

/** A report told them apart, so a second telling needs to add to the first one, or to be its repetition: no other toll, no other attack. */
export function admits(world: World, { tellings }: Happening, telling: Telling): boolean {
  return tellings.every((t) => t.order !== telling.order || addsTo(t, telling) || repeats(world, t, telling));
}

function addsTo({ event: told }: Telling, { event }: Telling): boolean {
  const kinds = new Set(told.casualties.filter((c) => c.scope === 'event').map((c) => c.kind));
  const sameKind = event.casualties.some((c) => c.scope === 'event' && kinds.has(c.kind));
  const sameMode =
    told.modes.length === 0 || event.modes.length === 0 || told.modes.some((m) => event.modes.includes(m));
  return !sameKind && (sameMode || event.type === 'CASUALTY' || told.type === 'CASUALTY');
}

/** The same toll, or the same person by name, once more. */
const repeats = (world: World, a: Telling, b: Telling): boolean =>
  (sharedSize(a.figures, b.figures) > 0 || sharedSize(a.named, b.named) > 0) && weigh(world, a, b).score >= enough;

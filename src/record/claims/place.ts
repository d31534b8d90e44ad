import { placeFit } from '../align/place-fit.js';
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

/**
 * A report that gives the province and names the town in it beside, where other reports have the town, gives the town: "Gunmen stormed
 * a school in Sokoto … the school in Gwadabawa".
 */
export function finerPlaces(world: World, drafts: readonly Draft[]): Draft[] {
  const told = [...new Set(drafts.map(placeIn))];
  return drafts.map((d) => {
    const finer = told.filter((p) => p !== placeIn(d) && isInside(world, p, placeIn(d)));
    const named = d.reading.mentions.find((m) => m.entity !== null && finer.includes(world.id(m.entity)));
    if (!named?.entity) return d;
    const place = world.id(named.entity);
    return { ...d, value: { place }, key: place, span: named.span };
  });
}

const placeIn = ({ value }: Draft): string => (value as { place: string }).place;

function isInside(world: World, inner: string, outer: string): boolean {
  const [a, b] = [world.places[inner], world.places[outer]];
  return placeFit(world, inner, outer) === 'within' && !!a && !!b && (a.precision < b.precision || b.name === a.admin1);
}

import type { Place } from '../../model/place.js';
import type { World } from '../world.js';

/** same: one place · within: one holds the other · near: a few kilometres · unknown · apart */
export type PlaceFit = 'same' | 'within' | 'near' | 'unknown' | 'apart';

/** Kilometres within which two names may stand for one site. */
const nearAt = 20;

export function placeFit(world: World, a: string | null, b: string | null): PlaceFit {
  if (!a || !b) return 'unknown';
  if (a === b) return 'same';
  const [x, y] = [world.places[a], world.places[b]];
  if (!x || !y) return 'unknown';
  if (holds(world, a, b) || holds(world, b, a) || namesRegion(x, y) || namesRegion(y, x)) return 'within';
  if (x.country && y.country && x.country !== y.country) return 'apart';
  // A region may lie over the other; and of a place the gazetteer does not hold nobody knows where it is
  if (x.precision >= 4 || y.precision >= 4 || distance(x, y) === null) return 'unknown';
  return distance(x, y)! <= nearAt ? 'near' : 'apart';
}

function holds(world: World, outer: string, inner: string): boolean {
  let at: string | null | undefined = world.places[inner]?.within;
  for (let up = 0; at && up < 8; up++) {
    if (at === outer) return true;
    at = world.places[at]?.within;
  }
  return false;
}

/** A country or province by its codes, where no chain of ids leads up to it. */
const namesRegion = (outer: Place, inner: Place): boolean =>
  (outer.precision >= 6 && outer.country !== null && outer.country === inner.country) ||
  // "Sokoto" may be the state though the city of that name was found
  (outer.country === inner.country &&
    (outer.name === inner.admin1 ||
      (outer.precision >= 3 && outer.name === inner.admin2 && outer.admin1 === inner.admin1)));

/** Kilometres on a sphere; null where a place has no coordinates. */
export function distance(a: Place, b: Place): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const rad = Math.PI / 180;
  const [p, q] = [a.latitude * rad, b.latitude * rad];
  const across =
    Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(across)));
}

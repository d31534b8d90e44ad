import type { PlaceCandidate, PlaceHints, Register } from '../../register/register.js';
import { kilometres, type Point } from '../../text/kilometres.js';

/** A place that is sure to be meant, by the name that the report gives it. */
export type Anchor = Point & { readonly name: string };

/** People from whom on a town is known by its name alone. */
const known = 30_000;
/** Least lead over the next best place of that name. */
const clearly = 0.1;

/**
 * Places of a report by which others are told apart: districts, towns of some size, and the only place of a name. Capitals and
 * provinces say nothing of where a village lies.
 */
export function anchorsOf(
  register: Register,
  names: readonly string[],
  hints: PlaceHints,
  home: (country: string | null) => boolean,
): Anchor[] {
  return names.flatMap((name) => {
    const found = register.findPlaces(name, hints);
    const [best, next] = found;
    if (!best || !isAnchor(best, next) || !home(best.place.country)) return [];
    const { latitude, longitude } = best.place;
    return latitude === null || longitude === null ? [] : [{ latitude, longitude, name }];
  });
}

function isAnchor({ place, score }: PlaceCandidate, next: PlaceCandidate | undefined): boolean {
  if (place.capital || score < 0.6 || (place.level !== 'town' && place.level !== 'admin2')) return false;
  const clear = !next || score - next.score >= clearly || isSamePlace(place, next.place);
  return clear || place.population >= known;
}

/** A district and its town of one name are one for this. */
const isSamePlace = (a: PlaceCandidate['place'], b: PlaceCandidate['place']): boolean =>
  a.latitude !== null && b.latitude !== null && kilometres(a as Point, b as Point) < 50;

/** Kilometres from a place to the nearest anchor; null where there is none. */
export function distanceTo(
  anchors: readonly Anchor[],
  { latitude, longitude }: PlaceCandidate['place'],
): number | null {
  if (latitude === null || longitude === null || !anchors.length) return null;
  return Math.min(...anchors.map((anchor) => kilometres({ latitude, longitude }, anchor)));
}

/** Most kilometres between any two anchors of a report that tells of one area. */
const area = 200;

/** Whether two anchors or more lie in one area: then a village far from it is hardly meant. */
export const isOneArea = (anchors: readonly Anchor[]): boolean =>
  anchors.length > 1 && anchors.every((a) => anchors.every((b) => kilometres(a, b) <= area));

import type { Place } from '../model/place.js';
import type { Reading } from '../model/reading.js';
import { nameKey } from '../text/name-key.js';

/** Places of all readings under one id each. */
export interface MergedPlaces {
  readonly places: Readonly<Record<string, Place>>;
  readonly id: (id: string) => string;
}

/** A place that the gazetteer does not hold goes to the one known place of its name, if its country does not speak against it. */
export function mergePlaces(readings: readonly Reading[]): MergedPlaces {
  const all = new Map<string, Place>();
  for (const { places } of readings)
    for (const id of Object.keys(places).sort()) if (!all.has(id)) all.set(id, places[id]!);
  const byName = new Map<string, string[]>();
  for (const id of [...all.keys()].sort()) {
    const key = nameKey(all.get(id)!.name);
    byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  const into = new Map<string, string>();
  for (const ids of byName.values()) joinNamesakes(ids, all, into);
  const id = (one: string): string => into.get(one) ?? one;
  const places: Record<string, Place> = {};
  for (const [key, place] of all)
    if (!into.has(key)) places[key] = { ...place, within: place.within && id(place.within) };
  return { places, id };
}

function joinNamesakes(ids: readonly string[], all: ReadonlyMap<string, Place>, into: Map<string, string>): void {
  for (const id of ids) {
    const place = all.get(id)!;
    if (place.registered) continue;
    const homes = ids.filter(
      (other) => other !== id && !into.has(other) && fits(all.get(other)!, place) && isHome(other, id, all),
    );
    if (homes.length === 1) into.set(id, homes[0]!);
  }
}

/** A registered place takes in one that is not; of two that are not, the first by id. */
const isHome = (other: string, id: string, all: ReadonlyMap<string, Place>): boolean =>
  all.get(other)!.registered || other < id;

const fits = (a: Place, b: Place): boolean =>
  (!a.country || !b.country || a.country === b.country) && (!a.admin1 || !b.admin1 || a.admin1 === b.admin1);

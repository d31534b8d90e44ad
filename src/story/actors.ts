import type { Actor } from '../model/actor.js';
import type { Place } from '../model/place.js';
import type { Reading } from '../model/reading.js';

/** Actors and places of all readings under one id each; `id` leads from a Reading's id to the merged one. */
export interface Merged {
  readonly actors: Readonly<Record<string, Actor>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly id: (id: string) => string;
}

export function mergeActors(readings: readonly Reading[]): Merged {
  return {
    actors: Object.assign({}, ...readings.map((r) => r.actors)),
    places: Object.assign({}, ...readings.map((r) => r.places)),
    id: (id) => id,
  };
}

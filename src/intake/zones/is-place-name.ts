import { loadRegister } from '../../register/load.js';

let register: ReturnType<typeof loadRegister> | undefined;

/** Smaller places are named like people and things too often ("Police", "Wallace") to prove a dateline by their name alone. */
const KNOWN_POPULATION = 50_000;

/** Whether a country, a province, a capital or a city of some size is called so. */
export function isPlaceName(name: string): boolean {
  register ??= loadRegister();
  const plain = name.trim();
  if (register.capitalOf(plain) !== undefined) return true;
  return register
    .findPlaces(plain)
    .some(
      ({ place }) =>
        place.capital || (place.level !== 'town' && place.level !== 'admin2') || place.population >= KNOWN_POPULATION,
    );
}

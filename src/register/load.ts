import { bodyOfId, bodyOfState, bodyOfWords, ownBodies } from './bodies.js';
import { fewPlaces } from './places/few-places.js';
import { findPlaces } from './places/find-places.js';
import { Gazetteer } from './places/gazetteer.js';
import { readPlaces } from './places/places-file.js';
import type { ActorCandidate, Register, RegisterActor } from './register.js';
import { countryOfCapital, countryOfWord, stateActor, stateOfCode } from './states.js';

/** Gives what `make` makes, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Opens the compiled register that ships with the package; its large parts are opened when they are first asked. */
export function loadRegister(): Register {
  const gazetteer = once(() => {
    const bytes = readPlaces();
    return bytes && new Gazetteer(bytes);
  });
  const few = once(() => fewPlaces(gazetteer()));
  const stateActors = new Map<string, RegisterActor | undefined>();
  const state = (country: string): RegisterActor | undefined => {
    if (!stateActors.has(country)) {
      const row = stateOfCode(country);
      stateActors.set(country, row && stateActor(row));
    }
    return stateActors.get(country);
  };
  return {
    version: '2026-11-25',
    actor: (id) => (id.startsWith('ac:state-') ? state(id.slice(9)) : bodyOfId(id)),
    findActors: (name, hints = {}): readonly ActorCandidate[] => {
      if (!name.trim() || name.length > 200) return [];
      const country = hints.kind === 'person' ? undefined : countryOfWord(name);
      const own = country && state(country);
      if (own) return [{ actor: own, score: 1, why: ['a name of the state'] }];
      const plain = name.trim().toLowerCase();
      const body =
        ownBodies.find(
          (b) => b.actor.name.toLowerCase() === plain || b.actor.aliases.some((a) => a.toLowerCase() === plain),
        )?.actor ?? bodyOfWords(name, hints.country);
      return body ? [{ actor: body, score: 0.95, why: ['a body of the state by its words'] }] : [];
    },
    state,
    countryOf: countryOfWord,
    capitalOf: countryOfCapital,
    body: bodyOfState,
    place: (id) => few().byId.get(id) ?? placeOfRow(gazetteer(), id),
    findPlaces: (name, hints) => findPlaces(gazetteer(), few().byName, name, hints),
  };
}

function placeOfRow(gazetteer: Gazetteer | undefined, id: string) {
  const row = id.startsWith('pl:') && gazetteer ? gazetteer.rowOf(id) : -1;
  return row < 0 ? undefined : gazetteer!.place(row);
}

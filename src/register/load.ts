import { loadActorRows } from './actor-rows.js';
import { bodyOfId, bodyOfState, bodyOfWords } from './bodies.js';
import { userListDate } from './listings/user-list.js';
import { ActorIndex } from './names/actor-index.js';
import { findActors } from './names/find-actors.js';
import type { ActorHints } from './names/rank.js';
import { fewPlaces } from './places/few-places.js';
import { findPlaces } from './places/find-places.js';
import { Gazetteer } from './places/gazetteer.js';
import { NearNames } from './places/near-names.js';
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

/** Date of the newest source: the overlays that were written by hand. */
const version = '2026-11-25';

/** Longer than any name; nothing is looked for in a text that is. */
const longest = 500;

/** Answers that are kept: reports name the same few actors over and over. */
const rememberedMost = 5000;

/** Opens the compiled register that ships with the package; its large parts are opened when they are first asked. */
export function loadRegister(): Register {
  const gazetteer = once(() => {
    const bytes = readPlaces();
    return bytes && new Gazetteer(bytes);
  });
  const few = once(() => fewPlaces(gazetteer()));
  const sources = once(() => {
    const index = gazetteer();
    return { gazetteer: index, near: index && new NearNames(index), few: few().byName, towns: few().towns };
  });
  const actors = once(() => new ActorIndex(loadActorRows()));
  const stateActors = new Map<string, RegisterActor | undefined>();
  const state = (country: string): RegisterActor | undefined => {
    if (!stateActors.has(country)) {
      const row = stateOfCode(country);
      stateActors.set(country, row && stateActor(row));
    }
    return stateActors.get(country);
  };
  const remembered = new Map<string, readonly ActorCandidate[]>();
  const find: Register['findActors'] = (name, hints = {}) => {
    const plain = name.replace(/\s+/g, ' ').trim();
    if (!plain || plain.length > longest) return [];
    const key = [plain, hints.kind, hints.country, hints.on].join('\n');
    const known = remembered.get(key) ?? look(plain, hints);
    if (remembered.size >= rememberedMost) remembered.clear();
    remembered.set(key, known);
    return known;
  };
  const look = (plain: string, hints: ActorHints): readonly ActorCandidate[] => {
    const found = findActors(actors(), plain, hints);
    if (hints.kind === 'person') return found;
    const first = nationFirst(plain, hints.country, found, state);
    return [...first, ...found.filter((c) => c.actor.id !== first[0]?.actor.id)].sort((a, b) => b.score - a.score);
  };
  const rememberedPlaces = new Map<string, ReturnType<Register['findPlaces']>>();
  const places: Register['findPlaces'] = (name, hints = {}) => {
    if (hints.near?.length) return findPlaces(sources(), name, hints);
    const key = `${name}\n${hints.country ?? ''}\n${hints.countries?.join() ?? ''}\n${hints.within?.join('|') ?? ''}`;
    const known = rememberedPlaces.get(key) ?? findPlaces(sources(), name, hints);
    if (rememberedPlaces.size >= rememberedMost) rememberedPlaces.clear();
    rememberedPlaces.set(key, known);
    return known;
  };
  const own = userListDate();
  return {
    version: own ? `${version}+un-${own}` : version,
    actor: (id) => (id.startsWith('ac:state-') ? state(id.slice(9)) : (bodyOfId(id) ?? actors().actor(id))),
    findActors: find,
    state,
    countryOf: countryOfWord,
    capitalOf: countryOfCapital,
    body: bodyOfState,
    place: (id) => few().byId.get(id) ?? placeOfRow(gazetteer(), id),
    findPlaces: places,
  };
}

/** A state by its name, or its body by what it does ("Omani foreign ministry"), unless the index has that body already. */
function nationFirst(
  name: string,
  country: string | undefined,
  found: readonly ActorCandidate[],
  state: (country: string) => RegisterActor | undefined,
): ActorCandidate[] {
  const named = countryOfWord(name);
  const nation = named && state(named);
  if (nation) return [{ actor: nation, score: 1, why: [`a name or demonym of ${nation.name}`] }];
  const body = bodyOfWords(name, country);
  if (!body || found.some((c) => c.actor.id === body.id && c.score >= 0.95)) return [];
  return [{ actor: body, score: 0.95, why: ['a body of that state by what it does'] }];
}

function placeOfRow(gazetteer: Gazetteer | undefined, id: string) {
  const row = id.startsWith('pl:') && gazetteer ? gazetteer.rowOf(id) : -1;
  return row < 0 ? undefined : gazetteer!.place(row);
}

import { actorNoun } from '../../lexicon/actor-nouns.js';
import type { Place } from '../../model/place.js';
import { placeSound } from '../../register/places/place-sound.js';
import type { GazetteerPlace, PlaceCandidate } from '../../register/register.js';
import { foldName } from '../../text/fold-name.js';
import { shortHash } from '../../text/short-hash.js';
import { titleCase } from '../../text/title-case.js';
import { settled } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import type { Scene } from '../mentions/scene.js';
import { type Anchor, anchorsOf, distanceTo, isOneArea } from './anchors.js';

export interface Places {
  readonly places: Record<string, Place>;
  /** Id of the dateline's place. */
  readonly dateline: string | null;
}

/** What all mentions of one place name say together. */
interface Asking {
  readonly name: string;
  readonly founds: Found[];
  /** Names that stand beside it as what holds it. */
  readonly within: Set<string>;
  /** What it is called: "district", "town". */
  level: Level | null;
}
type Level = GazetteerPlace['level'];

/** UCDP's where_prec of a gazetteer row. */
const precisions: Record<Level, number> = { town: 1, admin2: 3, admin1: 4, region: 5, country: 6 };

const levelWords: Record<string, Level> = {
  village: 'town',
  town: 'town',
  city: 'town',
  hamlet: 'town',
  settlement: 'town',
  suburb: 'town',
  capital: 'town',
  port: 'town',
  neighbourhood: 'town',
  district: 'admin2',
  county: 'admin2',
  raion: 'admin2',
  cercle: 'admin2',
  department: 'admin2',
  municipality: 'admin2',
  subdistrict: 'admin2',
  lga: 'admin2',
  province: 'admin1',
  state: 'admin1',
  governorate: 'admin1',
  oblast: 'admin1',
  region: 'admin1',
  prefecture: 'admin1',
  emirate: 'admin1',
  canton: 'admin1',
  valley: 'region',
  basin: 'region',
  desert: 'region',
  peninsula: 'region',
  border: 'region',
};

/** Resolves all names of places: one place a name and report, found with what every mention of it tells. */
export function resolvePlaces(scene: Scene, named: readonly Found[]): Places {
  const asked = new Map<string, Asking>();
  for (const found of named) if (wantsPlace(found)) ask(scene, asked, named, found);
  const places: Record<string, Place> = {};
  const byName = new Map<string, string>();
  const order = [...asked.values()].sort((a, b) => b.within.size - a.within.size);
  const anchors = anchorsOf(
    scene.register,
    order.map((asking) => asking.name),
    { countries: scene.countries.slice(0, 8) },
    (country) => country !== null && scene.countries.includes(country),
  );
  for (const asking of order) {
    const others = anchors.filter((anchor) => anchor.name !== asking.name);
    const id = resolveOne(scene, asking, others, places);
    byName.set(foldName(asking.name), id);
    for (const found of asking.founds) found.place = id;
  }
  const dateline = resolveDateline(scene, byName, places);
  return { places: withContainers(places), dateline };
}

const wantsPlace = (found: Found): boolean =>
  found.kind === 'place' || found.kind === 'facility' || found.kind === 'state' || found.asPlace || isCapital(found);
const isCapital = (found: Found): boolean => found.rule === 'metonymy' && found.form === 'name';

function ask(scene: Scene, asked: Map<string, Asking>, named: readonly Found[], found: Found): void {
  const name = scene.doc.text.slice(found.span.start, found.span.end).replace(/\s+/g, ' ').replace(/^the /i, '');
  const key = foldName(name);
  if (!key) return;
  const known = asked.get(key) ?? { name: titleCase(name), founds: [], within: new Set<string>(), level: null };
  asked.set(key, known);
  known.founds.push(found);
  known.level ??= levelAround(scene, found);
  // "envoys of Cairo in Doha": no capital lies in another
  const { register } = scene;
  const isCapitalName = register.capitalOf(name) !== undefined;
  for (const holder of holdersOf(scene, named, found))
    if (!isCapitalName || register.capitalOf(holder) === undefined) known.within.add(holder);
}

/** "Pulwama | district", "the | town | of Lere", "the Indian | state | of Jammu and Kashmir". */
function levelAround(scene: Scene, { tokens: { from, to } }: Found): Level | null {
  const { tokens } = scene.doc;
  const after = levelWords[tokens[to]?.text.toLowerCase() ?? ''];
  if (after) return after;
  const of = tokens[from - 1]?.text.toLowerCase() === 'of' ? tokens[from - 2] : tokens[from - 1];
  return levelWords[of?.lemma.toLowerCase() ?? ''] ?? null;
}

/** Places that follow after a comma, "in" or "of": "Pulwama, Jammu and Kashmir", "Lere, in the Timbuktu region"; or stand before "'s". */
function holdersOf(scene: Scene, named: readonly Found[], found: Found): string[] {
  const { tokens } = scene.doc;
  const out: string[] = [];
  const nameOf = (token: number) => named[scene.nameAt[token] ?? -1];
  let joined = false;
  for (let at = found.tokens.to; at < found.tokens.to + 8 && out.length < 2; at++) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[found.head]!.sentence) break;
    const other = nameOf(at);
    if (other && other !== found && joined && wantsPlace(other)) {
      out.push(scene.doc.text.slice(other.span.start, other.span.end).replace(/\s+/g, ' '));
      at = other.tokens.to - 1;
      continue;
    }
    if (/^(?:,|in|of|at|\()$/.test(token.text)) joined = true;
    else if (
      !/^(?:the|district|province|state|region|county|'s|’s|north|south|east|west|northern|southern|eastern|western|central)$/i.test(
        token.text,
      ) &&
      !other
    )
      break;
  }
  return out;
}

function resolveOne(scene: Scene, asking: Asking, anchors: readonly Anchor[], places: Record<string, Place>): string {
  const state = asking.founds
    .map((f) => f.entities[0])
    .find((e) => e && settled(e).type === 'state' && asking.founds.some((f) => f.rule === 'state'));
  const countries = countryHints(scene, asking, state ? settled(state).country : capitalOf(scene, asking));
  const candidates = candidatesFor(scene, asking, countries, anchors);
  const best = state
    ? (candidates.find((c) => c.place.level === 'country') ?? candidates[0])
    : choose(
        candidates.filter((c) => isLikely(scene, asking, c) && !isFar(asking, anchors, c, candidates)),
        asking.level,
      );
  if (!best) return provisional(asking, countries, places, !!state);
  places[best.place.id] ??= placeOf(best.place, asking.level, best.precision);
  return best.place.id;
}

/** Places of a name; only where no well-known one is meant does it matter which lies near the rest of the report. */
function candidatesFor(
  scene: Scene,
  asking: Asking,
  countries: readonly string[],
  anchors: readonly Anchor[],
): readonly PlaceCandidate[] {
  const hints = { countries, within: [...asking.within] };
  const plain = scene.register.findPlaces(asking.name, hints);
  const first = plain[0]?.place;
  if (first?.level !== 'town' || first.capital || first.population >= townsize.known) return plain;
  return anchors.length ? scene.register.findPlaces(asking.name, { ...hints, near: anchors }) : plain;
}

/**
 * A small town in a country that the report never speaks of is most likely another place of that name ("Empire", Nevada);
 * where what holds it is told, it lies there.
 */
function isLikely(scene: Scene, asking: Asking, { place, score }: PlaceCandidate): boolean {
  const holders = holderCountries(scene, asking);
  if (holders.size) return place.country === null || holders.has(place.country);
  if (!scene.countries.length || !place.country) return true;
  if (scene.countries.includes(place.country) || place.level === 'country') return true;
  return score >= 0.55 && (place.capital || place.population >= 50_000 || place.level === 'region');
}

/** Kilometres beyond which a village is most likely one that no gazetteer has. */
const farthest = 250;
/** People from whom on a town is meant by its name; is told of by itself, though others bear its name; and though none does. */
const townsize = { known: 100_000, shared: 20_000, alone: 5000 } as const;

/** A village that lies far from all else that the report tells of, and shares its name or is told in a report of one area. */
function isFar(
  asking: Asking,
  anchors: readonly Anchor[],
  { place }: PlaceCandidate,
  all: readonly PlaceCandidate[],
): boolean {
  if (place.level !== 'town' || place.capital || asking.within.size) return false;
  const shared = all.some((c) => c.place.level === 'town' && c.place.id !== place.id);
  if (place.population >= (shared ? townsize.shared : townsize.alone)) return false;
  return (shared || isOneArea(anchors)) && (distanceTo(anchors, place) ?? 0) > farthest;
}

/** Where the places lie that are told to hold it. */
function holderCountries(scene: Scene, asking: Asking): Set<string> {
  const out = new Set<string>();
  for (const holder of asking.within) {
    const country = scene.register.countryOf(holder.replace(/^the /i, ''));
    const [best] = country ? [] : scene.register.findPlaces(holder, { countries: scene.countries.slice(0, 8) });
    const found = country ?? (best && best.score >= 0.55 ? best.place.country : null);
    if (found) out.add(found);
  }
  return out;
}

/** The country whose capital the name is, unless the text says that it lies elsewhere ("Paris, Texas"). */
function capitalOf(scene: Scene, asking: Asking): string | null {
  const country = scene.register.capitalOf(asking.name) ?? null;
  const holders = country ? holderCountries(scene, asking) : new Set();
  return country && (!holders.size || holders.has(country)) ? country : null;
}

/** Countries that its holders name first, then those of the report. */
function countryHints(scene: Scene, asking: Asking, own: string | null): string[] {
  const held = [...asking.within].flatMap((w) => scene.register.countryOf(w) ?? []);
  return [...new Set([...(own ? [own] : []), ...held, ...scene.countries])].slice(0, 8);
}

/** The best one; a row of the level that the words name, where it is nearly as good. */
function choose(candidates: readonly PlaceCandidate[], level: Level | null): PlaceCandidate | undefined {
  const best = candidates[0];
  if (!best || !level || best.place.level === level) return best;
  return (
    candidates.find(
      (c) => c.place.level === level && c.place.country === best.place.country && best.score - c.score < 0.15,
    ) ?? best
  );
}

/** `told`: the precision of the words, where they say only what it lies beside. */
function placeOf(place: GazetteerPlace, level: Level | null, told = 0): Place {
  const coarser =
    level && precisions[level] > precisions[place.level] && place.level !== 'country' ? level : place.level;
  return {
    name: place.name,
    admin1: place.admin1,
    admin2: place.admin2,
    country: place.country,
    latitude: place.latitude,
    longitude: place.longitude,
    geonames: place.geonames,
    precision: Math.max(told, place.level === 'region' ? (place.precision ?? 5) : precisions[coarser]),
    within: null,
    registered: true,
  };
}

/** One village however it is spelled: "Orlovka" in Russian is "Orlivka" in Ukrainian. */
const placeKeyOf = (name: string): string => placeSound(foldName(name)).replace(/[aiu]v(k[aiu]|)$/, 'uv$1');

/** A name no gazetteer knows: where it lies only as far as its holders say. */
function provisional(
  asking: Asking,
  countries: readonly string[],
  places: Record<string, Place>,
  isState: boolean,
): string {
  const holder = [...asking.within].map(foldName);
  const held = Object.values(places).find((p) => holder.includes(foldName(p.name)));
  const last = asking.name.slice(asking.name.lastIndexOf(' ') + 1).toLowerCase();
  const level = asking.level ?? levelWords[last] ?? (actorNoun(last) ? 'town' : null);
  const id = `pl:${shortHash(`place:${placeKeyOf(asking.name)}`)}`;
  places[id] ??= {
    name: asking.name,
    admin1: held?.precision === 4 ? held.name : (held?.admin1 ?? null),
    admin2: held?.precision === 3 ? held.name : null,
    country: held?.country ?? (asking.within.size || isState ? (countries[0] ?? null) : null),
    latitude: null,
    longitude: null,
    geonames: null,
    precision: isState ? precisions.country : level ? precisions[level] : 1,
    within: null,
    registered: false,
  };
  return id;
}

function resolveDateline(
  scene: Scene,
  byName: ReadonlyMap<string, string>,
  places: Record<string, Place>,
): string | null {
  const { dateline } = scene.report;
  if (!dateline) return null;
  const known = byName.get(foldName(dateline.name));
  if (known) return known;
  const [best] = scene.register.findPlaces(titleCase(dateline.name), { countries: scene.countries.slice(0, 8) });
  if (!best) return null;
  places[best.place.id] ??= placeOf(best.place, null);
  return best.place.id;
}

/** `within`: the narrowest place of this report that holds a place. */
function withContainers(places: Record<string, Place>): Record<string, Place> {
  const rows = Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1));
  const index = new Map<string, string>();
  for (const [id, p] of rows)
    if (p.precision >= 3 && p.country)
      index.set(`${p.country}:${p.precision}:${p.precision === 6 ? '' : foldName(p.name)}`, id);
  const find = (id: string, p: Place): string | null => {
    const keys = [
      p.admin2 && p.precision < 3 && `3:${foldName(p.admin2)}`,
      p.admin1 && p.precision < 4 && `4:${foldName(p.admin1)}`,
      '6:',
    ];
    for (const key of keys) {
      const holder = key ? index.get(`${p.country}:${key}`) : undefined;
      if (holder && holder !== id) return holder;
    }
    return null;
  };
  return Object.fromEntries(rows.map(([id, p]) => [id, { ...p, within: p.country ? find(id, p) : null }]));
}

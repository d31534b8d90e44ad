import { foldName } from '../../text/fold-name.js';
import { kilometres, type Point } from '../../text/kilometres.js';
import type { GazetteerPlace, PlaceCandidate, PlaceHints } from '../register.js';
import type { Gazetteer } from './gazetteer.js';
import { besideWhat, readLevel } from './level-words.js';
import type { NearNames } from './near-names.js';
import { readPlacePhrase } from './place-phrase.js';
import { placeSound } from './place-sound.js';

/** Countries and regions, whose names stand in tables of our own: folded name -> places. */
export type FewPlaces = ReadonlyMap<string, readonly GazetteerPlace[]>;

interface Asked {
  readonly level: GazetteerPlace['level'] | null;
  readonly countries: readonly string[];
  /** Folded names of what is said to hold it. */
  readonly within: readonly string[];
  readonly holders: ReadonlySet<number>;
  /** Countries that are said to hold it. */
  readonly states: ReadonlySet<string>;
  readonly near: readonly Point[];
}

interface Draft {
  readonly row: number;
  readonly few: GazetteerPlace | null;
  readonly match: keyof typeof matches;
  score: number;
}

/** What a match by each kind of name is worth. */
const matches = {
  'its own name': 0.5,
  'another of its names': 0.4,
  'a name that sounds so': 0.28,
  'a name spelled nearly so': 0.2,
  'what it is named after': 0.34,
} as const;

/** Most candidates handed back. */
const most = 12;

/** Rows of towns by spellings of our own: folded name -> rows. */
export type OtherNames = ReadonlyMap<string, readonly number[]>;

/** All that places are looked up in. */
export interface PlaceSources {
  readonly gazetteer: Gazetteer | undefined;
  readonly near: NearNames | undefined;
  readonly few: FewPlaces;
  readonly towns: OtherNames;
}

/**
 * Places of a name, ranked by what the report else speaks of, then by how much of a place each is. A phrase that names a place
 * with more than its name is read in the ways of `place-phrase` until one is found; then what holds it stands for it.
 */
export function findPlaces(sources: PlaceSources, name: string, hints: PlaceHints = {}): readonly PlaceCandidate[] {
  if (name.length > 120) return [];
  const direct = findNamed(sources, name, hints);
  if (isFound(direct, hints)) return direct;
  const readings = readPlacePhrase(name);
  for (const { names, within, near } of readings) {
    const held = within.length ? { ...hints, within: [...(hints.within ?? []), ...within] } : hints;
    const found = names.flatMap((n) => findNamed(sources, n, held));
    if (isFound(found, hints)) return near ? found.map(beside) : found;
  }
  if (direct.length && !hints.country) return direct;
  for (const holder of readings[0]?.within ?? []) {
    const found = findNamed(sources, holder, hints);
    if (isFound(found, hints)) return found.map((c) => weaken(c, 'it is said to hold it, and no more is known'));
  }
  return direct.length || !hints.country ? direct : wholeCountry(sources, hints.country);
}

/** Whether one of them lies where the report is. */
function isFound(found: readonly PlaceCandidate[], { country, countries = [] }: PlaceHints): boolean {
  if (country || !countries.length) return found.length > 0;
  return found.some(({ place }) => place.country === null || countries.includes(place.country));
}

/** A place that the words put something beside, or in a part of: UCDP's "near". */
const beside = (candidate: PlaceCandidate): PlaceCandidate => ({
  ...candidate,
  precision: Math.max(2, candidate.place.precision ?? 0),
  why: ['the words put it beside or in a part of this', ...candidate.why],
});

const weaken = ({ place, score, why }: PlaceCandidate, reason: string): PlaceCandidate => ({
  place,
  score: Number(Math.min(0.3, score / 2).toFixed(3)),
  why: [reason, ...why],
});

function wholeCountry({ few }: PlaceSources, country: string): PlaceCandidate[] {
  for (const places of few.values()) {
    const place = places.find((p) => p.level === 'country' && p.country === country);
    if (place) return [{ place, score: 0.1, why: ['no more than its country is known'] }];
  }
  return [];
}

/** Places of a plain name with its word of level. */
function findNamed(sources: PlaceSources, name: string, hints: PlaceHints): PlaceCandidate[] {
  const folded = foldName(name);
  if (folded.length < 2) return [];
  const { gazetteer, few } = sources;
  const { name: plain, level } = readLevel(folded);
  const asked = ask(gazetteer, few, level, hints);
  const drafts = collect(sources, folded, plain, asked).filter((d) => mayLie(gazetteer, d, hints.country));
  for (const draft of drafts) draft.score = weigh(gazetteer, draft, asked, null);
  const kept: PlaceCandidate[] = [];
  for (const draft of drafts.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, most)) {
    const place = draft.few ?? gazetteer!.place(draft.row);
    if (!kept.some((k) => k.place.id === place.id)) kept.push(candidate(gazetteer, draft, asked, place));
  }
  return kept;
}

/** Why it is one is put into words when somebody asks. */
function candidate(
  gazetteer: Gazetteer | undefined,
  draft: Draft,
  asked: Asked,
  place: GazetteerPlace,
): PlaceCandidate {
  let words: string[] | undefined;
  return {
    place,
    score: Math.max(0, Math.min(1, Math.round(draft.score * 1000) / 1000)),
    get why() {
      if (!words) {
        words = [];
        weigh(gazetteer, draft, asked, words);
      }
      return words;
    },
  };
}

/** Lands that one source counts to a state and GeoNames files apart. */
const counted: Readonly<Record<string, readonly string[]>> = {
  ISR: ['PSE'],
  PSE: ['ISR'],
  SRB: ['XKX'],
  MAR: ['ESH'],
  CHN: ['HKG', 'MAC', 'TWN'],
};
const isHome = (country: string, home: readonly string[]): boolean =>
  home.includes(country) || home.some((h) => counted[h]?.includes(country));

function mayLie(gazetteer: Gazetteer | undefined, { row, few }: Draft, country: string | undefined): boolean {
  if (!country) return true;
  const own = few ? few.country : gazetteer!.country(row);
  return own === null || isHome(own, [country]);
}

/** Exact names; where none lies where the report is, or is what the words call it, other spellings there. */
function collect(sources: PlaceSources, folded: string, plain: string, asked: Asked): Draft[] {
  const { gazetteer, near } = sources;
  const out = collectExact(sources, folded, plain);
  if (!gazetteer) return out;
  const home = [...asked.countries, ...asked.states];
  const atHome = out.filter((d) => d.few || isHome(gazetteer.country(d.row), home));
  const here = home.length ? atHome : out;
  if (here.length && (!asked.level || here.some((d) => levelName(gazetteer, d) === asked.level))) return out;
  if (!here.length) {
    const after = besideWhat(plain);
    const thing = after ? collectExact(sources, after, after, 'what it is named after') : [];
    out.push(...thing);
    if (thing.some((d) => d.few || !home.length || isHome(gazetteer.country(d.row), home))) return out;
    plain = after ?? plain;
  }
  if (plain.length < 5) return out;
  const sounding = collectSounding(gazetteer, plain, home).filter((d) => !out.some((o) => o.row === d.row));
  const wanted = here.length ? sounding.filter((d) => levelName(gazetteer, d) === asked.level) : sounding;
  out.push(...wanted);
  if (here.length || wanted.length || !near) return out;
  const drafts = home.slice(0, 1).flatMap((country) => near.find(country, plain));
  return [...out, ...drafts.map(({ row }): Draft => ({ row, few: null, match: 'a name spelled nearly so', score: 0 }))];
}

const levelNames = ['country', 'admin1', 'admin2', 'town'] as const;
const levelName = (gazetteer: Gazetteer, { few, row }: Draft): GazetteerPlace['level'] =>
  few?.level ?? levelNames[gazetteer.levelOf(row)]!;

function collectExact(
  { gazetteer, few, towns }: PlaceSources,
  folded: string,
  plain: string,
  as?: keyof typeof matches,
): Draft[] {
  const out: Draft[] = [];
  const seen = new Set<number>();
  const forms = folded === plain ? [folded] : [folded, plain];
  for (const form of forms) {
    for (const place of few.get(form) ?? []) out.push({ row: -1, few: place, match: as ?? 'its own name', score: 0 });
    const own = (towns.get(form) ?? []).map((row) => ({ row, primary: true }));
    for (const { row, primary } of [...own, ...(gazetteer?.named(form) ?? [])]) {
      if (seen.has(row)) continue;
      seen.add(row);
      out.push({ row, few: null, match: as ?? (primary ? 'its own name' : 'another of its names'), score: 0 });
    }
  }
  return out;
}

/** Other spellings: only in countries that the report speaks of, else every name would sound like some village. */
function collectSounding(gazetteer: Gazetteer, plain: string, home: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { row } of gazetteer.sounding(placeSound(plain))) {
    if (isHome(gazetteer.country(row), home)) drafts.push({ row, few: null, match: 'a name that sounds so', score: 0 });
  }
  return drafts;
}

function ask(
  gazetteer: Gazetteer | undefined,
  few: FewPlaces,
  level: Asked['level'],
  { countries: others = [], within = [], near = [], country }: PlaceHints,
): Asked {
  const countries = country ? [country, ...others.filter((c) => c !== country)] : others;
  const names = within.slice(0, 8).map((w) => readLevel(foldName(w)).name);
  const holders = names.flatMap((n) => gazetteer?.named(n).filter((h) => gazetteer.levelOf(h.row) < 3) ?? []);
  const states = names.flatMap((n) => few.get(n)?.flatMap((p) => p.country ?? []) ?? []);
  return {
    level,
    countries,
    within: names,
    holders: new Set(holders.map((h) => h.row)),
    states: new Set(states),
    near,
  };
}

/** What each feature is worth. Below 0.5 + hints, size decides. */
const weights = {
  own: 0.24,
  eachLater: 0.025,
  foreign: -0.08,
  held: 0.3,
  heldByState: 0.15,
  elsewhere: -0.15,
  level: 0.15,
  nextLevel: -0.02,
  otherLevel: -0.14,
  noTown: -0.02,
} as const;
const seatWords = ['', 'capital of its country', 'seat of its province', 'seat of its district', 'part of a town'];
const seatWeights = [0, 0.1, 0.05, 0.02, -0.05];

/** The screen of features: sums what speaks for a place, and puts what does into words where somebody asks for them. */
function weigh(gazetteer: Gazetteer | undefined, draft: Draft, asked: Asked, why: string[] | null): number {
  let sum = 0;
  const add = (words: string, weight: number) => {
    sum += weight;
    if (why && weight > 0) why.push(words);
  };
  add(draft.match, matches[draft.match]);
  if (draft.few) weighFew(draft.few, asked, add);
  else weighRow(gazetteer!, draft.row, asked, add);
  return sum;
}

type Add = (words: string, weight: number) => void;

function weighRow(g: Gazetteer, row: number, asked: Asked, add: Add): void {
  const own = g.country(row);
  const country = asked.countries.indexOf(own);
  if (country >= 0) add('the report speaks of its country', weights.own - Math.min(country, 6) * weights.eachLater);
  else if (asked.countries.length) add('another country', weights.foreign);
  if (asked.holders.size || asked.states.size) weighHolders(g, row, asked, add);
  const level = g.levelOf(row);
  if (asked.level) add('it is what the words call it', weightOfLevel(asked.level, level));
  if (level === 3 && asked.near.length) add('near what else is told', nearness(g, row, asked.near));
  add('people', Math.min(0.16, Math.log10(1 + g.population(row)) * 0.022));
  const seat = g.seat(row);
  if (seat) add(seatWords[seat] ?? '', seatWeights[seat] ?? 0);
  if (level === 1) add('a province', 0.03);
  if (level === 2 && asked.level !== 'admin2') add('a district, where a town may be meant', -0.03);
}

function weightOfLevel(asked: GazetteerPlace['level'], level: number): number {
  if (asked === levelNames[level]) return weights.level;
  if (asked === 'town') return weights.noTown;
  // What one source calls a district another calls a province; a town is neither
  return (asked === 'admin2' && level === 1) || (asked === 'admin1' && level === 2)
    ? weights.nextLevel
    : weights.otherLevel;
}

function weighHolders(g: Gazetteer, row: number, asked: Asked, add: Add): void {
  const [admin1, admin2] = g.holders(row);
  if (asked.holders.has(admin1) || asked.holders.has(admin2) || asked.holders.has(row))
    add('the text says that it lies there', weights.held);
  else if (asked.states.has(g.country(row))) add('the text says that it lies in that country', weights.heldByState);
  else add('the text says that it lies elsewhere', weights.elsewhere);
}

/** Kilometres within which a place is near another that the report speaks of, and what that is worth. */
const reach: readonly (readonly [kilometres: number, weight: number])[] = [
  [40, 0.2],
  [100, 0.14],
  [200, 0.06],
];

function nearness(gazetteer: Gazetteer, row: number, points: readonly Point[]): number {
  const own = gazetteer.pointOf(row);
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) least = Math.min(least, kilometres(own, point));
  return reach.find(([far]) => least <= far)?.[1] ?? 0;
}

function weighFew(place: GazetteerPlace, { countries, level }: Asked, add: Add): void {
  const at = place.country ? countries.indexOf(place.country) : -1;
  if (at >= 0) add('the report speaks of its country', 0.15);
  const fits = level === null || level === 'admin1';
  if (place.level === 'country') add('a country', fits ? 0.32 : 0.1);
  else add('a region that news speaks of', fits ? 0.24 : 0.05);
}

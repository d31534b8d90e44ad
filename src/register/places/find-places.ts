import { foldName } from '../../text/fold-name.js';
import type { GazetteerPlace, PlaceCandidate, PlaceHints } from '../register.js';
import type { Gazetteer } from './gazetteer.js';
import { besideWhat, readLevel } from './level-words.js';
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
  'what it is named after': 0.34,
} as const;

/** Most candidates handed back. */
const most = 12;

/** Rows of towns by spellings of our own: folded name -> rows. */
export type OtherNames = ReadonlyMap<string, readonly number[]>;

/** Places of a name, ranked by what the report else speaks of, then by how much of a place each is. */
export function findPlaces(
  gazetteer: Gazetteer | undefined,
  few: FewPlaces,
  towns: OtherNames,
  name: string,
  hints: PlaceHints = {},
): readonly PlaceCandidate[] {
  if (name.length > 120) return [];
  const folded = foldName(name);
  if (folded.length < 2) return [];
  const { name: plain, level } = readLevel(folded);
  const asked = ask(gazetteer, few, level, hints);
  const drafts = collect(gazetteer, few, towns, folded, plain, asked);
  for (const draft of drafts) draft.score = weigh(gazetteer, draft, asked).reduce((sum, [, w]) => sum + w, 0);
  const kept = new Map<string, PlaceCandidate>();
  for (const draft of drafts.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, most)) {
    const place = draft.few ?? gazetteer!.place(draft.row);
    if (kept.has(place.id)) continue;
    const why = weigh(gazetteer, draft, asked).flatMap(([words, w]) => (w > 0 ? [words] : []));
    kept.set(place.id, { place, score: Math.max(0, Math.min(1, Number(draft.score.toFixed(3)))), why });
  }
  return [...kept.values()];
}

function collect(
  gazetteer: Gazetteer | undefined,
  few: FewPlaces,
  towns: OtherNames,
  folded: string,
  plain: string,
  asked: Asked,
): Draft[] {
  const out: Draft[] = [];
  const seen = new Set<number>();
  const forms = folded === plain ? [folded] : [folded, plain];
  for (const form of forms) {
    for (const place of few.get(form) ?? []) out.push({ row: -1, few: place, match: 'its own name', score: 0 });
    const own = (towns.get(form) ?? []).map((row) => ({ row, primary: true }));
    for (const { row, primary } of [...own, ...(gazetteer?.named(form) ?? [])]) {
      if (seen.has(row)) continue;
      seen.add(row);
      out.push({ row, few: null, match: primary ? 'its own name' : 'another of its names', score: 0 });
    }
  }
  if (out.length || !gazetteer) return out;
  const beside = besideWhat(plain);
  if (beside) out.push(...collectBeside(gazetteer, beside));
  return out.length || plain.length < 5 ? out : collectSounding(gazetteer, beside ?? plain, asked);
}

const collectBeside = (gazetteer: Gazetteer, name: string): Draft[] =>
  gazetteer.named(name).map(({ row }) => ({ row, few: null, match: 'what it is named after', score: 0 }));

/** Other spellings: only in countries that the report speaks of, else every name would sound like some village. */
function collectSounding(gazetteer: Gazetteer, plain: string, asked: Asked): Draft[] {
  const drafts: Draft[] = [];
  for (const { row } of gazetteer.sounding(placeSound(plain))) {
    const country = gazetteer.country(row);
    if (!asked.countries.includes(country) && !asked.states.has(country)) continue;
    drafts.push({ row, few: null, match: 'a name that sounds so', score: 0 });
  }
  return drafts;
}

function ask(
  gazetteer: Gazetteer | undefined,
  few: FewPlaces,
  level: Asked['level'],
  { countries = [], within = [] }: PlaceHints,
): Asked {
  const names = within.slice(0, 8).map((w) => readLevel(foldName(w)).name);
  const holders = names.flatMap((n) => gazetteer?.named(n).filter((h) => gazetteer.levelOf(h.row) < 3) ?? []);
  const states = names.flatMap((n) => few.get(n)?.flatMap((p) => p.country ?? []) ?? []);
  return { level, countries, within: names, holders: new Set(holders.map((h) => h.row)), states: new Set(states) };
}

type Weights = [why: string, weight: number][];

/** The screen of features: what speaks for a place, in words, with its weight. Below 0.5 + hints, size decides. */
function weigh(gazetteer: Gazetteer | undefined, draft: Draft, asked: Asked): Weights {
  const out: Weights = [[draft.match, matches[draft.match]]];
  if (draft.few) return [...out, ...weighFew(draft.few, asked)];
  const g = gazetteer!;
  const { row } = draft;
  const country = asked.countries.indexOf(g.country(row));
  if (country >= 0) out.push(['the report speaks of its country', 0.24 - Math.min(country, 6) * 0.025]);
  else if (asked.countries.length) out.push(['another country', -0.08]);
  const [admin1, admin2] = g.holders(row);
  const held = asked.holders.has(admin1) || asked.holders.has(admin2) || asked.holders.has(row);
  if (held) out.push(['the text says that it lies there', 0.3]);
  else if (asked.states.has(g.country(row))) out.push(['the text says that it lies in that country', 0.15]);
  else if (asked.holders.size || asked.states.size) out.push(['the text says that it lies elsewhere', -0.15]);
  const level = g.levelOf(row);
  const levelName = (['country', 'admin1', 'admin2', 'town'] as const)[level]!;
  if (asked.level) out.push(['it is what the words call it', asked.level === levelName ? 0.15 : -0.02]);
  out.push(['people', Math.min(0.16, Math.log10(1 + g.population(row)) * 0.022)]);
  const seat = g.seat(row);
  if (seat === 1) out.push(['capital of its country', 0.1]);
  if (seat === 2) out.push(['seat of its province', 0.05]);
  if (seat === 3) out.push(['seat of its district', 0.02]);
  if (seat === 4) out.push(['part of a town', -0.05]);
  if (level === 1 && seat !== 4) out.push(['a province', 0.03]);
  if (level === 2 && asked.level !== 'admin2') out.push(['a district, where a town may be meant', -0.03]);
  return out;
}

function weighFew(place: GazetteerPlace, { countries, level }: Asked): Weights {
  const out: Weights = [];
  const at = place.country ? countries.indexOf(place.country) : -1;
  if (at >= 0) out.push(['the report speaks of its country', 0.15]);
  if (place.level === 'country') {
    out.push(['a country', level === null || level === 'admin1' ? 0.32 : 0.1]);
  } else out.push(['a region that news speaks of', level === null || level === 'admin1' ? 0.24 : 0.05]);
  return out;
}

import type { Doc, Name } from '../../model/doc.js';
import type { Report } from '../../model/report.js';
import type { ZoneKind } from '../../model/zone.js';
import type { Register } from '../../register/register.js';
import { titleCase } from '../../text/title-case.js';

interface Inputs {
  readonly doc: Doc;
  readonly report: Report;
  readonly register: Register;
}

export interface ReportCountries {
  /** Alpha-3 codes of the countries that the report speaks of, the most named first. */
  readonly countries: readonly string[];
  /** The one it is set in: named at least twice as often as any other. */
  readonly home: string | null;
}

/** Countries by how often the narrative names them, their people, their capital or any place in them; the title counts twice. */
export function reportCountries(inputs: Inputs): ReportCountries {
  const counts = count(inputs, (zone) => zone === null || zone === 'title');
  const all = counts.size ? counts : count(inputs, (zone) => zone !== 'related' && zone !== 'navigation');
  const ranked = [...all].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first, second] = ranked;
  return {
    countries: ranked.map(([country]) => country),
    home: first && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null,
  };
}

function count(
  { doc, report, register }: Inputs,
  counted: (zone: ZoneKind | null) => boolean,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string | undefined, weight: number) => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  const known = new Map<string, string | undefined>();
  for (const name of doc.names) {
    const zone = doc.sentences[doc.tokens[name.head]?.sentence ?? -1]?.zone ?? null;
    if (!counted(zone)) continue;
    const words = wordsOf(doc, name);
    const key = `${name.kind}:${words.join(' ')}`;
    if (!known.has(key)) known.set(key, countryOfName(register, name.kind, words));
    add(known.get(key), zone === 'title' ? 2 : 1);
  }
  if (report.dateline) add(countryOfPlace(register, titleCase(report.dateline.name)), 1);
  for (const word of (report.outlet ?? '').split(' '))
    add(/^\p{Lu}/u.test(word) ? register.countryOf(word) : undefined, 1);
  return counts;
}

const wordsOf = (doc: Doc, { tokens: { from, to } }: Name): string[] => {
  const words = doc.tokens.slice(from, to).map((t) => t.text);
  return /^the$/i.test(words[0] ?? '') ? words.slice(1) : words;
};

/** Parts of a country are that country: "Northern | Mali". What else stands beside its name makes another place: "Lake | Chad". */
const parts = /^(?:north|south|east|west|central|upper|lower|mainland|inner)(?:ern|west|east|western|eastern)?$/i;

/** The country that a name is of. A person called Jordan or Chad is of none. */
function countryOfName(register: Register, kind: Name['kind'], words: readonly string[]): string | undefined {
  if (kind === 'person') return undefined;
  const whole = register.countryOf(words.join(' '));
  if (whole) return whole;
  if (kind !== 'place' && kind !== 'facility') return words.map((w) => register.countryOf(w)).find(Boolean);
  const bare = words.filter((w) => !parts.test(w)).join(' ');
  return register.countryOf(bare) ?? countryOfPlace(register, titleCase(words.join(' ')));
}

/** Least lead over a place of that name in another country. */
const clearly = 0.08;
/** Least score of a name spelled as the gazetteer spells it, of a place that is more than a hamlet. */
const surely = 0.55;

/** The country of a place that is the only one of its name, or far the largest. */
function countryOfPlace(register: Register, name: string): string | undefined {
  const capital = register.capitalOf(name);
  if (capital) return capital;
  const found = register.findPlaces(name);
  const [best] = found;
  if (!best?.place.country || best.score < surely) return undefined;
  const rival = found.find((c) => c.place.country !== best.place.country);
  return rival && best.score - rival.score < clearly ? undefined : best.place.country;
}

import { loadTable } from '../../lexicon/load-table.js';
import { foldName } from '../../text/fold-name.js';
import { cellValues } from '../cells.js';
import type { GazetteerPlace } from '../register.js';
import { slug } from '../slug.js';
import { states } from '../states.js';
import type { FewPlaces } from './find-places.js';
import type { Gazetteer } from './gazetteer.js';

export interface Region {
  readonly place: GazetteerPlace;
  readonly aliases: readonly string[];
  /** UCDP's where_prec. */
  readonly precision: number;
  readonly source: string;
}

/** Regions that news names, of `overlay/regions.tsv`. */
export const regions: readonly Region[] = loadTable(new URL('../overlay/regions.tsv', import.meta.url), 7).map(
  ({ cells }) => {
    const [name = '', aliases, country, latitude, longitude, precision, source = ''] = cells;
    return {
      aliases: cellValues(aliases),
      precision: Number(precision),
      source,
      place: {
        id: `pl:region-${slug(name)}`,
        name,
        admin1: null,
        admin2: null,
        country: country || null,
        latitude: Number(latitude),
        longitude: Number(longitude),
        geonames: null,
        population: 0,
        level: 'region',
        capital: false,
        precision: Number(precision),
      },
    };
  },
);

export interface PlaceName {
  readonly name: string;
  readonly country: string;
  /** A name that GeoNames has for the town. */
  readonly place: string;
}

/** Spellings of `overlay/place-names.tsv`. */
export const placeNames: readonly PlaceName[] = loadTable(
  new URL('../overlay/place-names.tsv', import.meta.url),
  4,
).map(({ cells: [name = '', country = '', place = ''] }) => ({ name, country, place }));

/** Row of the largest town of that name in that country. */
export function townNamed(gazetteer: Gazetteer, { country, place }: PlaceName): number | undefined {
  const towns = gazetteer
    .named(foldName(place))
    .map((hit) => hit.row)
    .filter((row) => gazetteer.levelOf(row) === 3 && gazetteer.country(row) === country);
  return towns.sort((a, b) => gazetteer.population(b) - gazetteer.population(a) || a - b)[0];
}

/** Rows that the spellings of the overlay name, by folded name. */
export function otherNames(gazetteer: Gazetteer | undefined): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const spelling of gazetteer ? placeNames : []) {
    const row = townNamed(gazetteer!, spelling);
    const key = foldName(spelling.name);
    if (row !== undefined) rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

/** Countries (where their towns lie, on average) and regions: by id, and by folded name. */
export function fewPlaces(gazetteer: Gazetteer | undefined): {
  byId: ReadonlyMap<string, GazetteerPlace>;
  byName: FewPlaces;
  towns: ReadonlyMap<string, readonly number[]>;
} {
  const byId = new Map<string, GazetteerPlace>();
  const byName = new Map<string, GazetteerPlace[]>();
  const add = (place: GazetteerPlace, names: readonly string[]) => {
    byId.set(place.id, place);
    for (const name of new Set(names.map((n) => foldName(n).replace(/^the /, '')))) {
      const known = byName.get(name);
      if (known) known.push(place);
      else byName.set(name, [place]);
    }
  };
  const about = gazetteer?.countries();
  for (const { code, name, names } of states) {
    const { latitude = null, longitude = null, population = 0 } = about?.get(code) ?? {};
    const round = (degrees: number | null) => degrees && Math.round(degrees * 1000) / 1000;
    const place: GazetteerPlace = {
      id: `pl:${code}`,
      name,
      admin1: null,
      admin2: null,
      country: code,
      latitude: round(latitude),
      longitude: round(longitude),
      geonames: null,
      population,
      level: 'country',
      capital: false,
    };
    add(place, [name, ...names]);
  }
  for (const { place, aliases } of regions) add(place, [place.name, ...aliases]);
  return { byId, byName, towns: otherNames(gazetteer) };
}

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
      },
    };
  },
);

/** Countries (where their towns lie, on average) and regions: by id, and by folded name. */
export function fewPlaces(gazetteer: Gazetteer | undefined): {
  byId: ReadonlyMap<string, GazetteerPlace>;
  byName: FewPlaces;
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
  return { byId, byName };
}

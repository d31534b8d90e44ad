import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasUrl from 'world-atlas/countries-50m.json?url';
import { type Disputed, disputedIn } from './disputed.js';
import disputedTsv from './disputed.tsv?raw';
import { split } from './split.js';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The world as it is drawn: countries for their land, borders apart, those in dispute apart from the others. */
export interface Atlas {
  readonly countries: readonly Feature<Geometry, { name: string }>[];
  readonly borders: MultiLineString;
  readonly disputed: MultiLineString;
}

let loaded: Promise<Atlas> | undefined;

/** Natural Earth at 1 : 50 million, from the desk's own server; asked for once. */
export function loadAtlas(): Promise<Atlas> {
  loaded ??= fetch(atlasUrl)
    .then((response) => response.json() as Promise<World>)
    .then(drawn);
  return loaded;
}

function drawn(world: World): Atlas {
  const { countries } = world.objects;
  const rows = disputedIn(disputedTsv);
  const found = feature(world, countries) as FeatureCollection<Geometry, { name: string }>;
  const borders = mesh(world, countries, (a, b) => a !== b && !rowOf(rows, nameOf(a), nameOf(b)));
  const parts = rows.map((row) => {
    const line = mesh(world, countries, (a, b) => a !== b && rowOf([row], nameOf(a), nameOf(b)) !== undefined);
    return split(line.coordinates, row.box);
  });
  return {
    countries: found.features,
    borders: lines([...borders.coordinates, ...parts.flatMap((p) => p.outside)]),
    disputed: lines(parts.flatMap((p) => p.inside)),
  };
}

const lines = (coordinates: Position[][]): MultiLineString => ({ type: 'MultiLineString', coordinates });
const nameOf = (geometry: { properties?: unknown }): string =>
  (geometry.properties as { name?: string } | undefined)?.name ?? '';

const rowOf = (rows: readonly Disputed[], x: string, y: string): Disputed | undefined =>
  rows.find(({ a, b }) => (a === x && b === y) || (a === y && b === x));

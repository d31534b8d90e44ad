import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoContains,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../../model/place.js';
import { type Atlas, loadAtlas } from './atlas.js';
import { radiusOf } from './precision.js';

/** A place to be drawn: lit or not, and what choosing it lights. */
export interface Spot {
  readonly id: string;
  readonly place: Place;
  readonly lit: boolean;
  readonly choose: () => void;
}

const KM = 6_371;
const HEIGHT = 300;
/** Kilometres that are always seen around what happened, so that a reader knows where in the world it is. */
const AROUND = 350;
type Point = [number, number];
const pointOf = ({ longitude, latitude }: Place): Point => [longitude ?? 0, latitude ?? 0];

/** Where it happened, drawn without asking anybody: land, borders, and how sure each place is as an area. */
export default function StoryMap({ spots, world }: { spots: readonly Spot[]; world: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [atlas, setAtlas] = useState<Atlas | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadAtlas().then(setAtlas, () => setFailed(true));
  }, []);
  return (
    <div ref={box} className="map-box">
      {failed && <p className="warning">The map could not be read: the places stand below.</p>}
      {atlas && width > 0 && <Drawing atlas={atlas} spots={spots} width={width} world={world} />}
    </div>
  );
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [box]);
  return width;
}

interface DrawingProps {
  readonly atlas: Atlas;
  readonly spots: readonly Spot[];
  readonly width: number;
  readonly world: boolean;
}

function Drawing({ atlas, spots, width, world }: DrawingProps) {
  const projection = useMemo(() => projectionOf(spots, width, world), [spots, width, world]);
  const base = useMemo(() => {
    const path = geoPath(projection);
    const land = atlas.countries.map((c) => path(c) ?? '').join('');
    return { land, borders: path(atlas.borders) ?? '', disputed: path(atlas.disputed) ?? '' };
  }, [atlas, projection]);
  const placed = useMemo(() => labelled(spots, projection, width), [spots, projection, width]);
  const countries = useMemo(
    () => (world ? [] : countryNames(atlas, projection, placed, width)),
    [world, atlas, projection, placed, width],
  );
  const scale = world ? null : scaleOf(projection, width);
  return (
    <svg className="map" width={width} height={HEIGHT} role="img" aria-label={labelOf(spots)}>
      <path className="map-land" d={base.land} />
      <path className="map-borders" d={base.borders} />
      <path className="map-disputed" d={base.disputed} />
      {spots.map((spot) => (
        <path
          key={spot.id}
          className={spot.lit ? 'map-area is-lit' : 'map-area'}
          d={areaOf(spot.place, atlas, projection)}
        />
      ))}
      {countries.map(({ name, at: [x, y] }) => (
        <text key={name} className="map-country" x={x} y={y}>
          {name}
        </text>
      ))}
      {placed.map(({ spot, at: [x, y], label, anchor, dx, dy }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: each place is a button in the list below
        <g key={spot.id} className={spot.lit ? 'map-spot is-lit' : 'map-spot'} onClick={spot.choose}>
          <circle cx={x} cy={y} r={spot.place.precision === 1 ? 4 : 2.5} />
          {label && (
            <text x={x + dx} y={y + dy} textAnchor={anchor}>
              {label}
            </text>
          )}
        </g>
      ))}
      {scale && (
        <g className="map-scale" transform={`translate(12 ${HEIGHT - 12})`}>
          <path d={`M0 -4V0H${scale.pixels}V-4`} />
          <text x={scale.pixels + 6} y={0}>
            {scale.km} km
          </text>
        </g>
      )}
    </svg>
  );
}

const labelOf = (spots: readonly Spot[]): string => `Map with ${spots.map((s) => s.place.name).join(', ')}`;

function projectionOf(spots: readonly Spot[], width: number, world: boolean): GeoProjection {
  const points = spots.map((s) => pointOf(s.place));
  const centre = points.length === 1 ? points[0]! : geoCentroid({ type: 'MultiPoint', coordinates: points });
  const reach = Math.max(
    AROUND,
    ...spots.map((s) => geoDistance(centre, pointOf(s.place)) * KM * 1.2 + reachOf(s.place)),
  );
  const degrees = (reach / KM) * (180 / Math.PI);
  if (world || degrees > 60) return geoEqualEarth().fitExtent(frame(width, 2), { type: 'Sphere' });
  return geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .fitExtent(frame(width, 10), geoCircle().center(centre).radius(degrees)())
    .clipAngle(Math.min(90, degrees * 6))
    .clipExtent([
      [0, 0],
      [width, HEIGHT],
    ]);
}

const reachOf = (place: Place): number => radiusOf(place) ?? 600;

const frame = (width: number, margin: number): [Point, Point] => [
  [margin, margin],
  [width - margin, HEIGHT - margin],
];

/** The area in which the place may lie: a circle, or the whole country. */
function areaOf(place: Place, { countries }: Atlas, projection: GeoProjection): string {
  const path = geoPath(projection);
  if (place.precision === 6) {
    const country = countries.find((c) => geoContains(c, pointOf(place)));
    return country ? (path(country) ?? '') : '';
  }
  const km = radiusOf(place);
  return km
    ? (path(
        geoCircle()
          .center(pointOf(place))
          .radius((km / KM) * (180 / Math.PI))(),
      ) ?? '')
    : '';
}

interface Placed {
  readonly spot: Spot;
  readonly at: Point;
  /** Empty where it would cover another. */
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly dx: number;
  readonly dy: number;
}

/** The finest places first; a name that would stand on another is left to the list below. */
function labelled(spots: readonly Spot[], projection: GeoProjection, width: number): Placed[] {
  const taken: [number, number, number, number][] = [];
  return [...spots]
    .sort((a, b) => a.place.precision - b.place.precision)
    .flatMap((spot) => {
      const at = projection(pointOf(spot.place));
      if (!at) return [];
      const label = spot.place.name.length > 28 ? `${spot.place.name.slice(0, 27)}…` : spot.place.name;
      const long = label.length * 6.6;
      const left = at[0] + long + 12 > width;
      const box: [number, number, number, number] = [
        left ? at[0] - long - 8 : at[0] - 6,
        at[1] - 9,
        left ? at[0] + 6 : at[0] + long + 8,
        at[1] + 9,
      ];
      const clash = taken.some(([l, t, r, b]) => box[0] < r && l < box[2] && box[1] < b && t < box[3]);
      if (!clash) taken.push(box);
      const side = left ? ({ anchor: 'end', dx: -8 } as const) : ({ anchor: 'start', dx: 8 } as const);
      return [{ spot, at, label: clash ? '' : label, ...side, dy: 4 }];
    });
}

/** Names of the countries that take much of the picture, each in the middle of what is seen of it, clear of the places. */
function countryNames(
  { countries }: Atlas,
  projection: GeoProjection,
  placed: readonly Placed[],
  width: number,
): { name: string; at: Point }[] {
  const path = geoPath(projection);
  return countries.flatMap((country) => {
    if (path.area(country) < 5_000) return [];
    const { name } = country.properties;
    const [x, y] = path.centroid(country);
    const half = name.length * 3.6;
    const fits = x - half > 2 && x + half < width - 2 && y > 14 && y < HEIGHT - 26;
    const clear = placed.every(
      ({ at: [a, b], label }) => Math.abs(b - y) > 16 || Math.abs(a - x) > half + label.length * 7,
    );
    return fits && clear ? [{ name, at: [x, y] as Point }] : [];
  });
}

/** A round number of kilometres that takes about a quarter of the width at the middle of the map. */
function scaleOf(projection: GeoProjection, width: number): { km: number; pixels: number } | null {
  const [a, b] = [projection.invert?.([width / 2, HEIGHT / 2]), projection.invert?.([width / 2 + 50, HEIGHT / 2])];
  if (!a || !b) return null;
  const perPixel = (geoDistance(a, b) * KM) / 50;
  const km = [10, 20, 50, 100, 200, 500, 1_000, 2_000].findLast((n) => n / perPixel < width / 3) ?? 10;
  return { km, pixels: Math.round(km / perPixel) };
}

/** The part of a TopoJSON file that is read: arcs in steps of a grid, countries as rings of arcs. */
export interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}
interface Geometry {
  readonly type: string;
  readonly id?: string;
  readonly properties?: { readonly name?: string };
  readonly arcs: unknown;
}
type Ring = readonly (readonly [longitude: number, latitude: number])[];

export interface Outline {
  /** ISO 3166-1 numeric, undefined where the country has none. */
  readonly id: string | undefined;
  readonly name: string;
  readonly rings: readonly Ring[];
}

/** Outlines of all countries of Natural Earth, in degrees. */
export function readOutlines({ transform, arcs, objects }: Topology): Outline[] {
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): [number, number] => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
  const line = (at: number): Ring => (at < 0 ? [...lines[~at]!].reverse() : lines[at]!);
  return objects.countries.geometries.map(({ type, id, properties, arcs: shape }) => {
    const polygons = (type === 'Polygon' ? [shape] : type === 'MultiPolygon' ? shape : []) as number[][][];
    const rings = polygons.flat().map((ring) => ring.flatMap((at, i) => line(at).slice(i ? 1 : 0)));
    return { id, name: properties?.name ?? '', rings };
  });
}

/**
 * Cells of a grid whose middle lies in the outline, row by row from the south: an even number of borders to the west is outside.
 * `step`: height of a cell in degrees; cells of a row are as wide as makes them about square.
 */
export function cellsWithin(
  rings: readonly Ring[],
  step: number,
  visit: (latitude: number, longitude: number) => void,
): void {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) cross(ring[i]!, ring[i + 1]!, step, crossings);
  }
  for (const [row, xs] of [...crossings].sort(([a], [b]) => a - b)) {
    xs.sort((a, b) => a - b);
    const latitude = (row + 0.5) * step;
    const wide = step / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
    for (let i = 0; i + 1 < xs.length; i += 2) {
      for (let at = Math.ceil(xs[i]! / wide - 0.5); (at + 0.5) * wide < xs[i + 1]!; at++)
        visit(latitude, (at + 0.5) * wide);
    }
  }
}

/** Where a piece of border crosses the middle of each row of cells. */
function cross(a: Ring[0], b: Ring[0], step: number, crossings: Map<number, number[]>): void {
  const [low, high] = a[1] <= b[1] ? [a, b] : [b, a];
  for (let row = Math.ceil(low[1] / step - 0.5); (row + 0.5) * step < high[1]; row++) {
    const share = ((row + 0.5) * step - low[1]) / (high[1] - low[1]);
    const x = low[0] + share * (high[0] - low[0]);
    const known = crossings.get(row);
    if (known) known.push(x);
    else crossings.set(row, [x]);
  }
}

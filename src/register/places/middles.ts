import { cellsWithin, type Outline } from './land.js';

/** A town as far as it says which land is whose. */
export interface Settled {
  readonly latitude: number;
  readonly longitude: number;
  readonly country: string;
  readonly admin1: number;
  readonly admin2: number;
}
export interface Middle {
  readonly latitude: number;
  readonly longitude: number;
  /** Cells of the grid that it was reckoned from. */
  readonly cells: number;
}
export interface Middles {
  readonly admin: ReadonlyMap<number, Middle>;
  readonly countries: ReadonlyMap<string, Middle>;
}

/** Height of a cell in degrees: about 11 km. */
const step = 0.1;
const radian = Math.PI / 180;

interface Sum {
  x: number;
  y: number;
  z: number;
  cells: number;
}

/**
 * Middles of countries, provinces and districts by area. GeoNames' tables of names have no point for a district, so each bit of
 * land is taken to belong where the nearest town of its country belongs, and the middle of all such land is the point.
 */
export function findMiddles(towns: readonly Settled[], outlines: readonly (Outline & { country: string })[]): Middles {
  const admin = new Map<number, Sum>();
  const countries = new Map<string, Sum>();
  const byCountry = new Map<string, Settled[]>();
  for (const town of towns) {
    const known = byCountry.get(town.country);
    if (known) known.push(town);
    else byCountry.set(town.country, [town]);
  }
  for (const { country, rings } of [...outlines].sort((a, b) => (a.country < b.country ? -1 : 1))) {
    const grid = new TownGrid(byCountry.get(country) ?? []);
    cellsWithin(rings, step, (latitude, longitude) => {
      add(countries, country, latitude, longitude);
      const town = grid.nearest(latitude, longitude);
      if (!town) return;
      if (town.admin1 >= 0) add(admin, town.admin1, latitude, longitude);
      if (town.admin2 >= 0) add(admin, town.admin2, latitude, longitude);
    });
  }
  return { admin: middles(admin), countries: middles(countries) };
}

/** A sum of points on the sphere, so that a country on both sides of the date line has its middle where it lies. */
function add<K>(sums: Map<K, Sum>, key: K, latitude: number, longitude: number): void {
  const sum = sums.get(key) ?? { x: 0, y: 0, z: 0, cells: 0 };
  sums.set(key, sum);
  const flat = Math.cos(latitude * radian);
  sum.x += flat * Math.cos(longitude * radian);
  sum.y += flat * Math.sin(longitude * radian);
  sum.z += Math.sin(latitude * radian);
  sum.cells++;
}

function middles<K>(sums: ReadonlyMap<K, Sum>): Map<K, Middle> {
  return new Map(
    [...sums].map(([key, { x, y, z, cells }]) => [
      key,
      { latitude: Math.atan2(z, Math.hypot(x, y)) / radian, longitude: Math.atan2(y, x) / radian, cells },
    ]),
  );
}

/** The towns of one country by cells of half a degree. */
class TownGrid {
  readonly #cells = new Map<number, Settled[]>();

  constructor(towns: readonly Settled[]) {
    for (const town of towns) {
      const key = cellKey(Math.floor(town.latitude * 2), Math.floor(town.longitude * 2));
      const cell = this.#cells.get(key);
      if (cell) cell.push(town);
      else this.#cells.set(key, [town]);
    }
  }

  /** The nearest town; looks one ring of cells farther than the first town found. */
  nearest(latitude: number, longitude: number): Settled | undefined {
    const flat = Math.cos(latitude * radian);
    const [row, column] = [Math.floor(latitude * 2), Math.floor(longitude * 2)];
    let best: Settled | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let ring = 0, last = farthest; ring <= last; ring++) {
      for (let y = row - ring; y <= row + ring; y++) {
        const every = Math.abs(y - row) === ring ? 1 : 2 * ring;
        for (let x = column - ring; x <= column + ring; x += every || 1) {
          for (const town of this.#cells.get(cellKey(y, x)) ?? []) {
            const [dy, dx] = [town.latitude - latitude, (town.longitude - longitude) * flat];
            const distance = dy * dy + dx * dx;
            if (distance < least) [best, least] = [town, distance];
          }
        }
      }
      if (best && last === farthest) last = ring + 1;
    }
    return best;
  }
}

/** Rings of cells within which a town is looked for: about four degrees. */
const farthest = 8;
const cellKey = (row: number, column: number): number => row * 1000 + column;

import type { Position } from 'geojson';
import type { Disputed } from './disputed.js';

/** Lines cut where they leave or enter a box; neighbouring pieces share the point at the cut. */
export function split(
  all: readonly Position[][],
  box: Disputed['box'],
): { readonly inside: Position[][]; readonly outside: Position[][] } {
  if (!box) return { inside: [...all], outside: [] };
  const [west, south, east, north] = box;
  const holds = ([x = 0, y = 0]: Position): boolean => x >= west && x <= east && y >= south && y <= north;
  const inside: Position[][] = [];
  const outside: Position[][] = [];
  for (const line of all) {
    let piece: Position[] = [];
    for (const [i, point] of line.entries()) {
      piece.push(point);
      const next = line[i + 1];
      if (next && holds(next) === holds(point)) continue;
      (holds(point) ? inside : outside).push(next ? [...piece, next] : piece);
      piece = [];
    }
  }
  return { inside, outside };
}

import type { Place } from '../../../model/place.js';

/** How far the true place may lie from the point, by UCDP's where_prec; null: the area is a country, or none at all. */
const radii: Readonly<Record<number, number | null>> = { 1: 0, 2: 25, 3: 40, 4: 120, 5: 150, 6: null, 7: null };

/** Kilometres around the point; 0: the point itself; null: no circle says it. */
export const radiusOf = ({ precision }: Place): number | null => radii[precision] ?? null;

const words: Readonly<Record<number, string>> = {
  1: 'the place itself',
  2: 'near it, within about 25 km',
  3: 'somewhere in the district',
  4: 'somewhere in the province',
  5: 'somewhere in the region',
  6: 'somewhere in the country',
  7: 'no place on land',
};

export const precisionWords = ({ precision }: Place): string => words[precision] ?? '';

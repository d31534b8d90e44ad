import { loadTable } from './load-table.js';

const fields = loadTable(new URL('./workplaces.tsv', import.meta.url), 3).map(
  ({ cells: [places = '', people = ''] }) => ({
    places: new Set(places.split(' ')),
    people: new Set(people.split(' ')),
  }),
);

/** Whether somebody called `noun` may be "a [workplace] official": a doctor of a hospital, a colonel of an army. */
export const worksAt = (workplace: string, noun: string): boolean =>
  fields.some(({ places, people }) => places.has(workplace) && people.has(noun));

import { loadTable } from './load-table.js';

const genders = new Map<string, 'f' | 'm'>();
for (const { cells } of loadTable(new URL('./given-names.tsv', import.meta.url), 2)) {
  for (const name of (cells[1] ?? '').split(' ')) genders.set(name, cells[0] === 'f' ? 'f' : 'm');
}

/** Whose a given name mostly is; undefined: both, or unknown. `name` folded (lower case, no marks). */
export const genderOfName = (name: string): 'f' | 'm' | undefined => genders.get(name);

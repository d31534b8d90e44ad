import { foldName } from '../text/fold-name.js';
import { loadTable } from './load-table.js';

const owners = new Map<string, string>();
for (const { cells } of loadTable(new URL('./owners.tsv', import.meta.url), 2)) {
  const [owner = '', outlets = ''] = cells;
  for (const outlet of outlets.split('|')) owners.set(foldName(outlet), owner);
}

/** Who owns an outlet or agency, as far as the table knows: "RIA Novosti" gives "Rossiya Segodnya". */
export const ownerOf = (outlet: string): string | undefined => owners.get(foldName(outlet));

export const ownedOutlets: readonly string[] = [...owners.keys()];

import { loadTable } from './load-table.js';

const english = new Map<string, string>();
for (const { cells } of loadTable(new URL('./organisation-words.tsv', import.meta.url), 3)) {
  const [word = '', others = ''] = cells;
  for (const form of [word, ...others.split(' ')]) english.set(form, word);
}

/** The English word for a folded word that names of organisations are made of ("hvardiia" is guard); undefined for any other. */
export const organisationWord = (folded: string): string | undefined => english.get(folded);

export const organisationWords: ReadonlyMap<string, string> = english;

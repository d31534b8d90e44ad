import { loadTable } from './load-table.js';

const names = new Map<string, string>();
for (const { cells } of loadTable(new URL('./agencies.tsv', import.meta.url), 2)) {
  const [name = '', aliases = ''] = cells;
  for (const form of [name, ...aliases.split('|').filter(Boolean)]) names.set(form.toLowerCase(), name);
}

/** The name a news agency is filed under: "Agence France-Presse" gives "AFP". */
export const agencyOf = (words: string): string | undefined => names.get(words.trim().toLowerCase());

export const agencyForms: readonly string[] = [...names.keys()];

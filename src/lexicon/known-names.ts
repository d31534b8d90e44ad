import { firstLetters } from '../text/first-letters.js';
import { loadTable } from './load-table.js';

export const knownNameKinds = ['organisation', 'group', 'place', 'nationality'] as const;
export type KnownNameKind = (typeof knownNameKinds)[number];

const names = new Map<string, KnownNameKind>();
let longest = 1;
for (const { line, cells } of loadTable(new URL('./known-names.tsv', import.meta.url), 3)) {
  const [kind, list = ''] = cells as [KnownNameKind, string, string];
  if (!knownNameKinds.includes(kind)) throw new Error(`known-names.tsv:${line}: no kind ${JSON.stringify(kind)}`);
  for (const name of list.split('|')) {
    names.set(name, kind);
    longest = Math.max(longest, name.split(/[ -]/).length * 2);
  }
}

/** What a name names, by its exact letters ("IS" is a group, "is" a verb). */
export const knownName = (name: string): KnownNameKind | undefined => names.get(name.replace(/’/g, "'"));

/** The same in text all in capitals. */
const upper = new Map([...names].map(([name, kind]) => [name.toUpperCase(), kind]));
export const knownNameInCapitals = (name: string): KnownNameKind | undefined => upper.get(name.replace(/’/g, "'"));

const beginnings = new Set([...names.keys()].map(firstLetters));

/** Whether any known name begins with a word; `letters`: its first ones, see `firstLetters`. */
export const mayBeginKnownName = (letters: string): boolean => beginnings.has(letters);

/** No known name has more words, hyphens counted as words. */
export const longestKnownName = longest;

import { firstLetters } from '../text/first-letters.js';
import { loadTable } from './load-table.js';

/** A state or territory as English news names it. */
export interface Nation {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Nouns for its people: "Briton", "Britons". */
  readonly people: readonly string[];
  readonly capitals: readonly string[];
}

const cell = (text: string | undefined): string[] => (text ? text.split('|') : []);

export const nations: readonly Nation[] = loadTable(new URL('./nations.tsv', import.meta.url), 5).map(({ cells }) => {
  const [code = '', names, adjectives, people, capitals] = cells;
  const adjective = cell(adjectives);
  // "Albanian" gives the Albanian and the Albanians; irregular ones stand in the table
  const nouns = people ? cell(people) : adjective.flatMap((a) => [a, `${a}s`]);
  return { code, names: cell(names), adjectives: adjective, people: nouns, capitals: cell(capitals) };
});

/** "U.S." and "US" are one word. */
export const nationKey = (word: string): string => word.toLowerCase().replace(/[.’']/g, '').replace(/\s+/g, ' ').trim();

function index(words: (nation: Nation) => readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const nation of nations)
    for (const word of words(nation)) if (!map.has(nationKey(word))) map.set(nationKey(word), nation.code);
  return map;
}

const byName = index((n) => n.names);
const byAdjective = index((n) => n.adjectives);
const byPeople = index((n) => n.people);

export const nationByName = (word: string): string | undefined => byName.get(nationKey(word));
export const nationByAdjective = (word: string): string | undefined => byAdjective.get(nationKey(word));
export const nationByPeople = (word: string): string | undefined => byPeople.get(nationKey(word));

const beginnings = new Set([byName, byAdjective, byPeople].flatMap((map) => [...map.keys()]).map(firstLetters));

/** Whether a name of a nation or of its people begins with a word. */
export const mayBeginNation = (word: string): boolean => beginnings.has(firstLetters(nationKey(word)));

import { loadTable } from '../lexicon/load-table.js';
import { cellValues } from './cells.js';
import type { RegisterActor } from './register.js';

/** A country: its names, the words for what and who is of it, its capitals. */
export interface State {
  /** ISO 3166-1 alpha-3, XKX for Kosovo. */
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
  readonly source: string;
}

export const states: readonly State[] = loadTable(new URL('./data/states.tsv', import.meta.url), 7).map(({ cells }) => {
  const [code = '', name = '', names, adjectives, people, capitals, source = ''] = cells;
  return {
    code,
    name,
    names: cellValues(names),
    adjectives: cellValues(adjectives),
    people: cellValues(people),
    capitals: cellValues(capitals),
    source,
  };
});

/** "U.S." and "US" are one word, "The Gambia" and "Gambia", "Sana'a" and "Sana’a"; marks over letters fall away. */
const key = (word: string): string =>
  word
    .slice(0, 80)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.'’`ʼ\u200e\u200f]/g, '')
    .toLowerCase()
    .replace(/[\s\u00a0-]+/g, ' ')
    .trim()
    .replace(/^the /, '');

/** Words of states that rarer states share: the state that news means by them. */
const preferred: Readonly<Record<string, string>> = {
  congolese: 'COD',
  congo: 'COD',
  dominican: 'DOM',
  dominicans: 'DOM',
  guinean: 'GIN',
  kingston: 'JAM',
  samoan: 'WSM',
  micronesian: 'FSM',
};

const byCode = new Map(states.map((s) => [s.code, s]));
const byWord = index((s) => [s.name, ...s.names, ...s.adjectives, ...s.people]);
const byCapital = index((s) => s.capitals.filter((c) => !c.startsWith('The ') || c === 'The Hague'));

function index(words: (state: State) => readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const state of states) {
    for (const word of words(state)) if (!map.has(key(word))) map.set(key(word), state.code);
  }
  for (const [word, code] of Object.entries(preferred)) if (map.has(word)) map.set(word, code);
  return map;
}

/** Names begin with a capital: "us", "polish" and "turkey" are other words; "CAR" and "UK" are all capitals. */
function isNamed(word: string, folded: string): boolean {
  const plain = word.trim().replace(/^the\s+/i, '');
  if (folded.length <= 3) return plain.replace(/[.\s]/g, '') === folded.toUpperCase() || !abbreviations.has(folded);
  return /^\p{Lu}/u.test(plain);
}

const abbreviations: ReadonlySet<string> = new Set(
  states.flatMap((s) => [...s.names, ...s.adjectives].filter((n) => /^(?:\p{Lu}\.?){2,4}$/u.test(n)).map(key)),
);

const lookUp = (map: ReadonlyMap<string, string>, word: string): string | undefined => {
  if (word.length > 80) return undefined;
  const folded = key(word);
  const code = map.get(folded);
  return code && isNamed(word, folded) ? code : undefined;
};

export const stateOfCode = (code: string): State | undefined => byCode.get(code);
export const countryOfWord = (word: string): string | undefined => lookUp(byWord, word);
export const countryOfCapital = (name: string): string | undefined => lookUp(byCapital, name);

export const stateId = (code: string): string => `ac:state-${code}`;

export const stateActor = (state: State): RegisterActor => ({
  id: stateId(state.code),
  name: state.name,
  kind: 'state',
  country: state.code,
  sectors: ['GOV'],
  aliases: state.names,
  bodyOf: null,
  memberOf: [],
  offices: [],
  listings: [],
  source: state.source,
});

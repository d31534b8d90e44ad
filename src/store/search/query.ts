import { searchWords } from './search-words.js';

/** What is searched for, as a tree. `none` are what must not be there. */
export type Query =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'prefix'; readonly word: string }
  | { readonly type: 'phrase'; readonly words: readonly string[] }
  | { readonly type: 'all'; readonly all: readonly Query[]; readonly none: readonly Query[] }
  | { readonly type: 'any'; readonly any: readonly Query[] };

/** A search that cannot be understood; the message tells a person what to do. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

const LONGEST = 1_000;
const MOST_WORDS = 60;
const DEEPEST = 20;

/**
 * Reads a search: words must all be there; `"words in a row"`, `attack*`, `OR`, `-word` or `NOT word`, brackets. Signs
 * elsewhere part words: "Jaish-e-Mohammed" is a row of three.
 */
export function parseQuery(text: string): Query {
  if (text.length > LONGEST) throw new QueryError(`A search has at most ${LONGEST} characters.`);
  const signs = signsOf(text);
  if (signs.length > MOST_WORDS * 2) throw new QueryError(`A search has at most ${MOST_WORDS} words.`);
  const parser = { signs, at: 0 };
  const query = readAny(parser, 0);
  if (parser.at < signs.length) throw new QueryError('A bracket is closed that was never opened.');
  if (!query) throw new QueryError('A search needs a word to look for.');
  return query;
}

interface Parser {
  readonly signs: readonly string[];
  at: number;
}

const sign = /"[^"]*(?:"|$)|[()]|-(?=["(\p{L}\p{N}])|[^\s"()]+/gu;

const signsOf = (text: string): string[] => text.match(sign) ?? [];

function readAny(parser: Parser, depth: number): Query | null {
  const any: Query[] = [];
  do {
    const one = readAll(parser, depth);
    if (one) any.push(one);
  } while (skip(parser, /^(?:OR|\|+)$/));
  return any.length > 1 ? { type: 'any', any } : (any[0] ?? null);
}

function readAll(parser: Parser, depth: number): Query | null {
  const all: Query[] = [];
  const none: Query[] = [];
  for (let next = parser.signs[parser.at]; next !== undefined && !/^(?:OR|\|+|\))$/.test(next); ) {
    if (skip(parser, /^(?:AND|&+)$/)) {
      // Words must all be there anyway
    } else if (skip(parser, /^(?:NOT|-)$/)) push(none, readOne(parser, depth));
    else push(all, readOne(parser, depth));
    next = parser.signs[parser.at];
  }
  if (all.length === 0 && none.length > 0) {
    throw new QueryError('A search needs a word to look for: "-word" alone only tells what to leave out.');
  }
  return all.length === 1 && none.length === 0 ? all[0]! : all.length > 0 ? { type: 'all', all, none } : null;
}

const push = (list: Query[], one: Query | null): void => {
  if (one) list.push(one);
};

function skip(parser: Parser, what: RegExp): boolean {
  const next = parser.signs[parser.at];
  if (next === undefined || !what.test(next)) return false;
  parser.at++;
  return true;
}

function readOne(parser: Parser, depth: number): Query | null {
  const next = parser.signs[parser.at];
  if (next === undefined || next === ')') return null;
  parser.at++;
  if (next === '(') return readBrackets(parser, depth + 1);
  const words = searchWords(next).map((w) => w.word);
  if (words.length === 0) return null;
  if (words.length > 1) return { type: 'phrase', words };
  if (next.startsWith('"')) return { type: 'phrase', words };
  return { type: next.endsWith('*') ? 'prefix' : 'word', word: words[0]! };
}

function readBrackets(parser: Parser, depth: number): Query | null {
  if (depth > DEEPEST) throw new QueryError(`Brackets stand at most ${DEEPEST} deep.`);
  const inside = readAny(parser, depth);
  if (!skip(parser, /^\)$/)) throw new QueryError('A bracket is opened and never closed.');
  return inside;
}

/** The words, rows and beginnings that a text may be found by: what is lit up in it. */
export function wanted(query: Query): Exclude<Query, { type: 'all' | 'any' }>[] {
  if (query.type === 'all') return query.all.flatMap(wanted);
  if (query.type === 'any') return query.any.flatMap(wanted);
  return [query];
}

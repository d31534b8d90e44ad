import { type Query, wanted } from './query.js';
import { type SearchWord, searchWords, stemOf } from './search-words.js';

/** Where a text has what was searched for: half-open UTF-16 offsets, in order, at most `most`. */
export function hitsIn(text: string, query: Query, most = 20): { readonly start: number; readonly end: number }[] {
  const words = searchWords(text);
  const tests = wanted(query).map(testOf);
  const hits: { start: number; end: number }[] = [];
  for (let i = 0; i < words.length && hits.length < most; i++) {
    const long = Math.max(...tests.map((test) => test(words, i)));
    if (long === 0) continue;
    hits.push({ start: words[i]!.start, end: words[i + long - 1]!.end });
    i += long - 1;
  }
  return hits;
}

/** How many words, from the one at `i` on, are what is searched for; 0: none. */
type Test = (words: readonly SearchWord[], i: number) => number;

function testOf(one: ReturnType<typeof wanted>[number]): Test {
  if (one.type === 'prefix') return (words, i) => (words[i]!.word.startsWith(one.word) ? 1 : 0);
  if (one.type === 'phrase') {
    return (words, i) => (one.words.every((w, k) => words[i + k]?.word === w) ? one.words.length : 0);
  }
  const stem = stemOf(one.word);
  return (words, i) => (stemOf(words[i]!.word) === stem ? 1 : 0);
}

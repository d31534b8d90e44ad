import { searchWords, stemOf } from './search-words.js';

/** What of a text is searched: its words in order, and their stems. Both are lists of one length. */
export interface IndexText {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/** Postgres counts the places of words so far; what stands further back in a text is not searched. */
const MOST_WORDS = 16_000;
/** Bytes of the words that are searched: Postgres keeps at most a megabyte a text. */
const MOST_BYTES = 300_000;

export function indexText(text: string): IndexText {
  const words: string[] = [];
  let bytes = 0;
  for (const { word } of searchWords(text)) {
    bytes += Buffer.byteLength(word);
    if (words.length >= MOST_WORDS || bytes > MOST_BYTES) break;
    words.push(word);
  }
  return { words, stems: words.map(stemOf) };
}

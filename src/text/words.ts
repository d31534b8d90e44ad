/** A word of a text: letters and digits, with hyphens, apostrophes and points inside. Offsets into the text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}]+(?:['’.\-‐‑–][\p{L}\p{N}]+)*/gu;

/** The words of `text` from `from` to `to`, in order. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  for (const found of text.slice(from, to).matchAll(word))
    words.push({ text: found[0], start: from + found.index, end: from + found.index + found[0].length });
  return words;
}

/** A word as it is searched for, with where it stands in the text (UTF-16). */
export interface SearchWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const run = /[\p{L}\p{N}\p{M}]+/gu;

/** Longer runs of letters are no words; what is cut off is not searched. */
const LONGEST_WORD = 60;

/**
 * The words of a text as both databases search them: lower case, without marks ("Señor" is "senor"), parted at everything
 * that is neither letter nor digit ("Jaish-e-Mohammed" is three).
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const { 0: found, index } of text.matchAll(run)) {
    const word = normal(found);
    if (word) words.push({ word, start: index, end: index + found.length });
  }
  return words;
}

function normal(found: string): string {
  if (/^[a-z0-9]+$/.test(found)) return found.slice(0, LONGEST_WORD);
  const bare = found
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return [...bare].slice(0, LONGEST_WORD).join('');
}

/** What a word has in common with its other forms: "attacks", "attacked" and "attacking" are "attack". */
export function stemOf(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const [base, cut] = withoutEnding(word);
  if (!cut) return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base;
  if (/([bdfgmnprt])\1$/.test(base)) return base.slice(0, -1);
  return base.endsWith('e') ? base.slice(0, -1) : base;
}

/** Without a plural's or a verb's ending; whether it was a verb's. */
function withoutEnding(word: string): readonly [string, boolean] {
  if (/[^s]ies$/.test(word)) return [`${word.slice(0, -3)}y`, false];
  if (/sses$/.test(word)) return [word.slice(0, -2), false];
  if (/(?:[^aius]|..a)s$/.test(word)) return withoutEnding(word.slice(0, -1));
  const verb = /^(.*[aeiouy].*[a-z])(?:ing|ed)$/.exec(word);
  return verb?.[1] && verb[1].length > 2 ? [verb[1], true] : [word, false];
}

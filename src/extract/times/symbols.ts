import { timeWord } from '../../lexicon/time-words.js';
import type { Doc, Token } from '../../model/doc.js';
import { numberAt, ordinalOf } from '../../text/number-words.js';

/** A word as the grammar sees it: its class, and what it stands for. */
export interface Symbol {
  /** MONTH, DAY, NUM, YEAR, … ; "=" goes on with the number before it; "" is no word of time. */
  readonly class: string;
  readonly value: string;
  readonly token: Token;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const SLASH = /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})$/;
const CLOCK = /^\d{1,2}[:.]\d{2}$/;
const DECADE = /^['’]?(\d0|\d{2}\d0)['’]?s$/;

/** The symbols of a sentence, one a token. */
export function symbolsOf(doc: Doc, from: number, to: number, shouting: boolean): Symbol[] {
  const tokens = doc.tokens.slice(from, to);
  const lower = tokens.map((t) => t.text.toLowerCase());
  const symbols: Symbol[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const spelled = spelledYear(lower, i);
    if (spelled) {
      symbols.push({ class: 'YEAR', value: String(spelled.year), token: tokens[i]! });
      for (let k = 1; k < spelled.length; k++) symbols.push({ class: '=', value: '', token: tokens[++i]! });
      continue;
    }
    const one = symbolOf(tokens, lower, i, shouting);
    symbols.push({ ...one, token: tokens[i]! });
    if (one.class !== 'NUM') continue;
    const more = (numberAt(lower, i)?.length ?? 1) - 1;
    for (let k = 0; k < more; k++) symbols.push({ class: '=', value: '', token: tokens[++i]! });
  }
  return symbols;
}

function symbolOf(
  tokens: readonly Token[],
  lower: readonly string[],
  i: number,
  shouting: boolean,
): { class: string; value: string } {
  const word = lower[i]!;
  if (isOrdinary(word)) return NONE;
  if (/^\d/.test(word) || /^['’]\d/.test(word)) return numeric(word, lower, i);
  // "second" counts after a number, else it ranks
  if (word === 'second' && !/^\d+$|^one$/.test(lower[i - 1] ?? '')) return { class: 'ORD', value: '2' };
  const known = timeWord(word);
  if (known && isMeant(known.class, tokens[i]!, shouting)) return known;
  if (known && /\.$/.test(word)) return NONE;
  const ordinal = ordinalOf(word);
  if (ordinal !== null) return { class: 'ORD', value: String(ordinal) };
  const number = numberAt(lower, i);
  return number ? { class: 'NUM', value: String(number.value) } : NONE;
}

/** "nineteen ninety-six", "twenty nineteen": read out in two halves. */
function spelledYear(lower: readonly string[], i: number): { year: number; length: number } | null {
  const century = lower[i] === 'nineteen' ? 19 : lower[i] === 'eighteen' ? 18 : lower[i] === 'twenty' ? 20 : 0;
  const rest = century > 0 && lower[i + 1] !== '-' ? numberAt(lower, i + 1) : null;
  if (!rest || rest.value < 10 || rest.value > 99) return null;
  return { year: century * 100 + rest.value, length: rest.length + 1 };
}

const NONE = { class: '', value: '' };

/** Words met before that are neither number nor word of time, wherever they stand. */
const ordinary = new Map<string, boolean>();
const MOST_KNOWN = 50_000;

function isOrdinary(word: string): boolean {
  const known = ordinary.get(word);
  if (known !== undefined) return known;
  // "a hundred" is a number by its second word
  const plain = /^\p{L}/u.test(word) && !timeWord(word) && ordinalOf(word) === null && !numberAt([word, 'hundred'], 0);
  if (ordinary.size >= MOST_KNOWN) ordinary.clear();
  ordinary.set(word, plain);
  return plain;
}

/** "May" the month and "may" the verb; "March" and "march"; "Spring". */
function isMeant(kind: string, token: Token, shouting: boolean): boolean {
  if (kind !== 'MONTH' && kind !== 'DAY') return true;
  return (
    /^\p{Lu}/u.test(token.text) &&
    !(shouting && token.upos === 'AUX') &&
    token.upos !== 'VERB' &&
    (token.upos !== 'AUX' || !/^may$/i.test(token.text))
  );
}

function numeric(word: string, lower: readonly string[], i: number): { class: string; value: string } {
  if (word === '1/2') return { class: 'HALFNUM', value: '' };
  if (ISO.test(word)) return { class: 'ISO', value: word };
  const decade = DECADE.exec(word);
  if (decade?.[1]) return { class: 'DECADE', value: decade[1].length === 2 ? `19${decade[1]}` : decade[1] };
  if (SLASH.test(word)) return { class: 'SLASH', value: word };
  if (CLOCK.test(word)) return { class: 'CLOCK', value: word.replace('.', ':') };
  if (YEAR.test(word)) return { class: 'YEAR', value: word };
  if (/^['’]\d{2}$/.test(word)) return { class: 'YEAR', value: `19${word.slice(1)}` };
  const ordinal = ordinalOf(word);
  if (ordinal !== null) return { class: 'ORD', value: String(ordinal) };
  const number = numberAt(lower, i);
  return number ? { class: 'NUM', value: String(number.value) } : NONE;
}

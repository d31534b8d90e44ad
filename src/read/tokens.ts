import { isAbbreviation } from '../lexicon/abbreviations.js';

/** A word as it stands in the text; words with the same `group` are one surface token ("don't" = do + n't). */
export interface RawWord {
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

/**
 * What a token may be, the first that fits. One pass, no backtracking beyond a word:
 *   address     https://example.org  a.example@example.org
 *   initials    U.S.  a.m.  D.C.
 *   number      1,267  45.5  10:30  9/11  14th  1990s
 *   word        Jaish  don't  O'Brien  (hyphens cut words, except after a bound prefix: anti-army)
 *   marks       ...  --  !!  or one sign
 */
const address =
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,400}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,6}/uy;
const initials = /(?:\p{L}\.){2,12}/uy;
const number =
  /\d{3}-\d{3}-\d{4}|\d{4}-\d{2}-\d{2}(?!\d)|\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,9})?(?!\d)|\d{1,30}(?:[.:/]\d{1,9}){0,4}/y;
const ordinal = /(?:st|nd|rd|th|s)(?!\p{L})/uy;
const unit =
  /(?:bn|mn|tn|m|k|km|kmh|kph|kg|g|cm|mm|mph|am|pm|ft|lbs?|hrs?|mins?|secs?|ha|kw|mw|gw|kt|nm|mi)(?![\p{L}\p{N}])/iuy;
/** A decade ("'90s"), a handle ("@desk"), a currency ("US$"). */
const special = /['’]\d0s(?!\p{L})|@[\p{L}\p{N}_]{2,50}|(?:US|AU?|CA?|HK|NZ|S|R)\$/uy;
const word = /[\p{L}\p{M}\p{N}]{1,200}(?:['’](?=[\p{L}])[\p{L}\p{M}\p{N}]{1,200}){0,6}/uy;
const marks = /\.{2,60}|-{2,60}|[!?]{2,60}|''|``|\*{2,60}|={2,60}|_{2,60}|~{2,60}|[\s\S]/uy;

const clitic = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const boundPrefix =
  /^(?:anti|co|counter|cross|e|ex|inter|intra|mid|mini|multi|neo|non|over|pan|post|pre|pro|re|semi|socio|sub|super|trans|ultra|un|vice)$/i;
const space = /[\s\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/;

/** Words of `text` between two offsets, in order, each character that is no space in one of them. */
export function wordsOf(text: string, start: number, end: number): RawWord[] {
  const words: RawWord[] = [];
  let group = 0;
  for (let at = start; at < end; ) {
    if (space.test(text[at]!)) {
      at++;
      continue;
    }
    const stop = Math.min(end, at + surfaceLength(text, at));
    for (const [from, to] of splitSurface(text, at, stop)) words.push({ start: from, end: to, group });
    group++;
    at = stop;
  }
  return words;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

function surfaceLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const letter = isLetter(code);
  if (letter || isDigit(code)) {
    if (letter || code !== 48) {
      const found = mayBeAddress(text, at) ? match(address, text, at) : 0;
      if (found) return trimAddress(text, at, found);
    }
    const dotted = letter && text[at + 1] === '.' ? match(initials, text, at) : 0;
    if (dotted) return dotted;
    const currency = letter && code < 91 ? match(special, text, at) : 0;
    return currency || (isDigit(code) ? numberLength(text, at) : wordLength(text, at));
  }
  const odd = code === 64 || code === 39 || code === 0x2019 ? match(special, text, at) : 0;
  if (odd && !(at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!))) return odd;
  return match(word, text, at) ? wordLength(text, at) : match(marks, text, at) || 1;
}

/** "14th", "1990s"; "10km" is two words, "3D" and "72B3" are one. */
function numberLength(text: string, at: number): number {
  const digits = match(number, text, at);
  const end = at + digits;
  const tail = match(ordinal, text, end);
  if (tail || !/[\p{L}]/u.test(text[end] ?? '')) return digits + tail;
  return match(unit, text, end) || /[^\d]/.test(text.slice(at, end)) ? digits : match(word, text, at) || digits;
}

const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** A look at the next characters before the costly pattern is tried. */
function mayBeAddress(text: string, at: number): boolean {
  if (text.startsWith('http', at) || text.startsWith('www.', at)) return true;
  for (let i = at + 1; i < at + 64; i++) {
    const c = text.charCodeAt(i);
    if (c === 64) return true;
    if (!(c > 44 && c < 123)) return false;
  }
  return false;
}

/** A stop, comma or bracket after an address is not of it. */
function trimAddress(text: string, at: number, length: number): number {
  let end = at + length;
  while (end > at + 1 && /[.,;:!?)\]'’]/.test(text[end - 1]!)) end--;
  return end - at;
}

function wordLength(text: string, at: number): number {
  const length = match(word, text, at);
  if (length === 0) return 1;
  const whole = text.slice(at, at + length);
  if (text[at + length] === '-' && boundPrefix.test(whole) && text[at - 1] !== '-') {
    const rest = match(word, text, at + length + 1);
    if (rest && /\p{L}/u.test(text[at + length + 1]!)) return 1 + rest + length;
  }
  if (
    text[at + length] === '.' &&
    (isAbbreviation(whole, text.slice(at + length + 1, at + length + 3)) || isInitial(text, at, whole))
  )
    return length + 1;
  if (/s$/i.test(whole) && isPossessive(text, at + length)) return length + 1;
  return length;
}

/** "J. Bell": one capital, a stop, a space and another capital. */
const isInitial = (text: string, at: number, whole: string): boolean =>
  whole.length === 1 && /\p{Lu}/u.test(whole) && /^\.[\s\u00a0]\p{Lu}/u.test(text.slice(at + 1, at + 4));

/** The apostrophe of "victims' families": before a space and a lower-case word or a name, not the end of a quotation. */
function isPossessive(text: string, at: number): boolean {
  if (text[at] !== "'" && text[at] !== '’') return false;
  if (!/^[\s\u00a0]\p{L}/u.test(text.slice(at + 1, at + 3))) return false;
  const before = text.slice(Math.max(0, at - 200), at);
  const opened = Math.max(before.lastIndexOf(" '"), before.lastIndexOf('‘'), before.lastIndexOf("\n'"));
  return opened < 0;
}

/** The syntactic words of one surface token. */
function splitSurface(text: string, start: number, end: number): [number, number][] {
  const surface = text.slice(start, end);
  if (/^cannot$/i.test(surface)) return cut(start, end, 3);
  if (/^(?:gonna|wanna|gotta)$/i.test(surface)) return cut(start, end, 3);
  if (/s['’]$/i.test(surface)) return cut(start, end, surface.length - 1);
  const found = surface.length > 2 ? clitic.exec(surface) : null;
  return found?.[1] ? cut(start, end, found[1].length) : [[start, end]];
}

const cut = (start: number, end: number, at: number): [number, number][] => [
  [start, start + at],
  [start + at, end],
];

const units: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
  lakh: 100_000,
  crore: 10_000_000,
};
const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};
const unitWords = new Map(Object.entries(units));
const scaleWords = new Map(Object.entries(scales));
const ordinalWords = new Map(Object.entries(ordinals));

/** 1,267 · 45 · 4 512 is not one. Null where the word is no plain numeral. */
export function numeralOf(word: string): number | null {
  if (/^\d{1,15}$/.test(word)) return Number(word);
  if (/^\d{1,3}(?:,\d{3}){1,4}$/.test(word)) return Number(word.replaceAll(',', ''));
  return null;
}

/** "third", "14th", "21st" -> 3, 14, 21. */
export function ordinalOf(word: string): number | null {
  const low = word.toLowerCase();
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(low);
  return digits?.[1] ? Number(digits[1]) : (ordinalWords.get(low) ?? null);
}

/** A number read from words, and how many of them it took. */
export interface ReadNumber {
  readonly value: number;
  readonly length: number;
}

/**
 * The number that begins at `at`: numerals, number words, both mixed, over hyphens that are words of their own.
 *   45 · forty five · forty - five · two hundred and ten · 1.2 million · a hundred · 3 lakh
 */
export function numberAt(words: readonly string[], at: number): ReadNumber | null {
  let total = 0;
  let part = 0;
  let i = at;
  let end = at;
  const low = (k: number) => words[k]?.toLowerCase() ?? '';
  if (/^an?$/.test(low(i)) && scaleWords.has(low(i + 1))) {
    part = 1;
    i++;
  }
  for (;;) {
    const word = low(i);
    const small = unitWords.get(word) ?? numeralOf(word) ?? decimalBefore(word, low(i + 1));
    const scale = scaleWords.get(word);
    if (small !== null && small !== undefined && fits(part, small, end > at)) part += small;
    else if (scale !== undefined && (part > 0 || end > at || i > at)) {
      if (scale === 100) part = Math.max(part, 1) * 100;
      else {
        total += Math.max(part, 1) * scale;
        part = 0;
      }
    } else if (end > at && joins(word, low(i + 1), part, total)) {
      i++;
      continue;
    } else break;
    end = ++i;
  }
  const value = Math.round(total + part);
  return end > at ? { value, length: end - at } : null;
}

/** After "forty" a digit may follow, after "two hundred" anything below a hundred; two numerals are two numbers. */
const fits = (part: number, next: number, begun: boolean): boolean =>
  !begun ||
  part === 0 ||
  (part % 100 === 0 && next < 100 && part >= 100) ||
  (part % 10 === 0 && part % 100 >= 20 && next < 10 && next > 0);

/** "and" within "two hundred and ten", the hyphen of "forty - five". */
function joins(word: string, next: string, part: number, total: number): boolean {
  const small = unitWords.get(next);
  if (small === undefined) return false;
  if (word === '-') return part % 10 === 0 && part % 100 >= 20 && small < 10;
  return word === 'and' && ((part >= 100 && part % 100 === 0) || (total > 0 && part === 0));
}

const decimalBefore = (word: string, next: string): number | null =>
  /^\d{1,6}\.\d{1,3}$/.test(word) && scaleWords.has(next) ? Number(word) : null;

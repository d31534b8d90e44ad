import type { Line } from './line.js';

const months =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const labels =
  /^(?:no\.?|nos\.?|number|resolution|article|section|chapter|page|channel|flight|route|highway|room|gate|block|brigade|unit|psalm|act|rule|camp|ward|zone|district|sector|line|#|[$€£¥₹]|usd|rs\.?|us\$|aged|age|ages|kilometre|km|mile|version|phase|level|category|group|g|mi|mig|flats?)$/;
const units =
  /^(?:%|percent|per|p\.m\.?|a\.m\.?|pm|am|gmt|utc|hrs|hours|hour|km|kms|kilometers?|kilometres?|miles?|meters?|metres?|feet|ft|mm|cm|kg|tons?|tonnes?|degrees?|blocks?|million|billion|lakh|crore|year-old|years?|months?|weeks?|days?|minutes?|seconds?|°|\/|th|st|nd|rd|[$€£])$/;

/** Whether a number counts nobody by the words beside it: dates, ages, money, measures, labels, years, parts of names. */
export function isNoAmount(line: Line, at: number, to: number): boolean {
  const before = line.low[at - 1] ?? '';
  const after = line.low[to] ?? '';
  if (labels.test(before) && !(before === 'number' && line.low[at - 2] === 'the')) return true;
  if (units.test(after) || isDate(line, at, to, before, after)) return true;
  if (isHyphened(line, at, to)) return true;
  if (/^(?:19|20)\d\d$/.test(line.low[at]!) && to === at + 1) return isYear(line, to, before);
  if (before === ',' && isAge(line, at, after)) return true;
  // "[10]" is a note, "[9] persons" a figure that the editor has put in
  if (before === '[' && after === ']' && !/^NNS?$/.test(to + 1 < line.length ? line.token(to + 1).xpos : ''))
    return true;
  if (isAgeOfList(line, at, to) || isAddress(line, at, to)) return true;
  // "1. Boat capsizes": the number of an item
  if (at === 0 && (after === '.' || after === ')')) return true;
  return line.low[at] === 'one' && isPronoun(line, before, after);
}

function isDate(line: Line, at: number, to: number, before: string, after: string): boolean {
  // "may" is a month beside a number only with a capital
  if (months.test(before) && (before !== 'may' || /^[A-Z]/.test(line.token(at - 1).text)) && isSmall(line, at))
    return true;
  if (months.test(after) && isSmall(line, at) && (after !== 'may' || /^[A-Z]/.test(line.token(to).text))) return true;
  // 3, 9 and 17 November · 1-24 January
  if (/^(?:,|and|to|-|–)$/.test(after) && /^\d{1,2}$/.test(line.low[to + 1] ?? '')) {
    for (let i = to + 2; i < Math.min(line.length, to + 8); i++) {
      if (months.test(line.low[i]!)) return isSmall(line, at);
      if (!/^(?:,|and|to|-|–|\d{1,2})$/.test(line.low[i]!)) return false;
    }
  }
  return false;
}

const isSmall = (line: Line, at: number): boolean => {
  const n = Number(line.low[at]);
  return Number.isNaN(n) || (n >= 1 && n <= 31) || (n >= 1900 && n < 2100);
};

/** four-man, 122-mm, MH-17, 97-year-old; a range (40-50) and "37-plus" are numbers. */
function isHyphened(line: Line, at: number, to: number): boolean {
  const hyphen = /^[-–]$/;
  const tight = (i: number) => line.token(i).end === line.token(i + 1).start;
  if (to + 1 < line.length && hyphen.test(line.low[to]!) && tight(to - 1) && tight(to)) {
    if (/^[a-z]/.test(line.low[to + 1]!) && line.low[to + 1] !== 'plus') return true;
  }
  return (
    at >= 2 && hyphen.test(line.low[at - 1]!) && tight(at - 1) && tight(at - 2) && /[a-z]$/.test(line.low[at - 2]!)
  );
}

/** A bare number of four digits like 1998 is a year, unless people stand behind it. */
function isYear(line: Line, to: number, before: string): boolean {
  if (/^(?:in|since|of|during|by|from|until|before|after|early|late|mid|through|,)$/.test(before)) return true;
  const after = to < line.length ? line.token(to) : undefined;
  return !(
    after &&
    /^NNS?$/.test(after.xpos) &&
    /^(?:people|persons|civilians|soldiers|others|troops|men|women|fighters|militants|refugees)$/.test(line.low[to]!)
  );
}

/** "Juan Holm, 37, was killed": between commas behind a name or a single person. */
function isAge(line: Line, at: number, after: string): boolean {
  if (!/^(?:,|\.|;|\))$|^-$/.test(after) && at + 1 < line.length) return false;
  const holder = line.token(at - 2);
  return !!holder && /^(?:NNP|NN)$/.test(holder.xpos) && /^\d{1,2}$/.test(line.low[at]!);
}

/** "this one", "one of the most", "one another", "one day". */
const isPronoun = (_line: Line, before: string, after: string): boolean =>
  /^(?:this|that|the|no|any|every|which|each|only)$/.test(before) ||
  /^(?:another|day|time|side|hand|thing|way|reason)$/.test(after);

/** "ages 11 and 16", "between 20 and 26 years old", "ages 54, 33 and 26". */
function isAgeOfList(line: Line, at: number, to: number): boolean {
  const { low } = line;
  if (!/^\d{1,3}-?$/.test(low[at]!) || to !== at + 1) return false;
  if (isAgeBehind(line, at)) return true;
  // "his 12- and 10-year-old sons"
  if (/^-$|^and$/.test(low[to] ?? '') && /^(?:and|\d{1,3}-year.*)$/.test(low[to + 1] ?? '') && agedBehind(low, to))
    return true;
  for (let i = to; i < to + 8 && i < low.length; i++) {
    if (/^years?$/.test(low[i]!) && /^(?:old|of)$/.test(low[i + 1] ?? '')) return true;
    if (!/^(?:and|to|or|,|-|–|\d{1,3})$/.test(low[i]!)) break;
  }
  for (let i = at - 1; i >= Math.max(0, at - 10); i--) {
    if (/^(?:ages?|aged)$/.test(low[i]!)) return true;
    if (!/^(?:and|to|or|,|between|\d{1,3})$/.test(low[i]!)) return false;
  }
  return false;
}

const street =
  /^(?:st\.?|street|ave\.?|avenue|road|rd\.?|blvd\.?|boulevard|drive|dr\.?|lane|ln\.?|court|highway|parkway|square)$/;

/** "954 Parker St.", "1600 West Main Street" */
function isAddress(line: Line, at: number, to: number): boolean {
  if (!/^\d{1,5}$/.test(line.low[at]!)) return false;
  for (let i = to; i < Math.min(line.length, to + 4); i++) {
    if (i > to && street.test(line.low[i]!) && /^\p{Lu}/u.test(line.token(i).text)) return true;
    if (line.token(i).upos !== 'PROPN') return false;
  }
  return false;
}

/** "two men, 26 and 21, who": numbers between commas behind people. */
function isAgeBehind({ low, token }: Line, at: number): boolean {
  const number = /^\d{1,2}$/;
  const first =
    low[at - 1] === ','
      ? at
      : low[at - 1] === 'and' && number.test(low[at - 2] ?? '') && low[at - 3] === ','
        ? at - 2
        : -1;
  if (first < 2 || !/^NNS?$/.test(token(first - 2).xpos) || low[first + 1] !== 'and') return false;
  return number.test(low[first] ?? '') && number.test(low[first + 2] ?? '') && /^[,;.)]$/.test(low[first + 3] ?? ',');
}

const agedBehind = (low: readonly string[], at: number): boolean =>
  low.slice(at, at + 7).some((w, i, all) => /year-old$/.test(w) || (w === 'old' && all[i - 1] === '-'));

import type { CountDraft } from '../../model/draft.js';
import type { Line } from './line.js';

type Scope = CountDraft['scope'];

const year = /^(?:19|20)\d\d$/;
const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const span = /^(?:weeks?|months?|years?|decades?)$/;
const strife =
  /^(?:war|conflict|insurgency|unrest|uprising|violence|rebellion|crisis|began|begun|started|start|beginning|campaign|coup|offensive|independence|outbreak|fighting|hostilities)$/;

/** Where the clause that holds the words [from, to) begins and ends: at semicolons, dashes and colons. */
function clauseOf(line: Line, from: number, to: number): [number, number] {
  const edge = /^(?:;|:|–|—|--)$/;
  let a = from;
  let b = to;
  while (a > 0 && from - a < 40 && !edge.test(line.low[a - 1]!)) a--;
  while (b < line.length && b - to < 40 && !edge.test(line.low[b]!)) b++;
  return [a, b];
}

/** Whether a figure is of the event that the sentence tells, of a time, of a whole conflict, or of another event. */
export function scopeOf(line: Line, from: number, to: number, predicate: number): Scope {
  const [a, b] = clauseOf(line, from, to);
  const words = line.low;
  if (inRelativeOfOther(line, Math.min(from, predicate), a) || namedByYear(line, predicate)) return 'other-event';
  let scope: Scope = 'event';
  for (let i = a; i < b; i++) {
    const found = cueAt(line, i, a, b, from, predicate);
    if (found === 'cumulative' || found === 'period') return found;
    if (found) scope = found;
  }
  return scope === 'event' && isLongStrife(words.slice(a, b)) ? 'cumulative' : scope;
}

function cueAt(line: Line, i: number, a: number, b: number, from: number, predicate: number): Scope | null {
  const low = line.low;
  const next = (k: number): string => (i + k < b ? (low[i + k] ?? '') : '');
  switch (low[i]) {
    case 'since':
      return isBeginning(line, i, b) && !isRecord(line, i, a) ? 'cumulative' : null;
    case 'past':
    case 'last':
    case 'recent':
    case 'previous':
      if (span.test(next(1)) && next(1) !== 'week' && low[i] === 'last')
        return /s$/.test(next(1)) ? 'period' : next(1) === 'month' ? null : pastYear(line, a, b);
      return span.test(next(1)) || span.test(next(2)) ? 'period' : null;
    case 'this':
      return next(1) === 'year' ? 'period' : null;
    case 'so':
      return next(1) === 'far' && /^(?:this|in)$/.test(next(2)) ? 'period' : null;
    case 'half':
    case 'quarter':
      return /^(?:first|second|third|fourth|last)$/.test(low[i - 1] ?? '') && next(1) === 'of' ? 'period' : null;
    case 'reporting':
      return next(1) === 'period' ? 'period' : null;
    case 'ago':
      return /^(?:years?|decades?|months?)$/.test(low[i - 1] ?? '') ? pastYear(line, a, b) : null;
    case 'shootings':
    case 'stabbings':
    case 'murders':
    case 'homicides':
      return isOverall(line, i, a, b) ? 'period' : null;
    case 'incidents':
    case 'attacks':
      return i > a &&
        /^(?:two|three|four|five|six|seven|several|separate|multiple|various|\d{1,2})$/.test(low[i - 1]!) &&
        /^(?:in|separate|two|three|four|five|\d)$/.test(low[i - 2] ?? '')
        ? 'period'
        : null;
    case 'separate':
    case 'elsewhere':
      return i > a &&
        /^(?:a|in)$/.test(low[i - 1]!) &&
        Math.abs(i - predicate) < 25 &&
        /^(?:attack|incident|raid|clash|bombing|shooting|blast|explosion)$/.test(next(1))
        ? 'other-event'
        : null;
    default:
      if (year.test(low[i]!) && /^(?:in|during)$/.test(low[i - 1] ?? '') && Math.abs(i - from) < 25)
        return pastYear(line, a, b);
      return null;
  }
}

/** "in separate shootings", "in shootings across the city since Friday": more than one event is summed up. */
function isOverall({ low }: Line, at: number, start: number, end: number): boolean {
  const before = low.slice(Math.max(start, at - 4), at);
  // "a string of shootings" and "the shootings" may be one man's
  if (before.some((w) => /^(?:the|these|those|his|her|their|string|series|spree)$/.test(w))) return false;
  return before.some((w) => /^(?:in|during)$/.test(w)) && end > at;
}

/** "have been killed … last year" sums a year up; "a bomb killed five last year" is another event. */
const pastYear = (line: Line, a: number, b: number): Scope => {
  const words = line.low.slice(a, b);
  return words.some((w) => /^(?:have|total|altogether|overall)$/.test(w)) ? 'period' : 'other-event';
};

/** What follows "since" is a year, a month or how a strife began; a weekday or "then" is the event's own. */
function isBeginning(line: Line, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 9); i++) {
    const low = line.low[i]!;
    if (/^[,.]$/.test(low)) return false;
    if (year.test(low) || strife.test(low) || /^(?:late|early|mid|last)$/.test(low)) return true;
    if (month.test(low) && (low !== 'may' || line.token(i).text !== 'may')) return true;
  }
  return false;
}

/** "the deadliest attack since 2008" */
function isRecord(line: Line, at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - 9); i--)
    if (
      /^(?:first|worst|deadliest|biggest|largest|bloodiest|highest|most|heaviest|only|second|third)$/.test(line.low[i]!)
    )
      return true;
  return false;
}

const isLongStrife = (words: readonly string[]): boolean =>
  words.some(
    (w, i) =>
      (w === 'war' || w === 'conflict' || w === 'insurgency' || w === 'uprising') &&
      /^(?:the|civil|this|decade|year|long|old)$/.test(words[i - 1] ?? ''),
  ) && words.some((w) => /^(?:have|has)$/.test(w));

/** "a 2008 bombing that killed 166", "similar attacks which killed 9". */
function inRelativeOfOther(line: Line, from: number, start: number): boolean {
  for (let i = from; i > Math.max(start, from - 6); i--) {
    if (!/^(?:that|which|when|in)$/.test(line.low[i - 1]!)) continue;
    if (line.low[i - 1] === 'in' && line.low[i] !== 'which') continue;
    const antecedent = line.low.slice(Math.max(start, i - 10), i - 1);
    const comma = antecedent.lastIndexOf(',') === antecedent.length - 1 ? -1 : antecedent.lastIndexOf(',');
    const near = antecedent.slice(comma + 1);
    if (near.some((w) => year.test(w) || /^(?:similar|previous|earlier|ago|another|separate)$/.test(w))) return true;
    // "the deadliest since August, when 37 died"
    const since = i - 1 - near.length + near.lastIndexOf('since');
    if (near.includes('since') && isRecord(line, since, start)) return true;
    if (near.includes('last') && near.some((w) => /^(?:year|month)$/.test(w) || month.test(w))) return true;
  }
  return false;
}

/** "the 2014 kidnapping of 276 girls" */
const namedByYear = (line: Line, predicate: number): boolean =>
  [1, 2, 3].some((k) => year.test(line.low[predicate - k] ?? '')) && /^NN/.test(line.token(predicate).xpos);

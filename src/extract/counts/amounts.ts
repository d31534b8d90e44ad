import type { Qualifier } from '../../model/count.js';
import { numberAt } from '../../text/number-words.js';
import { type Hedge, hedgeAfter, hedgeBefore, numberWord } from './hedges.js';
import type { Line } from './line.js';
import { isNoAmount } from './no-amount.js';

/** A number with the words that hedge it; `to` is the word after the last. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly point: number | null;
  readonly qualifier: Qualifier;
  /** Counted on top of a figure before it: "another five", "five more". */
  readonly more: boolean;
  /** Of people told of before: "the four", "all six", "both". */
  readonly known?: boolean;
}

/** The numbers of a sentence that may count something, in order, not overlapping. */
export function amountsOf(line: Line): Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < line.length; ) {
    const read = bareAt(line, at);
    if (!read) {
      at++;
      continue;
    }
    const amount = read.value !== undefined && isNoAmount(line, at, read.to) ? null : hedged(line, at, read);
    if (amount && amount.from >= (found.at(-1)?.to ?? 0)) found.push(amount);
    at = Math.max(amount?.to ?? read.to, at + 1);
  }
  return found;
}

interface Bare {
  /** undefined: no number but a word (dozens, nobody). */
  readonly value: number | undefined;
  readonly word: number | null;
  readonly to: number;
}

function bareAt(line: Line, at: number): Bare | null {
  const word = opensHedge(line, at) ? null : isWithout(line, at) ? { value: 0, to: at + 1 } : numberWord(line.low, at);
  if (word) return { value: undefined, word: word.value, to: word.to };
  const first = line.low[at]!.charCodeAt(0);
  // cheap look before the reading of numbers: a digit or a letter
  if (!((first >= 48 && first <= 57) || (first >= 97 && first <= 122))) return null;
  const read = numberAt(line.low, at);
  if (!read || !Number.isSafeInteger(read.value) || read.value > 50_000_000) return null;
  const to = at + read.length;
  if (line.low[to] === 'dozen') return { value: read.value * 12, word: null, to: to + 1 };
  return { value: read.value, word: null, to };
}

/** "ended without casualties" */
const isWithout = ({ low }: Line, at: number): boolean =>
  low[at] === 'without' && /^(?:casualties|casualty|injuries|deaths|fatalities)$/.test(low[at + 1] ?? '');

/** "no fewer than nine", "as many as 200": no "no" and no "many" of their own. */
const opensHedge = ({ low }: Line, at: number): boolean =>
  (low[at] === 'no' && /^(?:fewer|less|more)$/.test(low[at + 1] ?? '')) ||
  (low[at] === 'many' && (low[at + 1] === 'as' || /^(?:how|so|too|not)$/.test(low[at - 1] ?? '')));

function hedged(line: Line, at: number, read: Bare): Amount | null {
  const zero = read.value === undefined && read.word === 0;
  if (zero) return { from: at, to: read.to, min: 0, max: 0, point: 0, qualifier: 'none', more: false };
  if (read.value === undefined && read.word === null)
    return {
      from: beforeOf(line, at),
      to: read.to,
      min: null,
      max: null,
      point: null,
      qualifier: 'vague',
      more: false,
    };
  const value = read.value ?? read.word ?? 0;
  const range = rangeAt(line, at, value, read.to);
  if (range) return range;
  return single(line, at, value, read.to);
}

/** "at least dozens of" stays vague; its hedge is of the figure. */
function beforeOf(line: Line, at: number): number {
  const hedge = hedgeBefore(line.low, at);
  return hedge && hedge.means !== 'exact' ? hedge.from : at;
}

/** between 40 and 50 · 40 to 50 · 40-50 · 30 or 40 · from 8 to 14 */
function rangeAt(line: Line, at: number, low: number, to: number): Amount | null {
  const join = line.low[to] ?? '';
  const between = line.low[at - 1] === 'between';
  if (!/^(?:to|-|–|—|or)$/.test(join) && !(join === 'and' && between)) return null;
  const second = numberAt(line.low, to + 1);
  if (!second || second.value <= low || isNoAmount(line, to + 1, to + 1 + second.length)) return null;
  if (join === 'or' && second.value > low * 3) return null;
  const from = between || line.low[at - 1] === 'from' ? at - 1 : (hedgeBefore(line.low, at)?.from ?? at);
  return {
    from,
    to: to + 1 + second.length,
    min: low,
    max: second.value,
    point: null,
    qualifier: 'between',
    more: false,
  };
}

function single(line: Line, at: number, value: number, end: number): Amount {
  let from = at;
  let means: Hedge = 'exact';
  let more = false;
  let known = line.low[at] === 'both';
  for (let steps = 0; steps < 4; steps++) {
    const hedge = hedgeBefore(line.low, from);
    if (!hedge) break;
    // "the other five" beside "another five": only what the text counts anew is more
    if (hedge.means === 'more') more = true;
    else if (hedge.means !== 'exact' || means === 'exact') means = hedge.means;
    from = hedge.from;
    known ||= /^(?:the|these|those|all)$/.test(line.low[from]!);
  }
  let to = end;
  const after = hedgeAfter(line.low, to);
  if (after) {
    means = after.means;
    to = after.to;
  }
  if (/^(?:more|additional|further)$/.test(line.low[to] ?? '') && line.low[to + 1] !== 'than') {
    more = true;
    to++;
  }
  return { from, to, ...logicOf(means, value), more, known };
}

function logicOf(means: Hedge, n: number): Pick<Amount, 'min' | 'max' | 'point' | 'qualifier'> {
  if (means === 'at-least') return { min: n, max: null, point: null, qualifier: 'at-least' };
  if (means === 'more-than') return { min: n + 1, max: null, point: null, qualifier: 'more-than' };
  if (means === 'at-most') return { min: null, max: n, point: null, qualifier: 'at-most' };
  if (means === 'fewer-than') return { min: null, max: n - 1, point: null, qualifier: 'fewer-than' };
  if (means === 'about') return { min: null, max: null, point: n, qualifier: 'about' };
  return { min: n, max: n, point: n, qualifier: 'exact' };
}

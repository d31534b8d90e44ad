import type { Reading } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { sentencesAt } from '../text/sentences-at.js';
import { stopWords } from '../text/stop-words.js';
import { wordsOf } from '../text/words.js';

/** What a report is about, as far as words tell: terms with their weight before rarity, and the names of two words or more. */
export interface Terms {
  readonly counts: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  /** Its capitalised words, one by one. */
  readonly words: ReadonlySet<string>;
  /** Day of a happening with a name from the sentences that tell it: "2021-11-12 gwadabawa". */
  readonly signs: ReadonlySet<string>;
}

/** Capitalised words and numbers tell happenings apart, and so does a title. */
const nameWeight = 3;
const titleWeight = 3;
const eventWeight = 3;
/** Beyond this a report says nothing new of what it is about (a text of one megabyte costs no more than a long one). */
const most = 3000;

export function termsOf(reading: Reading, stretches: readonly Span[]): Terms {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const words = new Set<string>();
  const { text, title } = reading.report;
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  // a headline may write Every Word so: its capitals make no names
  if (title) read(title, 0, title.length, titleWeight, add, new Set(), new Set());
  let left = most;
  for (const { start, end } of stretches) {
    if (left <= 0) break;
    left -= read(text, start, Math.min(end, start + 20_000), 1, add, names, words);
  }
  for (const sign of signsOf(reading)) add(sign, eventWeight);
  return { counts, names, words, signs: datedNames(reading) };
}

type Add = (term: string, weight: number) => void;

function read(
  text: string,
  start: number,
  end: number,
  weight: number,
  add: Add,
  names: Set<string>,
  capitals: Set<string>,
): number {
  const words = wordsOf(text, start, end);
  let before = '';
  let beforeEnd = -9;
  for (const { text: form, start: from, end: to } of words) {
    const low = form.toLowerCase().replace(/['’]s$/, '');
    const tells = low.length > 1 && !stopWords.has(low);
    const telling = tells && (isCapital(form) || isDigit(form));
    if (tells) add(low, telling ? weight * nameWeight : weight);
    const named = telling && isCapital(form);
    if (named && before && from - beforeEnd <= 2 && !/[.,;:!?]/.test(text.slice(beforeEnd, from)))
      names.add(`${before} ${low}`);
    if (named) capitals.add(low);
    before = named ? low : '';
    beforeEnd = to;
  }
  return words.length;
}

const isCapital = (form: string): boolean => /^\p{Lu}/u.test(form);
const isDigit = (form: string): boolean => /^\d/.test(form);

/** Day with place, and acting persons and groups, of what the report tells first. */
function signsOf({ events }: Reading): string[] {
  const signs = new Set<string>();
  for (const { place, time, actuality } of events.slice(0, 3)) {
    if (actuality !== 'actual') continue;
    if (place) signs.add(`@${place}`);
    if (place && time?.precision === 'day') signs.add(`@${place} ${time.from}`);
  }
  return [...signs];
}

/** Days are told in many reports at once, and names too; a day with a name is one happening's, or a few. */
function datedNames({ report, events }: Reading): Set<string> {
  const signs = new Set<string>();
  for (const { time, actuality, evidence, trigger } of events.slice(0, 8)) {
    const day = time?.from?.slice(0, 10);
    if (!day || actuality !== 'actual' || time?.to?.slice(0, 10) !== day) continue;
    for (const { start, end } of sentencesAt(report.text, [trigger, ...evidence], 4))
      for (const { text } of wordsOf(report.text, start, end).slice(1)) {
        const low = text.toLowerCase().replace(/['’]s$/, '');
        if (isCapital(text) && low.length > 2 && !stopWords.has(low)) signs.add(`${day} ${low}`);
      }
  }
  return signs;
}

import { seeded } from '../../bench/made-readings.js';
import { isNameCue, nameCueKinds } from '../../src/lexicon/name-cues.js';
import type { Reading } from '../../src/model/reading.js';
import { applyEdits, type Edit, type Varied } from './edits.js';

/** Surnames of many languages: none is a word of English, a place or an office. */
const surnames = [
  'Adeyanju',
  'Bakirov',
  'Castellanos',
  'Dembélé',
  'Eriksen',
  'Fofana',
  'Gulbahar',
  'Haidari',
  'Iwasaki',
  'Jovanović',
  'Kiplagat',
  'Lindgren',
  'Mwangi',
  'Novotny',
  'Okonjo',
  'Petrosyan',
  'Quiroga',
  'Rahmani',
  'Soto',
  'Tkachenko',
  'Urrutia',
  'Vasilev',
  'Wanjiru',
  'Yusupov',
  'Zambrano',
];

/** Towns of one word, by country: a report's town becomes another of the same country. */
const towns: Record<string, readonly string[]> = {
  NGA: ['Damboa', 'Gwoza', 'Konduga', 'Biu', 'Damasak'],
  IND: ['Baramulla', 'Shopian', 'Kupwara', 'Anantnag'],
  YEM: ['Mocha', 'Dhamar', 'Ibb', 'Lahij'],
  MDG: ['Antsirabe', 'Toamasina', 'Mahajanga'],
  PER: ['Juliaca', 'Ilave', 'Huancané'],
  MLI: ['Douentza', 'Gao', 'Ansongo'],
  UKR: ['Toretsk', 'Kurakhove', 'Krasnohorivka'],
};

const groupWords = ['Cedar', 'Falcon', 'Highland', 'Savanna', 'Delta', 'Crescent'];

const numberWords = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';

/** What was changed, so that a reading can be foretold. */
export interface Variation {
  readonly varied: Varied;
  /** A figure as it must be read now. */
  readonly figure: (n: number) => number;
  /** Days by which every date and weekday is later. */
  readonly days: number;
  readonly edits: readonly Edit[];
}

/**
 * Other persons (those that no register knows: who is known dates a report), other towns, other groups, figures higher by
 * one amount, dates and weekdays later by some days: everything of one kind changed alike, so that the text stays coherent.
 */
export function vary(reading: Reading, seed: number): Variation {
  const next = seeded(seed);
  const { text } = reading.report;
  const add = 1 + Math.floor(next() * 2);
  const days = daysThatFit(text, 1 + Math.floor(next() * 3));
  const edits = [...wordEdits(text, nameMap(reading, next)), ...figureEdits(reading, add), ...dateEdits(text, days)];
  const kept = withoutOverlaps(edits);
  return { varied: applyEdits(text, kept), figure: (n) => (isFigure(n) ? n + add : n), days, edits: kept };
}

/** Figures that change: above one ("a soldier" has no numeral) and short of growing by a digit or out of the words. */
const isFigure = (n: number): boolean => n >= 2 && n <= 9990;

function nameMap(reading: Reading, next: () => number): Map<string, string> {
  const map = new Map<string, string>();
  const lowerWords = new Set(reading.report.text.match(/\b\p{Ll}\p{L}+/gu));
  const pick = (pool: readonly string[]): string | undefined => {
    const free = pool.filter((w) => ![...map.values()].includes(w) && !reading.report.text.includes(w));
    return free[Math.floor(next() * free.length)];
  };
  const put = (from: string | undefined, to: string | undefined) => {
    // What is also a common word, or a word of institutions, is no name that could be exchanged
    const common =
      from !== undefined &&
      (lowerWords.has(from.toLowerCase()) || nameCueKinds.some((k) => isNameCue(from.toLowerCase(), k)));
    if (!from || !to || from.length < 3 || map.has(from) || common) return;
    map.set(from, to);
    map.set(from.toUpperCase(), to.toUpperCase());
  };
  for (const m of reading.mentions) {
    if (m.form !== 'name' || !m.entity) continue;
    const words = reading.report.text.slice(m.span.start, m.span.end).split(/[\s\u00a0]+/);
    const actor = reading.actors[m.entity];
    const place = reading.places[m.entity];
    if (m.kind === 'person' && actor && !actor.registered && words.length > 1) put(words.at(-1), pick(surnames));
    if (m.kind === 'group' && actor && !actor.registered && words.length > 1) put(words[0], pick(groupWords));
    if (m.kind === 'place' && place?.registered && words.length === 1 && place.precision <= 3)
      put(words[0], pick(towns[place.country ?? ''] ?? []));
  }
  return map;
}

function wordEdits(text: string, map: ReadonlyMap<string, string>): Edit[] {
  return [...text.matchAll(/\p{L}[\p{L}'’-]*\p{L}/gu)].flatMap((m) => {
    const to = map.get(m[0]) ?? (m[0].endsWith("'s") || m[0].endsWith('’s') ? withPossessive(map, m[0]) : undefined);
    return to ? [{ start: m.index, end: m.index + m[0].length, to }] : [];
  });
}

const withPossessive = (map: ReadonlyMap<string, string>, word: string): string | undefined => {
  const to = map.get(word.slice(0, -2));
  return to && to + word.slice(-2);
};

/** Every numeral and number word that is worth as much as some casualty figure, unless it is of a date or a year. */
function figureEdits(reading: Reading, add: number): Edit[] {
  const { text } = reading.report;
  const counts = reading.events.flatMap((e) => e.casualties);
  const worth = new Set(
    counts.flatMap((c) => [c.min, c.max, c.point, c.min !== null && c.qualifier === 'more-than' ? c.min - 1 : null]),
  );
  return [...text.matchAll(/\d[\d,]*|\p{L}+/gu)].flatMap((m) => {
    const n = valueOf(m[0]);
    if (n === null || !worth.has(n) || !isFigure(n) || isOfDate(text, m.index, m.index + m[0].length)) return [];
    return [{ start: m.index, end: m.index + m[0].length, to: written(m[0], n + add) }];
  });
}

function valueOf(word: string): number | null {
  const at = numberWords.indexOf(word.toLowerCase());
  if (at >= 0) return at + 2;
  return /^\d/.test(word) ? Number(word.replaceAll(',', '').replace(/,$/, '')) : null;
}

/** A number in the manner of the one that it replaces. */
function written(model: string, n: number): string {
  if (/^\d/.test(model)) return model.includes(',') ? n.toLocaleString('en-US') : String(n);
  return like(model, numberWords[n - 2] ?? String(n));
}

const isOfDate = (text: string, start: number, end: number): boolean =>
  new RegExp(`${month}[ \\u00a0]$`).test(text.slice(Math.max(0, start - 12), start)) ||
  new RegExp(`^[ \\u00a0]${month}`).test(text.slice(end, end + 12)) ||
  /[-:/.]$/.test(text.slice(Math.max(0, start - 1), start)) ||
  /^[-:/]\d/.test(text.slice(end, end + 2));

const like = (model: string, word: string): string =>
  /^\p{Lu}/u.test(model) ? word[0]?.toUpperCase() + word.slice(1) : word;

const dayPatterns = [
  new RegExp(`(\\d{1,2})(?=[ \\u00a0]${month}\\b)`, 'g'),
  new RegExp(`(?<=\\b${month}[ \\u00a0])(\\d{1,2})(?!\\d)`, 'g'),
  /(?<=\b\d{4}-\d{2}-)(\d{2})/g,
];

const daysIn = (text: string): { start: number; end: number; day: number }[] =>
  dayPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length, day: Number(m[0]) })),
  );

/** So many days that no date leaves its month: else its name, and more, would have to change. */
function daysThatFit(text: string, wanted: number): number {
  const latest = Math.max(0, ...daysIn(text).map((d) => d.day));
  return Math.max(0, Math.min(wanted, 28 - latest));
}

function dateEdits(text: string, days: number): Edit[] {
  if (days === 0) return [];
  const dates = daysIn(text).map(({ start, end, day }) => ({
    start,
    end,
    to: String(day + days).padStart(end - start, '0'),
  }));
  const names = [...text.matchAll(new RegExp(`\\b(?:${weekdays.join('|')})`, 'g'))].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    to: weekdays[(weekdays.indexOf(m[0]) + days) % 7]!,
  }));
  return [...dates, ...names];
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const e of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (kept.length === 0 || kept.at(-1)!.end <= e.start) kept.push(e);
  }
  return kept;
}

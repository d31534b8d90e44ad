import { agencyOf } from '../../lexicon/agencies.js';
import { furnitureOf } from '../../lexicon/furniture.js';
import type { ZoneKind } from '../../model/zone.js';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?';
const clock =
  '(?:,? ?(?:at |- |\\| )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\.?)? ?(?:[a-z]{2,4}|[+-]\\d{2}:?\\d{2})?)?';
const day = `(?:\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})`;
const dateOnly = new RegExp(
  `^(?:date |on )?${weekday}${day}(?:t?${clock})?(?: ?\\(?(?:gmt|utc|ist|est|edt|z)\\)?)?$`,
  'i',
);
const dateFirst = new RegExp(`^${weekday}${day}${clock}(?: ?[|•·–-] )`, 'i');
/** "Bamako, 21 January 2024" under a communiqué. */
const placeAndDate = new RegExp(`^\\p{L}[\\p{L} .'’-]{1,40}, ${day}$`, 'iu');
const clockFirst = /^\d{1,2}[:.]\d{2} (?:gmt|utc|ist|est) \d{1,2}[./]\d{1,2}[./]\d{4}/i;

/** The kind of furniture that a short line, or a part of one between bars, is; null: none, or it is prose. */
export function lineKind(words: string, closed: boolean, count: number): ZoneKind | null {
  const low = words.toLowerCase();
  if (dateOnly.test(low) || placeAndDate.test(low) || clockFirst.test(low) || dateFirst.test(low)) return 'timestamp';
  if (agencyOf(words.replace(/^[-–—(©\s]+|[).\s]+$/g, ''))) return 'agency';
  const row = furnitureOf(low);
  if (!row) return null;
  return fits(row.kind, row.words, words, closed, count) ? row.kind : null;
}

/** Words that may begin prose ("By Friday the town …", "Updated figures show …") are furniture only in the form of it. */
function fits(kind: ZoneKind, cue: string, words: string, closed: boolean, count: number): boolean {
  if (kind === 'byline') return isByline(cue, words, closed, count);
  if (kind === 'timestamp') return /\d|ago$/i.test(words) && count <= 16;
  if (kind === 'caption') return count <= 60;
  if (kind === 'agency') return count <= 12;
  // "READ MORE: …" may end with a stop; other furniture of many words that is closed as a sentence is prose
  return /[:>]$/.test(cue) || cue.startsWith('read') || cue.startsWith('also') || !closed || count <= 12;
}

const person = /^(?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|bin|al|el|in|,|&)$/u;

function isByline(cue: string, words: string, closed: boolean, count: number): boolean {
  if (/ing by|ed by|correspondent$|^staff/.test(cue)) return count <= 30;
  if (cue.startsWith('from our') || cue.startsWith('staff')) return count <= 14;
  if (count > 12 || (closed && count > 8)) return false;
  const names = words
    .slice(cue.length)
    .replace(/[,;|].*$/, '')
    .trim()
    .split(/\s+/);
  return (
    names.length > 0 &&
    names.length <= 9 &&
    names.every((w) => person.test(w)) &&
    names.filter((w) => /^\p{Lu}/u.test(w)).length >= 2
  );
}

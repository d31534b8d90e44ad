import { agencyOf } from '../../lexicon/agencies.js';
import { type Span, span } from '../../model/span.js';

/** What stands before the first sentence of wire copy: "MOSCOW (Sputnik) –", "KYIV, July 13 /Dnipro News/.", "Washington:". */
export interface FoundDateline {
  /** All of it, with the dash or colon after it. */
  readonly zone: Span;
  /** The place; null where only a day or an agency stands ("June 12 (Reuters) -"). */
  readonly name: Span | null;
  readonly agency: string | null;
}

const WINDOW = 110;
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const date = new RegExp(
  `^(?:${month}\\.? \\d{1,2}|\\d{1,2} ${month}\\.?)(?:,? (?:\\d{4}|\\d{2}))?$|^\\d{4}$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$`,
  'i',
);
const placeWord =
  /^(?:\p{Lu}[\p{L}.'’-]*|de|del|la|las|los|el|al|of|the|sur|am|and|und|di|da|do|\(\p{Lu}[\p{L} .'’-]*\))$/u;
const markers = [
  ' – ',
  ' — ',
  ' - ',
  ' -- ',
  '--',
  ' —',
  '—',
  ' –',
  ': ',
  '.- ',
  '. – ',
  '. - ',
  '/. ',
  '/ ',
  '/- ',
  ' : ',
];

/**
 * The dateline at `start`, or null. `first`: the report's first paragraph of prose, where a bare "Washington: …" is read as
 * one if `isPlace` knows the name; elsewhere capitals, an agency or a day must tell.
 */
export function datelineAt(
  text: string,
  start: number,
  first: boolean,
  isPlace: (name: string) => boolean,
): FoundDateline | null {
  const head = text
    .slice(start, start + WINDOW)
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/\n[\s\S]*/, (rest) => ' '.repeat(rest.length));
  for (const { at, marker } of markersIn(head)) {
    const end = at + (marker.startsWith('/') ? 1 : 0);
    // What follows a dateline begins a sentence
    if (/^\p{Ll}/u.test(head.slice(at + marker.length).trimStart())) continue;
    const found = parseHead(head.slice(0, end), marker, first, isPlace);
    if (!found) continue;
    const stop = at + marker.trimEnd().length;
    const zone = span(start, start + stop);
    return {
      zone: withTextMark(text, zone),
      name: found.nameLength ? span(start, start + found.nameLength) : null,
      agency: found.agency,
    };
  }
  return null;
}

/** Where a dateline could end, the nearest first. */
function markersIn(head: string): { at: number; marker: string }[] {
  return markers
    .map((marker) => ({ at: head.indexOf(marker), marker }))
    .filter(({ at }) => at > 1)
    .sort((a, b) => a.at - b.at || b.marker.length - a.marker.length);
}

/** FBIS writes "-- [TEXT]" before the first word. */
function withTextMark(text: string, zone: Span): Span {
  const after = /^\s{0,3}\[(?:text|excerpts?|report)\]/i.exec(text.slice(zone.end, zone.end + 16));
  return after ? span(zone.start, zone.end + after[0].length) : zone;
}

function parseHead(
  raw: string,
  marker: string,
  first: boolean,
  isPlace: (name: string) => boolean,
): { nameLength: number; agency: string | null } | null {
  let rest = raw.trimEnd();
  let agency: string | null = null;
  const credit = /\s*(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/)$/.exec(rest);
  if (credit) {
    agency = (credit[1] ?? credit[2] ?? '').trim();
    rest = rest.slice(0, credit.index);
  }
  const [name = '', ...parts] = rest.split(/,\s*/);
  let dated = false;
  let nameLength = name.length;
  for (const part of parts) {
    const words = part.trim().replace(/\.$/, '');
    if (date.test(words)) dated = true;
    else if (isPlaceName(words) && !dated) nameLength = rest.indexOf(part) + part.trimEnd().length;
    else return null;
  }
  if (date.test(name.trim()) && parts.length === 0)
    return agency ? { nameLength: 0, agency: agencyOf(agency) ?? agency } : null;
  if (!isPlaceName(name)) return null;
  const shouting = /^[^\p{Ll}]*$/u.test(name) && /\p{Lu}{3}/u.test(name);
  // "(AFP)" and a day are proof. Capitals before a dash are; before a colon they may be a speaker ("POLICE: …")
  const knownAgency = agency !== null && (agencyOf(agency) !== undefined || dated || shouting || first);
  const proven = knownAgency || dated || (shouting && !marker.includes(':')) || (first && isPlace(name));
  return proven && (agency === null || !/\d{3}/.test(agency))
    ? { nameLength, agency: agency && (agencyOf(agency) ?? agency) }
    : null;
}

function isPlaceName(name: string): boolean {
  const words = name.trim().split(/ +/);
  return (
    words.length <= 6 &&
    /^\p{Lu}/u.test(name.trim()) &&
    name.trim().length >= 2 &&
    words.every((w) => placeWord.test(w) || /^\(?\p{Lu}[\p{L}'’.-]*\)?$/u.test(w))
  );
}

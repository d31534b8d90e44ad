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
  ' _ ',
  ' | ',
  ') ',
];

/** Of these the first character belongs to what stands before it. */
const closers = /^[/)]/;

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
    const end = at + (closers.test(marker) ? 1 : 0);
    // What follows a dateline begins a sentence; after a bare bracket at once
    const next = head.slice(at + marker.length);
    if (/^\p{Ll}/u.test(next.trimStart()) || (marker === ') ' && !/^["“]?\p{Lu}/u.test(next))) continue;
    const found = parseHead(head.slice(0, end), marker, first, isPlace);
    if (!found) continue;
    const stop = at + marker.trimEnd().length;
    const zone = span(start, start + stop);
    return {
      zone: withTextMark(text, zone),
      name: found.name && span(start + found.name.start, start + found.name.end),
      agency: found.agency,
    };
  }
  return null;
}

/** Where a dateline could end, the nearest first. */
function markersIn(head: string): { at: number; marker: string }[] {
  return markers
    .flatMap((marker) => {
      const first = head.indexOf(marker, 2);
      // The second too: "(ANSA) - ROME, SEP 3 - "
      const second = first < 0 ? -1 : head.indexOf(marker, first + marker.length);
      return [first, second].filter((at) => at > 1).map((at) => ({ at, marker }));
    })
    .sort((a, b) => a.at - b.at || b.marker.length - a.marker.length);
}

/** FBIS writes "-- [TEXT]" before the first word. */
function withTextMark(text: string, zone: Span): Span {
  const after = /^\s{0,3}\[(?:text|excerpts?|report)\]/i.exec(text.slice(zone.end, zone.end + 16));
  return after ? span(zone.start, zone.end + after[0].length) : zone;
}

/** What stands before a marker, taken apart; offsets into `raw`. */
interface Head {
  readonly name: Span | null;
  readonly agency: string | null;
}

function parseHead(raw: string, marker: string, first: boolean, isPlace: (name: string) => boolean): Head | null {
  const { rest, from, agency: credited, dated: bracketed } = withoutBrackets(raw, isPlace);
  let agency = credited;
  let dated = bracketed;
  const [name = '', ...parts] = partsOf(rest);
  let length = name.length;
  for (const part of parts) {
    const words = part.trim().replace(/\.$/, '');
    if (date.test(words)) dated = true;
    else if (agency === null && agencyOf(words)) agency = words;
    else if (isPlaceName(words) && !dated) length = rest.indexOf(part) + part.trimEnd().length;
    else return null;
  }
  const known = agency && (agencyOf(agency) ?? agency);
  if (date.test(name.trim()) && parts.length === 0) return agency ? { name: null, agency: known } : null;
  if (!isPlaceName(name) || (agency !== null && /\d{3}/.test(agency))) return null;
  const sure = agency !== null && agencyOf(agency) !== undefined;
  // A bracket or a bar with nothing behind it ends many things: there only an agency or a day will do
  if (/^(?:\)| \|)/.test(marker) && !sure && !dated) return null;
  const shouting = /^[^\p{Ll}]*$/u.test(name) && /\p{Lu}{3}/u.test(name);
  // "(AFP)" and a day are proof. Capitals before a dash are; before a colon they may be a speaker ("POLICE: …")
  const isCredit = agency !== null && (sure || dated || shouting || first);
  const proven = isCredit || dated || (shouting && !marker.includes(':')) || (first && isPlace(name));
  return proven ? { name: span(from, from + length), agency: known } : null;
}

/**
 * Without its brackets: "(AFP)" or "/TASS/" after the place, "(ANSA) - " before it, "(3 September 2019)", or the place itself in
 * brackets ("(Nairobi) –"). `from`: where what is left begins.
 */
function withoutBrackets(raw: string, isPlace: (name: string) => boolean) {
  let rest = raw.trimEnd();
  let [from, dated] = [0, false];
  let agency: string | null = null;
  const before = /^\(([^()]{2,40})\)\s*[-–—]{1,2}\s*/.exec(rest);
  if (before?.[1] && agencyOf(before[1].trim())) {
    agency = before[1].trim();
    from = before[0].length;
    rest = rest.slice(from);
  }
  const after = /\s*(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/)$/.exec(rest);
  const inside = (after?.[1] ?? after?.[2] ?? '').trim();
  if (after?.index === 0 && isPlace(inside)) return { rest: inside, from: from + rest.indexOf(inside), agency, dated };
  if (after) {
    if (date.test(inside)) dated = true;
    else agency ??= inside;
    rest = rest.slice(0, after.index);
  }
  return { rest, from, agency, dated };
}

/** Cut at commas and bars, and at a stop before a day or an agency: "YEREVAN. Sept. 3", "ASTANA. KAZINFORM". */
function partsOf(rest: string): string[] {
  let marked = rest;
  for (let at = rest.indexOf('. '); at > 0; at = rest.indexOf('. ', at + 1)) {
    const tail = rest
      .slice(at + 2)
      .replace(/\.$/, '')
      .trim();
    if (date.test(tail) || agencyOf(tail)) marked = `${marked.slice(0, at)},${marked.slice(at + 1)}`;
  }
  return marked.split(/,\s*|\s\|\s/);
}

function isPlaceName(name: string): boolean {
  // "GENEVA/NEW YORK"
  const words = name.trim().split(/ +|\//);
  return (
    words.length <= 6 &&
    /^\p{Lu}/u.test(name.trim()) &&
    name.trim().length >= 2 &&
    words.every((w) => placeWord.test(w) || /^\(?\p{Lu}[\p{L}'’.-]*\)?$/u.test(w))
  );
}

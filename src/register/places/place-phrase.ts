import { foldName } from '../../text/fold-name.js';

/** One way in which a phrase may name a place. */
export interface PlaceReading {
  /** The name that is looked for; of a line between two places: both. */
  readonly names: readonly string[];
  /** What is said to hold it, the narrowest first. */
  readonly within: readonly string[];
  /** The name is only what it lies beside, or holds the place that is meant. */
  readonly near: boolean;
}

/** Phrases are cut no more often than this. */
const most = 10;

/** "between A and B", "road from A to B", "A - B highway", "A-B border". */
const between = /\b(?:between|from)\s+(.{2,60}?)\s+(?:and|to)\s+(.{2,60})$/i;
const line = /^(.{2,60}?)\s*[-–—]\s*(.{2,60}?)\s+(?:road|highway|border|junction|route|axis|frontier)$/i;

/** What stands before a place and says that something lies beside it or in a part of it. */
const beside =
  /^.{0,40}?\b(?:near|outside|outskirts of|vicinity of|area of|suburbs? of|part of|countryside of|close to|around|(?:north|south|east|west|northeast|northwest|southeast|southwest) of)\s+(?=\S)/i;
const part =
  /^(?:(?:north|south|east|west|central|upper|lower|rural)(?:ern)?(?:[ -]?(?:east|west)(?:ern)?)?|loc)\s+(?=\S)/i;

/** Words before a name that say what it is, in the languages that maps are transcribed from. */
const before =
  /^(?:(?:the\s+)?(?:village|town|city|hamlet|settlement|district|camp|mount|mt\.?|barangay|sitio|poselok(?:\s+gorodskogo\s+tipa)?|selo|stanitsa|aul|markaz|wolluswali|woluswali|nahiyat|nahiya|qada|mintaqat|muhafazat)\s+(?:of\s+)?)+(?=\S)/i;

/**
 * Ways to read a phrase that names a place with more than its name, from the closest on:
 *
 *   "Arghandab district (Zabul)"             Arghandab district, within Zabul
 *   "Tadmur/Palmyra town"                    Tadmur · Palmyra town
 *   "Kosmi village, Dhanora sub-district"    Kosmi village, within Dhanora sub-district
 *   "outskirts of Baidoa"                    near Baidoa
 *   "road between Parral and Chihuahua"      Parral and Chihuahua
 */
export function readPlacePhrase(phrase: string): PlaceReading[] {
  const plain = phrase.replace(/\s+/g, ' ').trim();
  const out: PlaceReading[] = [];
  const known = new Set<string>([`${foldName(plain)}<`]);
  const add = (names: readonly string[], within: readonly string[], near: boolean) => {
    const trimmed = names.map((n) => n.trim()).filter((n) => foldName(n).length > 1);
    const key = `${trimmed.map(foldName).join('|')}<${within.map(foldName).join('|')}`;
    if (!trimmed.length || known.has(key) || out.length >= most) return;
    known.add(key);
    out.push({ names: trimmed, within, near });
  };
  const [main, holders] = cutHolders(plain);
  const two = between.exec(main) ?? line.exec(main);
  if (two) add([bare(two[1]!), bare(two[2]!)], holders, true);
  for (const name of main.split(/\s*\/\s*/)) {
    add([name], holders, false);
    add([bare(name)], holders, false);
    const far = name.replace(beside, '');
    if (far !== name) add([far], holders, true);
    const whole = bare(far).replace(part, '');
    if (whole !== bare(far)) add([whole], holders, true);
  }
  for (const alias of aliasesIn(plain)) add([alias], [], false);
  return out;
}

/** Names that stand in brackets or behind a comma or a dash are what holds the place. */
function cutHolders(plain: string): [main: string, holders: string[]] {
  const inside = /\(([^()]{2,60})\)/.exec(plain);
  const rest = plain.replace(/\s*\([^()]*\)\s*/g, ' ').trim();
  const [main = '', ...others] = rest.split(
    /\s*,\s*|\s+[-–—]\s+(?=.*\b(?:district|sub-district|province|county|region)\b)/,
  );
  const held = [...others, ...(inside?.[1]?.split(/\s*,\s*/) ?? [])];
  return [main || rest, held.filter((h) => foldName(h).length > 1).slice(0, 4)];
}

/** What stands in brackets may be the other name of the place itself. */
const aliasesIn = (plain: string): string[] => [...plain.matchAll(/\(([^(),]{3,40})\)/g)].map((m) => m[1]!).slice(0, 2);

const bare = (name: string): string => name.replace(before, '').trim();

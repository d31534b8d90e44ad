import { overlaps, type Span, span } from '../../model/span.js';
import type { Zone, ZoneKind } from '../../model/zone.js';
import { lineKind } from './line-kind.js';
import type { Unit } from './unit.js';

interface Page {
  readonly title: Unit | null;
  readonly outlet: string | null;
  readonly captions: readonly Span[];
}

/** Lines that are page furniture, each marked for what it is. Bars cut a line into parts: "By A. Example | 214 comments". */
export function furnitureZones(units: readonly Unit[], page: Page): Zone[] {
  const zones: Zone[] = [];
  const firstProse = units.findIndex((u) => u.prose && lineKind(u.text, u.closed, u.words) === null);
  const shouted = units.filter((u) => u.shouting).length > units.length * 0.6;
  let listing = false;
  units.forEach((unit, index) => {
    if (unit === page.title) {
      listing = false;
      return;
    }
    const head = firstProse >= 0 && index < firstProse;
    const marked = markLine(unit, { head, shouted, listing, ...page }, index > firstProse && firstProse >= 0);
    zones.push(...marked);
    // "MOST READ" and the like head a list: what follows is other stories, until prose or a new block of furniture
    listing = isListHead(unit, marked) || (listing && marked.some((z) => z.kind === 'related'));
  });
  return zones;
}

interface Setting extends Page {
  readonly head: boolean;
  readonly shouted: boolean;
  readonly listing: boolean;
}

function markLine(unit: Unit, setting: Setting, inBody: boolean): Zone[] {
  const whole = (kind: ZoneKind): Zone[] => [{ kind, span: span(unit.start, unit.end) }];
  if (setting.captions.some((c) => overlaps(c, unit))) return whole('caption');
  const kind = lineKind(unit.text, unit.closed, unit.words);
  if (kind && !(kind === 'byline' && / {2,}| \| /.test(unit.text))) return whole(kind);
  const parts = splitByBars(unit);
  if (parts.length > 1) return markParts(parts, unit);
  if (setting.outlet && unit.lower === setting.outlet.toLowerCase()) return whole('navigation');
  if (setting.head && isSection(unit)) return whole('section');
  if (setting.listing && !unit.prose && unit.words >= 3) return whole('related');
  if (inBody && !setting.shouted && isOtherHeadline(unit)) return whole('related');
  return [];
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The parts of a line between " | ", " » ", " > ", " • " or wide gaps. */
function splitByBars(unit: Unit): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const gap of unit.text.matchAll(/ {0,9}[|»•·] {0,9}| > | {2,9}/g)) {
    parts.push({ start: unit.start + from, end: unit.start + gap.index, text: unit.text.slice(from, gap.index) });
    from = gap.index + gap[0].length;
  }
  parts.push({ start: unit.start + from, end: unit.end, text: unit.text.slice(from) });
  return parts.filter((p) => p.text);
}

/** Parts one by one where one is furniture; a bar of short capitalised words is navigation, a path with » a section. */
function markParts(parts: readonly Part[], unit: Unit): Zone[] {
  const kinds = parts.map((p) => lineKind(p.text, /[.!?]$/.test(p.text), p.text.split(/\s+/).length));
  const menu = parts.every(
    (p, i) => kinds[i] !== null || (/^\p{Lu}/u.test(p.text) && p.text.split(/\s+/).length <= 3 && !/\d/.test(p.text)),
  );
  if (menu && !kinds.some((k) => k === 'byline' || k === 'timestamp')) {
    return [{ kind: / » | > /.test(unit.text) ? 'section' : 'navigation', span: span(unit.start, unit.end) }];
  }
  const [first] = kinds;
  if (first === 'related' || first === 'timestamp') {
    if (!kinds.includes('byline')) return [{ kind: first, span: span(unit.start, unit.end) }];
  }
  return parts.flatMap((p, i) => {
    const kind = kinds[i] ?? (menu ? 'navigation' : null);
    return kind ? [{ kind, span: span(p.start, p.end) }] : [];
  });
}

/** A word or three above the story: "Asia", "SECURITY", "World News". */
const isSection = (unit: Unit): boolean =>
  unit.words <= 4 && !/[.!?:,;]$/.test(unit.text) && (unit.capitals >= 0.6 || unit.shouting);

/** The headline of another story among the paragraphs: capitalised like a title, and no sentence. */
const isOtherHeadline = (unit: Unit): boolean =>
  !unit.closed &&
  !/[:;,]["”]?$/.test(unit.text) &&
  unit.words >= 5 &&
  unit.words <= 24 &&
  unit.capitals >= 0.8 &&
  !unit.shouting &&
  !/^["“‘']/.test(unit.text);

const isListHead = (unit: Unit, zones: readonly Zone[]): boolean =>
  unit.words <= 5 && zones.some((z) => z.kind === 'related') && !/: \S/.test(unit.text);

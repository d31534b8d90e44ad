import { agencyOf } from '../../lexicon/agencies.js';
import type { Dateline } from '../../model/report.js';
import { type Span, span } from '../../model/span.js';
import type { Zone } from '../../model/zone.js';
import { linesOf } from '../../text/lines.js';
import { creditAtEnd } from './credit.js';
import { datelineAt, type FoundDateline } from './dateline.js';
import { furnitureZones } from './furniture-zones.js';
import { isPlaceName } from './is-place-name.js';
import { leadingTimestamp } from './leading-timestamp.js';
import { mastheadUnit, outletOf } from './masthead.js';
import { titleUnit } from './title.js';
import { type Unit, unitsOf } from './unit.js';

/** What intake learns from the form of a text. */
export interface Marked {
  readonly zones: readonly Zone[];
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly agency: string | null;
  readonly dateline: Dateline | null;
}

interface Known {
  readonly title?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly captions?: readonly Span[];
}

/**
 * Marks what is not the report's own narrative; cuts nothing. In order:
 *   1. a stamp glued before the first words     date 2022-04-20 Washington: …
 *   2. lines of furniture                       READ MORE: … · Share | Print · By A. Example
 *   3. the title                                Bridge reopens after flood
 *   4. datelines before prose                   MOSCOW (Sputnik) –
 *   5. an agency's credit glued to the end      … under control". UNI
 */
export function markZones(text: string, known: Known): Marked {
  const stamp = leadingTimestamp(text);
  const units = unitsOf(linesOf(text), text).map((u) =>
    stamp && u.start <= stamp.start ? cut(u, stamp.end, text) : u,
  );
  const title = titleUnit(units, known.title ?? null);
  const masthead = known.outlet ? null : mastheadUnit(units, title);
  const outlet = known.outlet ?? masthead?.text ?? null;
  const furniture = furnitureZones(units, { title, outlet, captions: known.captions ?? [] });
  const hidden = new Set(furniture.map((z) => z.span.start));
  const prose = units.filter((u) => u !== title && !hidden.has(u.start));
  const datelines = findDatelines(text, prose);
  const credit = creditAtEnd(text, furniture);
  const zones: Zone[] = [
    ...(stamp ? [{ kind: 'timestamp' as const, span: stamp }] : []),
    ...(title ? [{ kind: 'title' as const, span: span(title.start, title.end) }] : []),
    ...furniture,
    ...datelines.map((d) => ({ kind: 'dateline' as const, span: d.zone })),
    ...(credit ? [{ kind: 'agency' as const, span: credit.span }] : []),
  ];
  const [first] = datelines;
  const place = datelines.find((d) => d.name)?.name;
  return {
    zones: zones.sort((a, b) => a.span.start - b.span.start),
    title: title ? title.text : null,
    outlet: masthead && outletOf(masthead),
    byline: bylineOf(text, furniture),
    agency: first?.agency ?? credit?.agency ?? agencyLine(text, furniture),
    dateline: place ? { place: null, name: text.slice(place.start, place.end), span: place } : null,
  };
}

/** A unit without what stands before `from`. */
function cut(unit: Unit, from: number, text: string): Unit {
  const rest = text.slice(from, unit.end);
  const start = from + rest.length - rest.trimStart().length;
  return { ...unit, start, text: text.slice(start, unit.end), lower: text.slice(start, unit.end).toLowerCase() };
}

function findDatelines(text: string, units: readonly Unit[]): FoundDateline[] {
  const first = units.find((u) => u.prose) ?? units[0];
  return units.flatMap((u) =>
    u.prose || u === first ? (datelineAt(text, u.start, u === first, isPlaceName) ?? []) : [],
  );
}

/** The agency that a line of furniture names: "AFP", "© Reuters". */
function agencyLine(text: string, zones: readonly Zone[]): string | null {
  for (const { kind, span: s } of zones) {
    const agency = kind === 'agency' ? agencyOf(text.slice(s.start, s.end).replace(/^[-–—(©\s]+|[).\s]+$/g, '')) : null;
    if (agency) return agency;
  }
  return null;
}

function bylineOf(text: string, zones: readonly Zone[]): string | null {
  const zone = zones.find((z) => z.kind === 'byline');
  if (!zone) return null;
  const words = text.slice(zone.span.start, zone.span.end).replace(/^(?:by|from|written by|reported by)\s+/i, '');
  return words.length <= 80 ? words.trim() : null;
}

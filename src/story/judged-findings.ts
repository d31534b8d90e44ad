import type { Count } from '../model/count.js';
import { type Event, EventType } from '../model/event.js';
import type { Finding, Judgement } from '../model/judgement.js';
import type { Reading } from '../model/reading.js';
import { findingId } from '../text/finding-id.js';
import { type Held, heldFindings, standing } from '../text/settled-findings.js';

/**
 * Readings as people have judged what was read in them: what was rejected is left out, what was corrected has the words and the
 * figure that a person gave it. Where coders differ the machine's reading stays until one judgement settles it. The readings
 * that are kept stay as the machine read them.
 */
export function judgedFindings(readings: readonly Reading[], judgements: readonly Judgement[]): readonly Reading[] {
  const decided = new Map<string, Held>();
  const reports = new Set<string>();
  for (const [id, coders] of heldFindings(judgements)) {
    const held = standing(coders);
    if (!held || held.judgement.kind === 'accept') continue;
    decided.set(id, held);
    reports.add(held.value.finding.report);
  }
  if (decided.size === 0) return readings;
  return readings.map((r) => (reports.has(r.report.id) ? judged(r, decided) : r));
}

function judged(reading: Reading, decided: ReadonlyMap<string, Held>): Reading {
  // A version is part of the finding; whichever was judged, the same words of the same report are meant
  const versions = new Set([...decided.values()].map((h) => h.value.finding.version));
  const on = (kind: Finding['kind'], label: string, span: Finding['span']): Held | undefined => {
    for (const version of versions) {
      const held = decided.get(findingId({ kind, report: reading.report.id, version, label, span }));
      if (held && holdsIn(reading, held)) return held;
    }
    return undefined;
  };
  const statements = reading.statements.filter(
    (s) => on('statement', s.act, s.content[0] ?? s.cue[0]!)?.judgement.kind !== 'reject',
  );
  const kept = new Set(statements.map((s) => s.id));
  const gone = (id: string | null): boolean => id !== null && !kept.has(id);
  return {
    ...reading,
    statements: statements.map((s) => (gone(s.within) ? { ...s, within: null } : s)),
    events: reading.events
      .flatMap((e) => judgedEvent(e, on))
      .map((e) => (gone(e.statedIn) ? { ...e, statedIn: null } : e)),
  };
}

/** Words of a corrected span must be there. */
const holdsIn = ({ report }: Reading, { value }: Held): boolean =>
  value.span === undefined || (value.span.start < value.span.end && value.span.end <= report.text.length);

type On = (kind: Finding['kind'], label: string, span: Finding['span']) => Held | undefined;

function judgedEvent(event: Event, on: On): Event[] {
  const whole = on('event', event.type, event.trigger);
  if (whole?.judgement.kind === 'reject') return [];
  const type = EventType.safeParse(whole?.value.label).data ?? event.type;
  const responsibility = event.responsibility.filter(
    (r) => on('responsibility', r.status, r.span)?.judgement.kind !== 'reject',
  );
  return [
    {
      ...event,
      type,
      trigger: whole?.value.span ?? event.trigger,
      responsibility,
      casualties: judgedCounts(event.casualties, on),
    },
  ];
}

/** Figures that are left move up: what was part of a rejected one is part of none. */
function judgedCounts(all: readonly Count[], on: On): Count[] {
  const held = all.map((c) => on('figure', c.kind, c.span));
  const place = new Map<number, number>();
  for (const [i] of all.entries()) if (held[i]?.judgement.kind !== 'reject') place.set(i, place.size);
  return all.flatMap((count, i) => {
    if (!place.has(i)) return [];
    const partOf = count.partOf === null ? null : (place.get(count.partOf) ?? null);
    return [corrected({ ...count, partOf, subset: count.subset && partOf !== null }, held[i])];
  });
}

function corrected(count: Count, held: Held | undefined): Count {
  if (!held) return count;
  const { span = count.span, count: given } = held.value;
  if (!given) return { ...count, span };
  const { min, max } = given;
  const exact = min !== null && min === max;
  const qualifier = exact
    ? 'exact'
    : min === null
      ? max === null
        ? 'vague'
        : 'at-most'
      : max === null
        ? 'at-least'
        : 'between';
  return { ...count, span, min, max, point: exact ? min : null, qualifier };
}

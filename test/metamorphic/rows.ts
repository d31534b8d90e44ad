import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Variation } from './vary.js';

/**
 * A Reading as lines of words and values, one a statement and an event: what must be the same but for the values changed.
 * Actors and places are told by where they are first
 * mentioned, statements and events by their words, so that one stray row is one.
 */
export function rows(reading: Reading): string[] {
  return lines(
    reading,
    reading.report.text,
    (s) => s,
    (n) => n,
    (d) => d,
  );
}

/** The rows that a reading of the varied text must have. */
export function foretold(reading: Reading, { varied, figure, days }: Variation): string[] {
  return lines(reading, varied.text, varied.spanOf, figure, (day) => later(day, days));
}

/** A date (with whatever time follows it) some days later. */
export function later(day: string, days: number): string {
  const date = /^(\d{4}-\d{2}-\d{2})(.*)$/s.exec(day);
  if (!date?.[1]) return day;
  return new Date(Date.parse(`${date[1]}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) + date[2];
}

function lines(
  reading: Reading,
  text: string,
  move: (s: Span) => Span,
  figure: (n: number) => number,
  date: (d: string) => string,
): string[] {
  const number = numbering(reading, move);
  const words = (spans: readonly Span[]) =>
    spans
      .map(move)
      .map((s) => text.slice(s.start, s.end))
      .join(' … ');
  const who = (ids: readonly string[]) => ids.map(number).join(',');
  const count = (n: number | null) => (n === null ? '?' : String(figure(n)));
  const cueOf = new Map(reading.statements.map((s) => [s.id, words(s.cue)]));
  const within = (id: string | null) => (id ? `“${cueOf.get(id)}”` : '-');
  const statements = reading.statements.map(
    (s) =>
      `[${words(s.speaker)}]=${who(s.speakers)} ${s.act} ${s.quotation} ${s.channel} to ${who(s.addressees)} in ${within(s.within)}: ${words(s.content)}`,
  );
  const events = reading.events.map((e) => {
    const tolls = e.casualties.map(
      (c) => `${c.kind} ${count(c.min)}/${count(c.max)}/${count(c.point)} ${c.qualifier} ${c.subset}`,
    );
    // A whole year or month is named without a day, and stays
    const fixed = e.time && /^(?:year|month|decade|week)$/.test(e.time.precision);
    const day = (d: string | null) => d && (fixed ? d : date(d));
    const when = e.time ? `${day(e.time.from)}..${day(e.time.to)}` : '-';
    return `${e.type} ${e.actuality} ${who(e.actors)} -> ${who(e.recipients)} @${e.place ? number(e.place) : '-'} ${when} ${words([e.trigger])} ${tolls.join('; ')}`;
  });
  return [...statements, ...events];
}

/** An entity by where it is first mentioned: its id hangs on its name, which changes. */
function numbering(reading: Reading, move: (s: Span) => Span): (id: string) => string {
  const first = new Map<string, number>();
  for (const m of reading.mentions) {
    if (m.entity) first.set(m.entity, Math.min(first.get(m.entity) ?? Number.POSITIVE_INFINITY, move(m.span).start));
  }
  return (id) => (first.has(id) ? `#${first.get(id)}` : 'unmentioned');
}

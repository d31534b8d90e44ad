import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Variation } from './vary.js';

/**
 * A Reading as lines of words and values, one a statement and an event: what must be the same but for the values changed.
 * Actors and places are numbered by their first mention, since their ids hang on their names.
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
  const number = numbering(reading);
  const words = (spans: readonly Span[]) =>
    spans
      .map(move)
      .map((s) => text.slice(s.start, s.end))
      .join(' … ');
  const who = (ids: readonly string[]) => ids.map(number).join(',');
  const count = (n: number | null) => (n === null ? '?' : String(figure(n)));
  const statements = reading.statements.map(
    (s) =>
      `${s.id} [${words(s.speaker)}]=${who(s.speakers)} ${s.act} ${s.quotation} ${s.channel} to ${who(s.addressees)} in ${s.within}: ${words(s.content)}`,
  );
  const events = reading.events.map((e) => {
    const tolls = e.casualties.map(
      (c) => `${c.kind} ${count(c.min)}/${count(c.max)}/${count(c.point)} ${c.qualifier} ${c.subset}`,
    );
    const when = e.time ? `${e.time.from && date(e.time.from)}..${e.time.to && date(e.time.to)}` : '-';
    return `${e.id} ${e.type} ${e.actuality} ${who(e.actors)} -> ${who(e.recipients)} @${e.place ? number(e.place) : '-'} ${when} ${words([e.trigger])} ${tolls.join('; ')}`;
  });
  return [...statements, ...events];
}

function numbering(reading: Reading): (id: string) => string {
  const order = new Map<string, string>();
  for (const m of [...reading.mentions].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (m.entity && !order.has(m.entity)) order.set(m.entity, `#${order.size + 1}`);
  }
  return (id) => order.get(id) ?? 'unmentioned';
}

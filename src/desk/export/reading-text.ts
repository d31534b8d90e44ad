import type { Event } from '../../model/event.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import { countWords } from '../../text/count-words.js';

/** A Reading for a person: what it was taken for, who said what, what happened; every line with the words it rests on. */
export function readingText(reading: Reading): string {
  const { report, statements, events, problems } = reading;
  return [
    `${report.title ?? report.id}`,
    `  ${[report.outlet, report.agency, report.dateline?.name, publishedWords(reading)].filter(Boolean).join(' · ')}`,
    ...(report.published.reasons ?? []).map((r) => `  dated by: ${r.why}`),
    ...report.published.doubts.map((d) => `  doubted: ${d.value}. ${d.why}`),
    ...events.map((e) => `  ${eventLine(reading, e)}`),
    ...statements.map((s) => `  ${statementLine(reading, s)}`),
    ...problems.map((p) => `  ! ${p.code}: ${p.message}`),
    '',
    '',
  ].join('\n');
}

const publishedWords = ({ report: { published } }: Reading): string =>
  published.from === null
    ? 'date unknown'
    : published.from === published.to
      ? published.from
      : `${published.from} to ${published.to}`;

function eventLine(reading: Reading, event: Event): string {
  const who = (ids: readonly string[]) => ids.map((id) => reading.actors[id]?.name ?? id).join(', ') || '?';
  const place = event.place ? ` @ ${reading.places[event.place]?.name ?? event.place}` : '';
  const time = event.time?.from
    ? ` on ${event.time.from}${event.time.to === event.time.from ? '' : `..${event.time.to ?? ''}`}`
    : '';
  const counts = event.casualties.map((c) => ` ${c.kind} ${countWords(c)}`).join(',');
  const actuality = event.actuality === 'actual' ? '' : ` (${event.actuality})`;
  return `${event.id} ${event.type}${actuality} ${who(event.actors)} -> ${who(event.recipients)}${place}${time}${counts}  “${words(reading, event.trigger)}”`;
}

function statementLine(reading: Reading, statement: Statement): string {
  const names = statement.speakers.map((id) => reading.actors[id]?.name ?? id).join(', ');
  const speaker = names || statement.speaker.map((s) => words(reading, s)).join(' ') || '?';
  const channel = statement.channel ? ` [${statement.channel}]` : '';
  const within = statement.within ? ` (in ${statement.within})` : '';
  return `${statement.id}${within} ${speaker} ${statement.act}${channel}: ${statement.content.map((s) => words(reading, s)).join(' … ')}`;
}

const words = ({ report }: Reading, { start, end }: Span): string => report.text.slice(start, end).replace(/\s+/g, ' ');

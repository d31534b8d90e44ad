import type { Event } from '../../../model/event.js';
import type { Mention } from '../../../model/mention.js';
import type { Reading } from '../../../model/reading.js';
import type { Span } from '../../../model/span.js';
import type { Statement } from '../../../model/statement.js';
import type { Time } from '../../../model/time.js';
import { countWords } from '../../../text/count-words.js';
import { dateWords } from '../lib/dates.js';
import { capital, channelWords, events as eventNames, namesOf, placeWords, said } from '../lib/words.js';

/** What of a reading can be switched on and off over the text. */
export const layers = ['statements', 'events', 'figures', 'actors', 'places', 'times', 'zones'] as const;
export type Layer = (typeof layers)[number];

/** A thing that was read, with everything that was read of it and the row that read it so. */
export interface ReadItem {
  readonly key: string;
  readonly layer: Layer;
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Name of the rule that fired; null: there is none, as for names. */
  readonly rule: string | null;
  readonly spans: readonly { readonly role: string; readonly span: Span }[];
  /** Id of the actor that it names. */
  readonly actor: string | null;
}

/** Everything in a reading, layer by layer in the order of the text. */
export function readItems(reading: Reading): ReadItem[] {
  const items = [
    ...reading.statements.map((s) => statementItem(reading, s)),
    ...reading.events.map((e) => eventItem(reading, e)),
    ...reading.events.flatMap((e) => figureItems(reading, e)),
    ...reading.mentions.map((m) => mentionItem(reading, m)),
    ...reading.times.map(timeItem),
    ...reading.report.zones.map(
      ({ kind, span }, i): ReadItem => ({
        key: `zone-${i}`,
        layer: 'zones',
        title: capital(kind),
        facts: [['Taken as', 'not the report’s own narrative: nothing in it is a claim']],
        rule: null,
        spans: [{ role: 'zone', span }],
        actor: null,
      }),
    ),
  ];
  return items.sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || startOf(a) - startOf(b));
}

const startOf = ({ spans }: ReadItem): number => spans[0]?.span.start ?? 0;

type Fact = readonly [string, string | null | false];
const known = (facts: readonly Fact[]): [string, string][] =>
  facts.flatMap(([name, value]) => (value ? [[name, value]] : []));

const wordsAt = ({ report }: Reading, spans: readonly Span[]): string =>
  spans.map((s) => report.text.slice(s.start, s.end).replace(/\s+/g, ' ')).join(' … ');

const marks = (role: string, spans: readonly Span[]) => spans.map((span) => ({ role, span }));

function statementItem(reading: Reading, s: Statement): ReadItem {
  const speaker = s.speakers.length > 0 ? namesOf(s.speakers, reading) : `“${wordsAt(reading, s.speaker)}”`;
  const outer = reading.statements.find((o) => o.id === s.within);
  return {
    key: `statement-${s.id}`,
    layer: 'statements',
    title: `${speaker} ${said[s.act]}`,
    facts: known([
      ['Speaker', wordsAt(reading, s.speaker)],
      ['Cue', wordsAt(reading, s.cue)],
      ['Content', wordsAt(reading, s.content)],
      ['Quotation', s.quotation],
      ['Channel', s.channel && channelWords[s.channel]],
      ['Told to', s.via],
      ['Addressed to', s.addressees.length > 0 && namesOf(s.addressees, reading)],
      ['Relayed by', outer ? wordsAt(reading, outer.speaker) : null],
    ]),
    rule: s.rule,
    spans: [...marks('speaker', s.speaker), ...marks('cue', s.cue), ...marks('content', s.content)],
    actor: s.speakers[0] ?? null,
  };
}

function eventItem(reading: Reading, e: Event): ReadItem {
  const sides = [namesOf(e.actors, reading), namesOf(e.recipients, reading)];
  return {
    key: `event-${e.id}`,
    layer: 'events',
    title: `${capital(eventNames[e.type])}${sides[0] ? ` by ${sides[0]}` : ''}${sides[1] ? ` → ${sides[1]}` : ''}`,
    facts: known([
      ['Trigger', wordsAt(reading, [e.trigger])],
      ['Type', [e.type, ...e.modes].join(' · ')],
      ['CAMEO', e.root],
      ['Actuality', e.actuality],
      ['Actors', sides[0]!],
      ['Recipients', sides[1]!],
      ['Place', e.place && placeWords(e.place, reading)],
      ['Time', e.time && dateWords(e.time.from, e.time.to, e.time.precision)],
      ['Weapons', e.weapons.join(', ')],
      [
        'Responsibility',
        e.responsibility.map((r) => `${r.status} ${r.actor ? namesOf([r.actor], reading) : 'by no one'}`).join(', '),
      ],
      ['Told in', e.statedIn && statedIn(reading, e.statedIn)],
    ]),
    rule: e.rule,
    spans: [{ role: 'trigger', span: e.trigger }, ...marks('evidence', e.evidence)],
    actor: null,
  };
}

function statedIn(reading: Reading, id: string): string | null {
  const s = reading.statements.find((o) => o.id === id);
  return s ? `what ${wordsAt(reading, s.speaker) || 'somebody'} ${said[s.act]}` : null;
}

const figureItems = (reading: Reading, e: Event): ReadItem[] =>
  e.casualties.map((c, i) => ({
    key: `figure-${e.id}-${i}`,
    layer: 'figures',
    title: `${capital(c.kind)}: ${countWords(c)}${c.who ? ` ${c.who}` : ''}`,
    facts: known([
      ['Words', wordsAt(reading, [c.span])],
      ['Least', c.min === null ? null : String(c.min)],
      ['Most', c.max === null ? null : String(c.max)],
      ['Who is counted', c.who],
      ['Attackers', c.attackers === 'unstated' ? null : c.attackers],
      ['Counts', c.scope === 'event' ? 'this happening' : c.scope],
      ['Part of another figure', c.subset && 'yes: never added to it'],
      ['As of', c.asOf],
    ]),
    rule: null,
    spans: [{ role: 'figure', span: c.span }],
    actor: null,
  }));

const forms = { name: 'by name', nominal: 'by a description', pronoun: 'by a pronoun' } as const;

function mentionItem(reading: Reading, m: Mention): ReadItem {
  const actor = m.entity ? reading.actors[m.entity] : undefined;
  const place = m.entity ? reading.places[m.entity] : undefined;
  const isPlace = place !== undefined || (!actor && m.kind === 'place');
  const origin = (registered: boolean): string => (registered ? 'in the register' : 'new in this report');
  return {
    key: `mention-${m.id}`,
    layer: isPlace ? 'places' : 'actors',
    title: actor?.name ?? (place ? placeWords(m.entity!, reading) : wordsAt(reading, [m.span])),
    facts: known([
      ['Words', wordsAt(reading, [m.span])],
      ['Named', forms[m.form]],
      ['Kind', actor?.kind ?? m.kind],
      ['Taken from', actor ? origin(actor.registered) : place ? origin(place.registered) : 'nobody known'],
      ['Precision', place ? `${place.precision} of 7 (UCDP)` : null],
    ]),
    rule: null,
    spans: [{ role: isPlace ? 'place' : 'actor', span: m.span }],
    actor: actor ? m.entity : null,
  };
}

const timeItem = (t: Time, i: number): ReadItem => ({
  key: `time-${i}`,
  layer: 'times',
  title: dateWords(t.from, t.to, t.precision ?? 'day') ?? t.value,
  facts: known([
    ['TIMEX3', `${t.type} ${t.value}`],
    ['From', t.from],
    ['To', t.to],
    ['Precision', t.precision],
  ]),
  rule: null,
  spans: [{ role: 'time', span: t.span }],
  actor: null,
});

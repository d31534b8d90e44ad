import { type Actor, actor } from '../src/model/actor.js';
import type { Count, CountKind, Qualifier } from '../src/model/count.js';
import type { Event } from '../src/model/event.js';
import type { Place } from '../src/model/place.js';
import type { Reading } from '../src/model/reading.js';
import { type Report, report } from '../src/model/report.js';
import type { Span } from '../src/model/span.js';
import type { Statement } from '../src/model/statement.js';

/** What a test tells of a report; every string that stands for a span must stand in the text. */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly report?: Partial<Report>;
  readonly actors?: Record<string, Partial<Actor> & { name: string }>;
  readonly places?: Record<string, Partial<Place> & { name: string }>;
  readonly statements?: readonly ToldStatement[];
  readonly events?: readonly ToldEvent[];
}

export interface ToldStatement extends Partial<Omit<Statement, 'content'>> {
  readonly content: string;
}

export interface ToldEvent
  extends Partial<Omit<Event, 'time' | 'casualties' | 'responsibility' | 'trigger' | 'evidence'>> {
  readonly trigger: string;
  readonly day?: string;
  /** "killed 37", "killed at-least 37 soldiers: at least 37 soldiers": kind, qualifier, number, who; after the colon its words. */
  readonly counts?: readonly string[];
  readonly blame?: readonly {
    actor: string | null;
    status: Event['responsibility'][number]['status'];
    by?: string[];
    words?: string;
  }[];
}

/** A Reading by hand. */
export function reading(told: Told): Reading {
  const { id, text, published, events = [], statements = [], actors = {}, places = {} } = told;
  const at = (words: string): Span => spanOf(text, words);
  return {
    reader: { version: 'test', models: {}, register: '' },
    report: report({
      id,
      text,
      published: { from: published ?? null, to: published ?? null, basis: published ? ['metadata'] : [], doubts: [] },
      ...told.report,
    }),
    mentions: [],
    times: [],
    statements: statements.map((s, i) => statementOf(s, i, at)),
    events: events.map((e, i) => eventOf(e, i, text, at)),
    actors: Object.fromEntries(Object.entries(actors).map(([k, a]) => [k, actor({ kind: 'organisation', ...a })])),
    places: Object.fromEntries(Object.entries(places).map(([k, p]) => [k, placeOf(p)])),
    problems: [],
  };
}

export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${JSON.stringify(words)} does not stand in ${JSON.stringify(text)}`);
  return { start, end: start + words.length };
}

const statementOf = ({ content, ...s }: ToldStatement, i: number, at: (w: string) => Span): Statement => ({
  id: `s${i + 1}`,
  speaker: [],
  speakers: [],
  cue: [],
  content: [at(content)],
  quotation: 'indirect',
  act: 'say',
  channel: null,
  via: null,
  addressees: [],
  within: null,
  rule: 'test',
  ...s,
});

function eventOf(told: ToldEvent, i: number, text: string, at: (w: string) => Span): Event {
  const { trigger, day, counts = [], blame = [], ...e } = told;
  return {
    id: `e${i + 1}`,
    type: 'ASSAULT',
    modes: [],
    contexts: [],
    root: '18',
    actuality: 'actual',
    actors: [],
    recipients: [],
    actorSpans: [],
    recipientSpans: [],
    place: null,
    placeSpan: null,
    time: day ? { from: day, to: day, precision: 'day', span: at(trigger) } : null,
    casualties: counts.map((c) => countOf(c, text, trigger)),
    responsibility: blame.map((b) => ({
      actor: b.actor,
      status: b.status,
      by: b.by ?? [],
      span: at(b.words ?? trigger),
    })),
    weapons: [],
    targets: [],
    victims: [],
    perpetrators: [],
    statedIn: null,
    trigger: at(trigger),
    evidence: [sentenceOf(text, at(trigger))],
    rule: 'test',
    ...e,
  };
}

function sentenceOf(text: string, { start, end }: Span): Span {
  const from = Math.max(text.lastIndexOf('. ', start) + 2, text.lastIndexOf('\n', start) + 1, 0);
  const stop = text.indexOf('. ', end);
  return { start: from < 2 ? 0 : from, end: stop < 0 ? text.length : stop + 1 };
}

/** "killed at-least 37 soldiers: at least 37 soldiers" */
export function countOf(line: string, text: string, fallback: string): Count {
  const [left = '', words] = line.split(': ');
  const [, kind, qualifier = 'exact', n, who] =
    /^(\w+) (?:(about|at-least|at-most|more-than|vague) ?)?(\d+)? ?(.*)$/.exec(left) ?? [];
  const number = n === undefined ? null : Number(n);
  return {
    kind: kind as CountKind,
    ...limits(qualifier as Qualifier, number),
    qualifier: qualifier as Qualifier,
    who: who || null,
    attackers: 'unstated',
    scope: 'event',
    subset: false,
    partOf: null,
    asOf: null,
    span: spanOf(text, words ?? n ?? fallback),
  };
}

function limits(qualifier: Qualifier, n: number | null): Pick<Count, 'min' | 'max' | 'point'> {
  if (qualifier === 'about') return { min: null, max: null, point: n };
  if (qualifier === 'at-least') return { min: n, max: null, point: null };
  if (qualifier === 'more-than') return { min: n === null ? null : n + 1, max: null, point: null };
  if (qualifier === 'at-most') return { min: null, max: n, point: null };
  return { min: n, max: n, point: n };
}

const placeOf = (p: Partial<Place> & { name: string }): Place => ({
  admin1: null,
  admin2: null,
  country: null,
  latitude: null,
  longitude: null,
  geonames: null,
  precision: 1,
  within: null,
  registered: true,
  ...p,
});

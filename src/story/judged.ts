import type { Actor } from '../model/actor.js';
import type { Event } from '../model/event.js';
import type { Reading } from '../model/reading.js';
import type { Span } from '../model/span.js';
import type { Decided } from './judgements.js';

/**
 * Readings as people have judged them: actors that are one bear one id, those that are two bear two, each with the name it was
 * given. The readings that are kept stay as the machine read them; this is done anew whenever they are compared.
 */
export function judgedReadings(readings: readonly Reading[], decided: Decided): Reading[] {
  const names = knownNames(readings, decided);
  return readings.map((reading) => judged(reading, decided, names));
}

/** What each actor is called: as renamed, else as the one that stands for it is called somewhere. */
function knownNames(readings: readonly Reading[], { names, into }: Decided): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const head of new Set(into.values()))
    for (const { actors } of readings) {
      const named = actors[head];
      if (named && !known.has(head)) known.set(head, named.name);
    }
  for (const [id, name] of names) known.set(into.get(id) ?? id, name);
  return known;
}

function judged(reading: Reading, decided: Decided, names: ReadonlyMap<string, string>): Reading {
  const to = changesIn(reading, decided);
  const touched = Object.keys(reading.actors).some(
    (id) => to.has(id) || names.has(id) || decided.on.has(id) || decided.apart.some((pair) => pair.includes(id)),
  );
  if (!touched) return reading;
  const id = (one: string): string => to.get(one) ?? one;
  return {
    ...reading,
    actors: actorsIn(reading, decided, names, id),
    mentions: reading.mentions.map((m) => ({ ...m, entity: m.entity && id(m.entity) })),
    statements: reading.statements.map((s) => ({
      ...s,
      speakers: once(s.speakers.map(id)),
      addressees: once(s.addressees.map(id)),
    })),
    events: reading.events.map((e) => judgedEvent(e, id)),
  };
}

/** Ids that are another one in this report. */
function changesIn({ report, actors }: Reading, { parts, into }: Decided): Map<string, string> {
  const to = new Map<string, string>();
  for (const id of Object.keys(actors)) {
    const part = parts.findLast((p) => p.of === id && p.reports.has(report.id))?.id ?? id;
    const head = into.get(part) ?? part;
    if (head !== id) to.set(id, head);
  }
  return to;
}

function actorsIn(
  { actors }: Reading,
  decided: Decided,
  names: ReadonlyMap<string, string>,
  id: (one: string) => string,
): Record<string, Actor> {
  const out: Record<string, Actor> = {};
  // The one that stands for the others first: what it knows comes before what they know
  const order = Object.keys(actors).sort((a, b) => Number(id(a) !== a) - Number(id(b) !== b) || (a < b ? -1 : 1));
  for (const one of order) {
    const head = id(one);
    const own = withIds(actors[one]!, id);
    out[head] = out[head] ? united(out[head], own) : own;
  }
  for (const [head, actor] of Object.entries(out)) {
    const part = decided.parts.find((p) => p.id === head);
    out[head] = marked(head, renamed(actor, names.get(head) ?? part?.name ?? null), decided);
  }
  return out;
}

const withIds = (actor: Actor, id: (one: string) => string): Actor => ({
  ...actor,
  bodyOf: actor.bodyOf && id(actor.bodyOf),
  memberOf: once(actor.memberOf.map(id)),
  offices: actor.offices.map((o) => ({ ...o, body: o.body && id(o.body) })),
  relations: actor.relations.map((r) => ({ ...r, other: id(r.other) })),
});

const united = (a: Actor, b: Actor): Actor => ({
  ...a,
  country: a.country ?? b.country,
  sectors: once([...a.sectors, ...b.sectors]),
  aliases: once([...a.aliases, b.name, ...b.aliases]).filter((n) => n !== a.name),
  bodyOf: a.bodyOf ?? b.bodyOf,
  memberOf: once([...a.memberOf, ...b.memberOf]),
  offices: a.offices.length > 0 ? a.offices : b.offices,
  listings: a.listings.length > 0 ? a.listings : b.listings,
  relations: [...a.relations, ...b.relations],
  registered: a.registered || b.registered,
});

const renamed = (actor: Actor, name: string | null): Actor =>
  name === null || name === actor.name
    ? actor
    : { ...actor, name, aliases: once([actor.name, ...actor.aliases]).filter((n) => n !== name) };

/** Whom a person holds apart from it, and by which judgements it is what it is. */
function marked(head: string, actor: Actor, { apart, on, into }: Decided): Actor {
  const ends = (one: string): string => into.get(one) ?? one;
  const others = apart.flatMap(([a, b]) => (ends(a) === head ? [ends(b)] : ends(b) === head ? [ends(a)] : []));
  const judgements = [...on].flatMap(([one, ids]) => (ends(one) === head ? ids : []));
  return {
    ...actor,
    ...(others.length > 0 && { apart: once(others).filter((o) => o !== head) }),
    ...(judgements.length > 0 && { judgements: once(judgements) }),
  };
}

function judgedEvent(event: Event, id: (one: string) => string): Event {
  const [actors, actorSpans] = pairs(event.actors, event.actorSpans, id);
  const [recipients, recipientSpans] = pairs(event.recipients, event.recipientSpans, id);
  const responsibility = event.responsibility.map((r) => ({
    ...r,
    actor: r.actor && id(r.actor),
    by: once(r.by.map(id)),
  }));
  return { ...event, actors, actorSpans, recipients, recipientSpans, responsibility };
}

/** Ids and spans are lists of one length: of an id that comes twice the first span stays. */
function pairs(ids: readonly string[], spans: readonly Span[], id: (one: string) => string): [string[], Span[]] {
  const heads = ids.map(id);
  const kept = heads.map((head, i) => heads.indexOf(head) === i);
  return [heads.filter((_, i) => kept[i]), spans.filter((_, i) => kept[i])];
}

const once = (ids: readonly string[]): string[] => [...new Set(ids)];

/**
 * Actors of a comparison: each with the ids that a person has put into it, so that whoever asks for those finds it, and under
 * the name that a person gave it, whatever other names the machine has joined to it.
 */
export function judgedActors(
  actors: Readonly<Record<string, Actor>>,
  readings: readonly Reading[],
  { into, names }: Decided,
): Record<string, Actor> {
  const home = new Map<string, string>();
  for (const [id, { mergedFrom = [] }] of Object.entries(actors))
    for (const one of [id, ...mergedFrom]) home.set(one, id);
  const out = { ...actors };
  const named = new Set(readings.flatMap((r) => Object.keys(r.actors)));
  for (const [gone, head] of [...into].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const id = home.get(head);
    if (id === undefined || home.has(gone) || !named.has(gone)) continue;
    out[id] = { ...out[id]!, mergedFrom: once([...(out[id]!.mergedFrom ?? []), gone]) };
  }
  for (const [one, name] of names) {
    const id = home.get(into.get(one) ?? one);
    if (id !== undefined) out[id] = renamed(out[id]!, name);
  }
  return out;
}

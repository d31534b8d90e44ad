import type { Actor } from '../model/actor.js';
import type { Place } from '../model/place.js';
import type { Reading } from '../model/reading.js';
import { mergePlaces } from './places.js';
import { acronymOf, compatible, initialsOf, keysOf, loneSurname, surnameOf } from './same-actor.js';
import { Unions } from './unions.js';

/** Actors and places of all readings under one id each; `id` leads from a Reading's id to the merged one. */
export interface Merged {
  readonly actors: Readonly<Record<string, Actor>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly id: (id: string) => string;
}

/** The same actor in the words of several readings. */
interface Known {
  readonly id: string;
  readonly actor: Actor;
  /** Readings that name it, by their place in the order of ids. */
  readonly readings: Set<number>;
}

/**
 * One id is one actor. Beyond that names make two one by cautious rules (same-actor.ts), and never against a veto: another
 * country, another kind, two entries of the register. What is left out stays two: a wrong merge hides a speaker.
 */
export function mergeActors(readings: readonly Reading[]): Merged {
  const ordered = [...readings].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const known = gather(ordered);
  const unions = new Unions([...known.keys()].sort(), (a, b) => agree(a.map(get(known)), b.map(get(known))));
  joinByKeys(known, unions);
  joinAcronyms(known, unions);
  joinSurnames(known, unions);
  const places = mergePlaces(ordered);
  const head = headsOf(known, unions);
  const id = (one: string): string => head.get(one) ?? places.id(one);
  return { actors: mergedActors(known, unions, id), places: places.places, id };
}

const get =
  (known: ReadonlyMap<string, Known>) =>
  (id: string): Known =>
    known.get(id)!;

const agree = (a: readonly Known[], b: readonly Known[]): boolean =>
  a.every((x) => b.every((y) => compatible(x.actor, y.actor) && !judgedApart(x, y)));

/** A person has said that they are two. */
const judgedApart = (a: Known, b: Known): boolean =>
  a.actor.apart?.includes(b.id) === true || b.actor.apart?.includes(a.id) === true;

function gather(readings: readonly Reading[]): Map<string, Known> {
  const known = new Map<string, Known>();
  readings.forEach((reading, at) => {
    for (const id of Object.keys(reading.actors).sort()) {
      const actor = reading.actors[id]!;
      const before = known.get(id);
      if (before) known.set(id, { ...before, actor: united(before.actor, actor), readings: before.readings.add(at) });
      else known.set(id, { id, actor, readings: new Set([at]) });
    }
  });
  return known;
}

/** What two readings know of one actor. Facts of offices and listings are the register's: the first that has some keeps them. */
function united(a: Actor, b: Actor): Actor {
  const aliases = [...new Set([...a.aliases, b.name, ...b.aliases])].filter((n) => n !== a.name);
  return {
    ...a,
    country: a.country ?? b.country,
    sectors: [...new Set([...a.sectors, ...b.sectors])],
    aliases: aliases.length === a.aliases.length ? a.aliases : aliases,
    bodyOf: a.bodyOf ?? b.bodyOf,
    memberOf: [...new Set([...a.memberOf, ...b.memberOf])],
    offices: a.offices.length > 0 ? a.offices : b.offices,
    listings: a.listings.length > 0 ? a.listings : b.listings,
    relations: [
      ...a.relations,
      ...b.relations.filter((r) => !a.relations.some((s) => s.kind === r.kind && s.other === r.other)),
    ],
  };
}

function joinByKeys(known: ReadonlyMap<string, Known>, unions: Unions): void {
  const first = new Map<string, string>();
  for (const id of [...known.keys()].sort((a, b) => registeredFirst(known, a, b)))
    for (const key of keysOf(known.get(id)!.actor)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      else unions.join(other, id);
    }
}

const registeredFirst = (known: ReadonlyMap<string, Known>, a: string, b: string): number =>
  Number(known.get(b)!.actor.registered) - Number(known.get(a)!.actor.registered) || (a < b ? -1 : 1);

/** An acronym goes to its expansion where only one name of the batch expands it. */
function joinAcronyms(known: ReadonlyMap<string, Known>, unions: Unions): void {
  const bodies = [...known.values()].filter(({ actor }) => actor.kind !== 'person' && actor.kind !== 'state');
  const expanding = new Map<string, Set<Known>>();
  for (const one of bodies)
    for (const letters of [one.actor.name, ...one.actor.aliases].flatMap(initialsOf))
      expanding.set(letters, (expanding.get(letters) ?? new Set()).add(one));
  for (const one of bodies) {
    const letters = acronymOf(one.actor.name);
    const named = letters ? [...(expanding.get(letters) ?? [])] : [];
    const fitting = named.filter(({ id, actor }) => id !== one.id && compatible(actor, one.actor));
    if (new Set(fitting.map((f) => unions.root(f.id))).size === 1) unions.join(fitting[0]!.id, one.id);
  }
}

/** "Nazarov" is "Farrukh Nazarov" where no other full name has it, and both are of one country, office or company. */
function joinSurnames(known: ReadonlyMap<string, Known>, unions: Unions): void {
  const full = new Map<string, Known[]>();
  for (const one of known.values()) {
    const surname = surnameOf(one.actor);
    if (surname) full.set(surname, [...(full.get(surname) ?? []), one]);
  }
  const companions = companionsOf(known);
  for (const one of known.values()) {
    const surname = loneSurname(one.actor);
    const fitting = surname ? (full.get(surname) ?? []).filter((f) => compatible(f.actor, one.actor)) : [];
    if (new Set(fitting.map((f) => unions.root(f.id))).size !== 1) continue;
    if (fitting.some((f) => sameCircle(f, one, companions))) unions.join(fitting[0]!.id, one.id);
  }
}

/** Actors named by each reading that can show that two readings speak of one circle of people: no states, no crowds. */
function companionsOf(known: ReadonlyMap<string, Known>): Map<number, Set<string>> {
  const of = new Map<number, Set<string>>();
  for (const { id, actor, readings } of known.values()) {
    if (actor.kind === 'state' || actor.kind === 'population' || actor.kind === 'media') continue;
    for (const at of readings) of.set(at, (of.get(at) ?? new Set()).add(id));
  }
  return of;
}

function sameCircle(a: Known, b: Known, companions: ReadonlyMap<number, Set<string>>): boolean {
  if (
    a.actor.country &&
    a.actor.country === b.actor.country &&
    a.actor.offices.some((o) => b.actor.offices.some((p) => o.title === p.title))
  )
    return true;
  for (const at of [...a.readings].slice(0, 50))
    for (const there of [...b.readings].slice(0, 50)) {
      const mine = companions.get(at);
      const theirs = companions.get(there);
      if (at === there || !mine || !theirs) continue;
      for (const id of mine) if (id !== a.id && id !== b.id && theirs.has(id)) return true;
    }
  return false;
}

/** The id that stands for a group: the register's, else that of the name most readings use, the longest, the first. */
function headsOf(known: ReadonlyMap<string, Known>, unions: Unions): Map<string, string> {
  const head = new Map<string, string>();
  for (const group of unions.groups()) {
    const [first] = group.map(get(known)).sort(byRank);
    for (const id of group) head.set(id, first!.id);
  }
  return head;
}

const byRank = (a: Known, b: Known): number =>
  Number(b.actor.registered) - Number(a.actor.registered) ||
  b.actor.name.split(' ').length - a.actor.name.split(' ').length ||
  b.readings.size - a.readings.size ||
  (a.id < b.id ? -1 : 1);

function mergedActors(
  known: ReadonlyMap<string, Known>,
  unions: Unions,
  id: (id: string) => string,
): Record<string, Actor> {
  const actors: Record<string, Actor> = {};
  for (const group of unions.groups()) {
    const members = group.map(get(known)).sort(byRank);
    const one = members.map((m) => m.actor).reduce(united);
    actors[members[0]!.id] = withIds({ ...one, mergedFrom: members.slice(1).map((m) => m.id) }, id);
  }
  return actors;
}

/** Every id an actor holds as the merged one. */
const withIds = (actor: Actor, id: (id: string) => string): Actor => ({
  ...actor,
  bodyOf: actor.bodyOf && id(actor.bodyOf),
  memberOf: [...new Set(actor.memberOf.map(id))],
  offices: actor.offices.map((o) => ({ ...o, body: o.body && id(o.body) })),
  relations: actor.relations.map((r) => ({ ...r, other: id(r.other) })),
});

import type { Actor } from '../../model/actor.js';
import type { NameKind } from '../../model/doc.js';
import { bands } from '../../register/names/verdict.js';
import type { ActorCandidate, RegisterActor } from '../../register/register.js';
import { nameKey } from '../../text/name-key.js';
import { shortHash } from '../../text/short-hash.js';
import { bagKey, isAcronym } from '../coreference/collectives.js';
import { nameWords } from '../coreference/people.js';
import { believed, isKnownBySurname, isPrivate } from './believed.js';
import { type Entity, settled } from './entity.js';
import type { Scene } from './scene.js';

/** What a candidate's score must reach for the name to be that actor: below, a new actor is the honest answer. */
const certain = { full: 0.8, part: 0.9 } as const;

/** Looks up the organisations and groups before anything refers back to them: what the register knows of them decides that. */
export function lookUpCollectives(scene: Scene): void {
  for (const entity of scene.entities) {
    if (entity.type !== 'collective' || entity.same) continue;
    entity.row = lookUp(scene, entity);
    if (!entity.row) continue;
    entity.kind = entity.row.kind;
    entity.country ??= entity.row.country;
  }
}

/** Gives every entity its id: the register's, or one made of its name, so that it is the same in every report. */
export function settleActors(scene: Scene): Record<string, Actor> {
  const settledOnes = scene.entities.filter((e) => !e.same);
  for (const entity of settledOnes) {
    entity.row ??= entity.type === 'collective' ? null : lookUp(scene, entity);
    entity.id = entity.row?.id ?? provisionalId(scene, entity);
  }
  for (const entity of scene.entities) if (entity.same) entity.id = settled(entity).id;
  const actors: Record<string, Actor> = {};
  for (const entity of settledOnes) {
    const known = actors[entity.id];
    const made = entity.row ? registeredActor(entity) : newActor(scene, entity);
    actors[entity.id] = known ? joined(known, made) : made;
  }
  return actors;
}

/** Actors that somebody mentions, and those that theirs rows point to; in the order of their ids. */
export function keepUsed(scene: Scene, actors: Record<string, Actor>, used: Iterable<string>): Record<string, Actor> {
  const kept = new Map<string, Actor>();
  const queue = [...used];
  for (let at = 0; at < queue.length; at++) {
    const id = queue[at]!;
    const actor = actors[id] ?? rowActor(scene.register.actor(id));
    if (!actor || kept.has(id)) continue;
    kept.set(id, actor);
    const bodies = actor.offices.flatMap((o) => (o.body ? [o.body] : []));
    queue.push(
      ...(actor.bodyOf ? [actor.bodyOf] : []),
      ...actor.memberOf,
      ...bodies,
      ...actor.relations.map((r) => r.other),
    );
  }
  return Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const kindsToAsk: Partial<Record<Entity['type'], NameKind>> = {
  person: 'person',
  collective: 'organisation',
  body: 'organisation',
};

/** The register's row for the whole cluster: its fullest name first; a bare surname needs a better score. */
function lookUp(scene: Scene, entity: Entity): RegisterActor | null {
  const asked = kindsToAsk[entity.type];
  if (!asked || entity.described) return null;
  const on = scene.report.published.from?.slice(0, 10);
  for (const form of formsToAsk(entity)) {
    const kind = entity.type === 'collective' && entity.kind === 'armed-group' ? 'group' : asked;
    const found = scene.register.findActors(form, {
      kind,
      ...(entity.country && { country: entity.country }),
      ...(on && { on }),
    });
    const best = found.find((c) => fits(entity, c));
    if (!best) continue;
    if (isSure(scene, entity, form, best)) return best.actor;
    if (best.score >= bands.ask && mayBe(scene, entity, best)) remember(entity, best);
  }
  return null;
}

function isSure(scene: Scene, entity: Entity, form: string, best: ActorCandidate): boolean {
  const whole = form.includes(' ') || form.includes('-');
  if (!whole) return best.score >= certain.part || isKnownBySurname(scene, form, best);
  return best.score >= certain.full && believed(scene, entity, form, best) !== null;
}

/** Whether a person should be asked: nothing speaks against it, and the report speaks of that country. */
function mayBe(scene: Scene, entity: Entity, { actor }: ActorCandidate): boolean {
  if (entity.type === 'person' && isPrivate(entity)) return false;
  return actor.country !== null && (entity.country === actor.country || scene.countries.includes(actor.country));
}

/** Most actors of the register that one name asks about. */
const maybeMost = 3;

function remember(entity: Entity, { actor, score, why }: ActorCandidate): void {
  if (entity.maybe.length < maybeMost && !entity.maybe.some((m) => m.actor === actor.id))
    entity.maybe.push({ actor: actor.id, name: actor.name, score, why: [...why] });
}

/** Rows of another kind, or of another country than the text says, are somebody else. */
function fits(entity: Entity, { actor }: ActorCandidate): boolean {
  const isPerson = actor.kind === 'person';
  if (isPerson !== (entity.type === 'person')) return false;
  if (entity.type === 'body') return actor.country === entity.country || entity.country === null;
  if (entity.type === 'collective' && actor.kind === 'state') return false;
  return !isPerson || entity.country === null || actor.country === null || actor.country === entity.country;
}

/** The two fullest forms and one acronym: what else there is are parts of them. */
function formsToAsk(entity: Entity): string[] {
  const forms = formsByLength(entity);
  return [...new Set([...forms.slice(0, 2), ...forms.filter(isAcronym).slice(0, 1)])];
}

function formsByLength(entity: Entity): string[] {
  return [...entity.forms.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function provisionalId(scene: Scene, entity: Entity): string {
  const kind = entity.described ? 'described' : entity.type;
  return `ac:${shortHash(`${kind}:${idWords(scene, entity)}`)}`;
}

/** What makes an actor who it is, spelled as every report would: of a description, the country belongs to it. */
function idWords(scene: Scene, entity: Entity): string {
  const country = entity.country ?? '';
  if (entity.described) return `${country || (scene.countries[0] ?? '')}:${nameKey(nameOf(entity))}`;
  if (entity.type === 'state') return country;
  if (entity.type === 'body' && country) return `${country}:${entity.what}`;
  return entity.type === 'person' ? nameWords(nameOf(entity)).join(' ') : bagKey(nameOf(entity));
}

/** The name it goes by: the fullest form; of a body its longest form. */
function nameOf(entity: Entity): string {
  const forms = formsByLength(entity);
  return (
    forms.find((f) => !isAcronym(f) && /\p{Ll}/u.test(f)) ??
    forms.find((f) => !isAcronym(f)) ??
    forms[0] ??
    entity.what?.replace(/-/g, ' ') ??
    entity.country ??
    'unnamed'
  );
}

const ids = (entities: Iterable<Entity>): string[] => [...new Set([...entities].map((e) => settled(e).id))].sort();

const relationsOf = (entity: Entity): Actor['relations'] =>
  entity.relations.map((r) => ({ kind: r.kind, other: settled(r.other).id, span: r.span, statedIn: null }));

function newActor(scene: Scene, entity: Entity): Actor {
  const name = entity.type === 'body' && entity.forms.size === 0 ? bodyTitle(scene, entity) : nameOf(entity);
  const members = [...entity.memberOf].map(settled).filter((e) => e !== entity && e.type !== 'state');
  const state =
    entity.type === 'body' && entity.country
      ? scene.entities.find((e) => e.type === 'state' && e.country === entity.country)
      : null;
  return {
    name,
    kind: kindOf(entity),
    country: entity.country,
    sectors: [...entity.sectors].sort(),
    aliases: formsByLength(entity).filter((f) => f !== name),
    bodyOf: state ? settled(state).id : null,
    memberOf: ids(members),
    offices: [],
    listings: [],
    relations: relationsOf(entity),
    registered: false,
    ...(entity.maybe.length > 0 && { maybe: entity.maybe }),
  };
}

/** "Gunmen" and "soldiers" are people, not the group or the army that they may belong to. */
const kindOf = ({ type, plural, kind }: Entity): Actor['kind'] =>
  type === 'crowd' && plural && (kind === 'armed-group' || kind === 'government-body') ? 'population' : kind;

const bodyTitle = (scene: Scene, entity: Entity): string => {
  const words = (entity.what ?? '').replace(/-/g, ' ');
  const state = entity.country ? scene.register.state(entity.country)?.name : undefined;
  return state ? `${words} of ${state}` : words;
};

function registeredActor(entity: Entity): Actor {
  const base = rowActor(entity.row!)!;
  const known = new Set([base.name, ...base.aliases]);
  return {
    ...base,
    aliases: [...base.aliases, ...formsByLength(entity).filter((f) => !known.has(f))],
    relations: relationsOf(entity),
  };
}

function rowActor(row: RegisterActor | undefined): Actor | undefined {
  if (!row) return undefined;
  return {
    name: row.name,
    kind: row.kind,
    country: row.country,
    sectors: row.sectors,
    aliases: row.aliases,
    bodyOf: row.bodyOf,
    memberOf: row.memberOf,
    offices: row.offices.map((o) => ({ title: o.title, body: o.body, from: o.from, to: o.to, inForce: null })),
    listings: row.listings.map((l) => ({
      list: l.list,
      reference: l.reference,
      from: l.from,
      to: l.to,
      inForce: null,
    })),
    relations: [],
    registered: true,
  };
}

/** Two clusters that turned out to be one actor. */
function joined(a: Actor, b: Actor): Actor {
  return {
    ...a,
    country: a.country ?? b.country,
    sectors: [...new Set([...a.sectors, ...b.sectors])].sort(),
    aliases: [...new Set([...a.aliases, ...b.aliases, b.name])].filter((n) => n !== a.name),
    memberOf: [...new Set([...a.memberOf, ...b.memberOf])].sort(),
    relations: [...a.relations, ...b.relations],
  };
}

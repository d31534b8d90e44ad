import type { ActorKind, MaybeActor, Relation } from '../../model/actor.js';
import type { Span } from '../../model/span.js';
import type { RegisterActor } from '../../register/register.js';

export const entityTypes = ['state', 'body', 'person', 'collective', 'crowd'] as const;
/**
 * state; body of a state ("the Foreign Ministry"); person; collective (an organisation, a group); crowd: whoever is
 * called by a common noun alone ("gunmen", "a resident", "two munitions specialists").
 */
export type EntityType = (typeof entityTypes)[number];

/** An actor while a report is being resolved: what its mentions tell of it. Grows from mention to mention. */
export interface Entity {
  readonly order: number;
  readonly type: EntityType;
  kind: ActorKind;
  /** Names as written, with how often each. */
  readonly forms: Map<string, number>;
  country: string | null;
  gender: 'f' | 'm' | null;
  plural: boolean;
  /** What the body of a state does: the register's BodyFunction or our own word. */
  what: string | null;
  readonly sectors: Set<string>;
  /** Common nouns and titles it has been called by, lemmas in lower case. */
  readonly nouns: Set<string>;
  readonly memberOf: Set<Entity>;
  readonly relations: { kind: Relation['kind']; other: Entity; span: Span }[];
  /** Known by a description alone ("a rebel coalition"): no register knows it. */
  described: boolean;
  row: RegisterActor | null;
  /** Actors of the register that it may be, though nothing says so surely. */
  readonly maybe: MaybeActor[];
  /** Entity it turned out to be; ask `settled`. */
  same: Entity | null;
  id: string;
}

export function makeEntity(order: number, type: EntityType, kind: ActorKind): Entity {
  return {
    order,
    type,
    kind,
    forms: new Map(),
    country: null,
    gender: null,
    plural: type === 'crowd',
    described: type === 'crowd',
    what: null,
    sectors: new Set(),
    nouns: new Set(),
    memberOf: new Set(),
    relations: [],
    row: null,
    maybe: [],
    same: null,
    id: '',
  };
}

/** The entity that this one has turned out to be. */
export function settled(entity: Entity): Entity {
  let at = entity;
  while (at.same) at = at.same;
  return at;
}

export function addForm(entity: Entity, form: string): void {
  entity.forms.set(form, (entity.forms.get(form) ?? 0) + 1);
}

/** `from` is `into`: what is known of it goes over. */
export function mergeInto(into: Entity, from: Entity): void {
  const [to, old] = [settled(into), settled(from)];
  if (to === old) return;
  // a description is no name of somebody who has one
  if (old.type !== 'crowd' || to.type === 'crowd')
    for (const [form, times] of old.forms) to.forms.set(form, (to.forms.get(form) ?? 0) + times);
  for (const sector of old.sectors) to.sectors.add(sector);
  for (const noun of old.nouns) to.nouns.add(noun);
  for (const body of old.memberOf) to.memberOf.add(body);
  to.relations.push(...old.relations);
  to.country ??= old.country;
  to.gender ??= old.gender;
  to.what ??= old.what;
  if (to.kind === 'unknown') to.kind = old.kind;
  old.same = to;
}

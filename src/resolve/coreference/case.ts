import type { Problem } from '../../model/problem.js';
import type { Asked } from '../mentions/asked.js';
import { type Entity, settled } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import type { Named } from '../mentions/name-mentions.js';
import type { Scene } from '../mentions/scene.js';
import type { Recents } from './recents.js';

/** What the resolvers of one report share: the scene, what has been found, what has been named so far. */
export interface Case {
  readonly scene: Scene;
  readonly named: Named;
  readonly recents: Recents;
  readonly asked: ReadonlyMap<number, Asked>;
  /** Bodies of states by country and function. */
  readonly bodies: Map<string, Entity>;
  /** The last body of each function. */
  readonly lastBody: Map<string, Entity>;
  /** The last person called by each noun. */
  readonly byNoun: Map<string, Entity>;
  readonly problems: Problem[];
  /** The mention whose head is a token, resolved if it was not yet. */
  at(token: number): Found | undefined;
  /** The mention by name that a token lies in. */
  nameAt(token: number): Found | undefined;
}

export const entityOf = (found: Found | undefined): Entity | undefined => {
  const first = found?.entities[0];
  return first && settled(first);
};

/** Takes entities for a mention, and says by which rule. */
export function take(found: Found, entities: readonly Entity[], rule: string): Found {
  found.entities = entities;
  found.rule = rule;
  return found;
}

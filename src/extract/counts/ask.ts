import type { Token } from '../../model/doc.js';
import { isRelation } from '../../model/tree.js';
import type { Scene } from './scene.js';

/** A scene, asked for those whom the word of harm at `at` befalls. */
export interface Ask extends Scene {
  readonly at: number;
}

/** A tree that goes round in a ring, or a chain of verbs longer than this, is not followed. */
export const DEEPEST = 6;

export const relative = /^(?:who|that|which|whom|whose)$/i;

/** More words than this hang on no verb of news; of odd text that many are looked at. */
const WIDEST = 300;

export const kids = (scene: Ask, of: Token): readonly Token[] => {
  const all = scene.tree.children(of.index);
  return all.length > WIDEST ? all.slice(0, WIDEST) : all;
};

export const kid = (scene: Ask, of: Token, relation: string): Token | undefined => {
  const found = kids(scene, of).filter((c) => isRelation(c.deprel, relation));
  // of two subjects (one may be the place in a dateline) the nearer
  return found.length > 1 && relation === 'nsubj'
    ? (found.filter((c) => c.index < of.index).at(-1) ?? found[0])
    : found[0];
};

export const kidsBy = (scene: Ask, of: Token, relation: string): readonly Token[] =>
  kids(scene, of).filter((c) => isRelation(c.deprel, relation));

/** The active subject; a passive one has a relation of its own. */
export const doer = (scene: Ask, of: Token): Token | undefined =>
  kids(scene, of).find((c) => c.deprel === 'nsubj' || c.deprel === 'nsubj:outer');

export const isPassive = (scene: Ask, verb: Token): boolean =>
  kids(scene, verb).some((c) => c.deprel === 'aux:pass' || c.deprel === 'nsubj:pass');

/** The group that does what the verb at `at` says, its own subject or that of the verbs above; -1 for none. */
export function doerOf(given: Scene, at: number): number {
  const scene: Ask = { ...given, at };
  let verb: Token | undefined = scene.line.token(at);
  for (let depth = 0; verb && depth <= DEEPEST; depth++) {
    const subject = kid(scene, verb, 'nsubj');
    const noun = subject && relative.test(subject.text) ? scene.tree.parent(verb.index) : subject;
    if (noun) return scene.covers[noun.index - scene.line.first] ?? -1;
    if (!/^(?:conj|xcomp|advcl|acl)/.test(verb.deprel)) return -1;
    verb = scene.tree.parent(verb.index);
  }
  return -1;
}

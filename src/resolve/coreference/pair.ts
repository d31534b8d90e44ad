import { type Entity, settled } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { type Case, entityOf, take } from './case.js';
import { clauseOf, roleOf } from './recents.js';

type Class = 'persons' | 'states' | 'collectives';
const statesNouns = new Set(['country', 'nation', 'state', 'neighbour', 'neighbor', 'capital', 'government', 'rival']);
const personNouns = new Set([
  'man',
  'woman',
  'leader',
  'official',
  'minister',
  'president',
  'diplomat',
  'brother',
  'envoy',
  'pair',
  'duo',
  'politician',
  'statesman',
]);

/**
 * "the two", "both sides", "the two countries": the two of one kind told together nearest before, in this sentence or
 * one of the two before it: persons first, states first where the noun says so.
 */
export function resolvePair(c: Case, found: Found): Found | undefined {
  const noun = c.scene.doc.tokens[found.head]!.lemma.toLowerCase();
  const order: Class[] = statesNouns.has(noun)
    ? ['states']
    : personNouns.has(noun)
      ? ['persons']
      : noun === 'side' || noun === 'party'
        ? ['states', 'collectives', 'persons']
        : ['persons', 'states', 'collectives'];
  const outside = actingHere(c, found.head);
  for (const kind of order) {
    const two = pairBefore(c, found.head, kind, outside);
    if (two) return take(found, two, `pair-of-${kind}`);
  }
}

const classOf = (entity: Entity): Class | null =>
  entity.type === 'person'
    ? 'persons'
    : entity.type === 'state'
      ? 'states'
      : entity.type === 'crowd'
        ? null
        : 'collectives';

const nobody: ReadonlySet<Entity> = new Set();

/** Exactly two of a kind in a sentence; three or more are no pair. States may lie further back. */
export function pairBefore(
  c: Case,
  head: number,
  kind: Class,
  outside: ReadonlySet<Entity> = nobody,
): readonly Entity[] | null {
  const sentence = c.scene.doc.tokens[head]!.sentence;
  const seen = new Set<Entity>();
  let at = sentence;
  for (const candidate of c.recents.window(sentence, kind === 'states' ? 6 : 3)) {
    if (candidate.sentence !== at) {
      if (seen.size === 2) break;
      if (kind === 'persons') seen.clear();
      at = candidate.sentence;
    }
    if (candidate.entities.length === 2 && candidate.entities.every((e) => classOf(e) === kind))
      return candidate.entities;
    if (outside.has(candidate.entity)) continue;
    if (classOf(candidate.entity) === kind && !(candidate.quoted && !c.scene.quoted[head]))
      seen.add(settled(candidate.entity));
    if (seen.size > 2) return null;
  }
  return seen.size === 2 ? [...seen].reverse() : null;
}

/**
 * Who is none of "both": the subject of the word's own clause ("Moscow, which keeps troops in both countries"), who says it
 * ("We are ready if both sides ask us"), and their states.
 */
function actingHere(c: Case, head: number): Set<Entity> {
  const { scene } = c;
  const out = new Set<Entity>();
  const add = (entity: Entity | undefined) => {
    if (!entity) return;
    out.add(entity);
    const state = entity.country ? c.named.states.get(entity.country) : undefined;
    if (state && entity.type !== 'crowd') out.add(state);
  };
  if (roleOf(scene, head) !== 'subject') add(subjectOf(c, clauseOf(scene, head)));
  const said = scene.statements[scene.contentAt[head] ?? -1];
  if (said && scene.quoted[head]) for (const span of said.speaker) add(entityOf(c.nameAt(scene.rangeOf(span).to - 1)));
  return out;
}

/** The subject of a verb; of a relative one, what its clause hangs on. */
function subjectOf(c: Case, verb: number): Entity | undefined {
  const { tokens } = c.scene.doc;
  const subject = c.scene.tree.child(verb, 'nsubj');
  if (!subject) return undefined;
  const relative = /^(?:who|which|that)$/i.test(subject.text) && tokens[verb]!.deprel.startsWith('acl');
  const at = relative ? tokens[verb]!.head : subject.index;
  return entityOf(c.nameAt(at) ?? c.at(at));
}

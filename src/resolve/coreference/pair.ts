import { type Entity, settled } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { type Case, take } from './case.js';

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
  for (const kind of order) {
    const two = pairBefore(c, found.head, kind);
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

/** Exactly two of a kind in a sentence; three or more are no pair. States may lie further back. */
export function pairBefore(c: Case, head: number, kind: Class): readonly Entity[] | null {
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
    if (classOf(candidate.entity) === kind && !(candidate.quoted && !c.scene.quoted[head]))
      seen.add(settled(candidate.entity));
    if (seen.size > 2) return null;
  }
  return seen.size === 2 ? [...seen].reverse() : null;
}

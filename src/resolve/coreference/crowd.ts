import { actorNoun } from '../../lexicon/actor-nouns.js';
import { addForm, type Entity } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { nounLemma } from '../mentions/noun-lemma.js';
import { type Phrase, phraseAt, wordsOf } from '../mentions/phrase.js';
import { type Case, entityOf, take } from './case.js';
import { learn } from './person.js';

const armed = new Set([
  'rebel',
  'militant',
  'insurgent',
  'fighter',
  'terrorist',
  'separatist',
  'jihadist',
  'guerrilla',
  'extremist',
  'gunman',
  'commander',
  'islamist',
  'militiaman',
  'attacker',
  'assailant',
  'kidnapper',
  'bandit',
]);

/**
 * "gunmen", "JeM terrorists", "the rebels": the armed group named inside or whose they are; for "the rebels" the armed
 * group told of last; else a crowd known by its noun.
 */
export function resolveCrowd(c: Case, found: Found): Found | undefined {
  const phrase = found.phrase!;
  const noun = nounLemma(c.scene.doc.tokens[found.head]!);
  if (armed.has(noun)) {
    const group = groupInside(c, found) ?? (phrase.definite === 'definite' ? lastGroup(c, found, noun) : undefined);
    if (group) return take(found, [group], 'fighters-of-a-group');
  }
  if (c.scene.doc.tokens[found.head]!.xpos === 'CD') {
    const counted = countedBy(c, found);
    return counted && take(found, [counted], 'number-of-those');
  }
  return take(found, [described(c, noun, phrase)], 'described');
}

/** Whoever is known by a common noun alone. */
export function described(c: Case, noun: string, phrase: Phrase): Entity {
  const row = actorNoun(noun) ?? actorNoun('people');
  const entity = c.scene.make('crowd', row?.kind ?? 'unknown');
  addForm(entity, wordsOf(c.scene, phrase.core, phrase.head + 1));
  learn(c, entity, noun, phrase.from, phrase.head + 1);
  return entity;
}

/** Whom a bare number counts: "two soldiers were killed and six wounded", "one of the residents". */
function countedBy(c: Case, found: Found): Entity | undefined {
  const { tokens } = c.scene.doc;
  const of = tokens[found.head + 1]?.text === 'of' ? c.scene.tree.child(found.head, 'nmod') : undefined;
  const among = of && entityOf(c.nameAt(of.index) ?? c.at(of.index));
  if (among?.type === 'crowd') return among;
  if (of && actorNoun(nounLemma(of))?.class === 'person')
    return described(c, nounLemma(of), phraseAt(c.scene, of.index));
  const sentence = tokens[found.head]!.sentence;
  return c.recents.window(sentence, 0).find((r) => r.entity.type === 'crowd' && r.entity.plural)?.entity;
}

/** "JeM fighters", "fighters of the Mius Guard", "militants from Jaish-e-Mohammed". */
function groupInside(c: Case, found: Found): Entity | undefined {
  for (let at = found.phrase!.from; at < found.head; at++) {
    const entity = entityOf(c.nameAt(at) ?? c.at(at));
    if (isGroup(entity)) return entity;
  }
  const { tree } = c.scene;
  for (const of of tree.children(found.head)) {
    if (of.deprel !== 'nmod' || !/^(?:of|from)$/i.test(tree.child(of.index, 'case')?.text ?? '')) continue;
    const entity = entityOf(c.nameAt(of.index));
    if (isGroup(entity)) return entity;
  }
  return undefined;
}

const isGroup = (entity: Entity | undefined): boolean =>
  entity?.type === 'collective' && (entity.kind === 'armed-group' || entity.kind === 'party');

function lastGroup(c: Case, found: Found, noun: string): Entity | undefined {
  const sentence = c.scene.doc.tokens[found.head]!.sentence;
  return c.recents.window(sentence, 3).find((r) => isArmed(r.entity) && (!r.entity.plural || r.entity.nouns.has(noun)))
    ?.entity;
}

const isArmed = (entity: Entity): boolean => entity.kind === 'armed-group' && entity.type !== 'person';

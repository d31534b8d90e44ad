import { actorNoun } from '../../lexicon/actor-nouns.js';
import { stateBody } from '../../lexicon/state-bodies.js';
import type { Entity } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { nounLemma } from '../mentions/noun-lemma.js';
import { phraseAt } from '../mentions/phrase.js';
import { type Case, entityOf, take } from './case.js';
import { described } from './crowd.js';
import { pairBefore } from './pair.js';
import { type Candidate, clauseOf, roleOf, sayingVerbs } from './recents.js';
import type { Feature } from './weights.js';

type Person = 'he' | 'she' | 'they' | 'it';
const persons: Record<string, Person> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  it: 'it',
  its: 'it',
};

/** Verbs whose subject asks others to do what the clause says: "demanded that it cease" is not the demander. */
const directing = new Set(['call', 'demand', 'urge', 'order', 'insist', 'request', 'ask', 'accuse', 'warn', 'want']);

/** "she", "they", "its": the best candidate that agrees; relative "who": what its clause hangs on. */
export function resolvePronoun(c: Case, found: Found): Found | undefined {
  const { tokens } = c.scene.doc;
  const word = tokens[found.head]!.text.toLowerCase();
  const person = persons[word];
  if (!person) return resolveRelative(c, found, word);
  const joined = word === 'their' ? joinedTo(c, found) : undefined;
  if (joined) return take(found, [joined], 'their: of those told with it');
  if (person === 'they') {
    const two = theyAsPair(c, found);
    if (two) return take(found, two, 'they-two');
  }
  const vetoed = vetoes(c, found);
  const choice = c.recents.choose(found.head, (candidate) => {
    if (candidate.entities.some((e) => vetoed.has(e))) return null;
    const agreed = agreement(person, candidate);
    const place = agreed && nearness(c, found, candidate);
    return agreed && place ? [...agreed, place] : agreed;
  });
  if (!choice) return;
  if (isThing(person) && !matters(c, found) && !choice.features.some((f) => f === 'sameClause' || f === 'above'))
    return;
  take(found, choice.candidate.entities, `${person}: ${choice.features.join('+') || 'nearest'}`);
  const entity = entityOf(found)!;
  if (entity.type === 'person' && entity.gender === null && choice.lead > 1)
    entity.gender = person === 'she' ? 'f' : person === 'he' ? 'm' : null;
}

/** Whether a verb asks others to do what the clause of a pronoun says. */
function isDirected(c: Case, found: Found, verb: number): boolean {
  const { tokens } = c.scene.doc;
  if (!directing.has(tokens[verb]?.lemma ?? '')) return false;
  let at = clauseOf(c.scene, found.head);
  for (let steps = 0; steps < 6 && at !== verb; steps++) {
    if (tokens[at]?.head === verb) return /^(?:xcomp|ccomp|advcl)/.test(tokens[at]!.deprel);
    at = clauseOf(c.scene, at);
  }
  return false;
}

/** Most of what "it" and "they" stand for is no actor. */
const isThing = (person: Person): boolean => person === 'it' || person === 'they';

/** Whether a statement or event asks who it is, or it owns somebody who acts ("its army"). */
function matters(c: Case, found: Found): boolean {
  const { tokens } = c.scene.doc;
  const token = tokens[found.head]!;
  if (c.asked.has(found.head) || c.scene.speakerAt[found.head]! >= 0) return true;
  if (roleOf(c.scene, found.head) === 'subject' && sayingVerbs.has(tokens[clauseOf(c.scene, found.head)]!.lemma))
    return true;
  const owned = token.xpos === 'PRP$' ? tokens[token.head] : undefined;
  return !!owned && (!!actorNoun(owned.lemma.toLowerCase()) || !!stateBody(owned.text));
}

/** Whether a candidate is the subject of the pronoun's own clause (of a possessive) or of one above it. */
function nearness(c: Case, found: Found, { found: other, subject }: Candidate): Feature | null {
  const { tokens } = c.scene.doc;
  if (tokens[other.head]!.sentence !== tokens[found.head]!.sentence) return null;
  const directed = isDirected(c, found, clauseOf(c.scene, other.head));
  // "called on Pakistan to end support on its soil": whose soil is whoever is called on
  if (directed) return subject ? null : 'above';
  if (!subject) return tokens[found.head]!.xpos === 'PRP$' ? 'sameSentence' : null;
  const theirs = clauseOf(c.scene, other.head);
  let own = clauseOf(c.scene, found.head);
  if (own === theirs) return tokens[found.head]!.xpos === 'PRP$' ? 'sameClause' : null;
  for (let steps = 0; steps < 6; steps++) {
    own = clauseOf(c.scene, own);
    if (own === theirs) return 'above';
  }
  return null;
}

/** What number, gender and kind a pronoun asks for. */
function agreement(person: Person, { entity, entities, found }: Candidate): Feature[] | null {
  const single = entity.type === 'person' || (entity.type === 'crowd' && !entity.plural);
  if (person === 'he' || person === 'she') {
    if (!single || entities.length > 1) return null;
    const gender = person === 'she' ? 'f' : 'm';
    if (entity.gender && entity.gender !== gender) return null;
    return entity.gender ? ['gender'] : [];
  }
  if (person === 'they') {
    if (entities.length > 1 || entity.plural) return ['plural'];
    return single || entity.type === 'state' ? null : [];
  }
  // "it" is no people: "22 Malians" name their state, and are not it
  return single || entities.length > 1 || entity.plural || found.kind === 'nationality' ? null : [];
}

/** Who the pronoun cannot be: the speaker of the quotation it stands in, the subject of its own verb, who demands it. */
function vetoes(c: Case, found: Found): Set<Entity> {
  const { scene } = c;
  const out = new Set<Entity>();
  const add = (entity: Entity | undefined) => entity && out.add(entity);
  const said = scene.statements[scene.contentAt[found.head] ?? -1];
  if (said && scene.quoted[found.head])
    for (const span of said.speaker) add(entityOf(c.nameAt(scene.rangeOf(span).to - 1)));
  const clause = clauseOf(scene, found.head);
  const role = roleOf(scene, found.head);
  const possessive = scene.doc.tokens[found.head]!.xpos === 'PRP$';
  if (role !== 'subject' && !possessive) add(subjectOf(c, clause));
  if (role === 'subject') {
    const up = scene.doc.tokens[scene.doc.tokens[clause]?.head ?? -1];
    if (up && directing.has(up.lemma) && /^(?:ccomp|xcomp)/.test(scene.doc.tokens[clause]!.deprel))
      add(subjectOf(c, up.index));
  }
  return out;
}

/** The subject of a verb; a coordinated verb has that of the first one. */
function subjectOf(c: Case, verb: number): Entity | undefined {
  const { tokens } = c.scene.doc;
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    const subject = c.scene.tree.child(at, 'nsubj');
    if (subject) return entityOf(c.nameAt(subject.index) ?? c.at(subject.index));
    if (tokens[at]?.deprel !== 'conj') return undefined;
    at = tokens[at]!.head;
  }
  return undefined;
}

/** "the victims and their families": whose they are stands before "and". */
function joinedTo(c: Case, found: Found): Entity | undefined {
  const { tokens } = c.scene.doc;
  const owned = tokens[tokens[found.head]!.head];
  const first = owned?.deprel === 'conj' && owned.index > found.head ? tokens[owned.head] : undefined;
  if (first?.xpos !== 'NNS' || first.index > found.head || actorNoun(nounLemma(first))?.class !== 'person')
    return undefined;
  return entityOf(c.at(first.index)) ?? described(c, nounLemma(first), phraseAt(c.scene, first.index));
}

/** "They" after two persons told together: "Doval and Bolton", "the two". Not where a crowd has been named since. */
function theyAsPair(c: Case, found: Found): readonly Entity[] | null {
  const sentence = c.scene.doc.tokens[found.head]!.sentence;
  const many = c.recents.window(sentence, 2).find((r) => r.entities.length > 1 || r.entity.plural);
  if (many) return many.entities.length > 1 ? many.entities : null;
  return pairBefore(c, found.head, 'persons');
}

function resolveRelative(c: Case, found: Found, word: string): Found | undefined {
  if (!/^(?:who|which|that|whom)$/.test(word)) return;
  const { tokens } = c.scene.doc;
  let at = found.head;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (tokens[at]!.deprel.startsWith('acl')) {
      const head = tokens[at]!.head;
      const whose = c.nameAt(head) ?? c.at(head);
      if (whose?.entities.length) return take(found, whose.entities, 'relative');
      break;
    }
    at = tokens[at]!.head;
  }
  const before = nearestBefore(c, found.head, word);
  return before && take(found, before.entities, 'relative-nearest');
}

/** Who was named last before a relative: for "who" a person, else anybody; a capital that relates ("Moscow, which …") is its state. */
function nearestBefore(c: Case, head: number, word: string): Found | undefined {
  for (let at = head - 1; at >= Math.max(0, head - 9); at--) {
    const found = c.nameAt(at) ?? c.at(at);
    const entity = entityOf(found);
    if (found && entity && (word !== 'who' || entity.type === 'person' || entity.type === 'crowd')) return found;
    const capital = found?.asPlace && word === 'which' ? c.scene.register.capitalOf(nameWords(c, found)) : undefined;
    if (found && capital) {
      found.asPlace = false;
      return take(found, [c.named.stateOf(capital)], 'metonymy-by-relative');
    }
  }
  return undefined;
}

const nameWords = (c: Case, found: Found): string =>
  c.scene.doc.text.slice(found.span.start, found.span.end).replace(/\s+/g, ' ');

import { actorNoun } from '../../lexicon/actor-nouns.js';
import { genderOfName } from '../../lexicon/given-names.js';
import { personTitle } from '../../lexicon/person-titles.js';
import { foldName } from '../../text/fold-name.js';
import { addForm, type Entity } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { nounLemma } from '../mentions/noun-lemma.js';
import { phraseEnd, wordsOf } from '../mentions/phrase.js';
import { isPersonNoun, type Title } from '../mentions/titles.js';
import { type Case, entityOf, take } from './case.js';
import { nameThatFollows } from './naming.js';
import { roleOf } from './recents.js';

/** "the colonel", "a spokesman for the Mius Guard", "the school's principal, X,": the person named with it, or called so before, or somebody new. */
export function resolvePerson(c: Case, found: Found): Found | undefined {
  const phrase = found.phrase!;
  const noun = nounLemma(c.scene.doc.tokens[found.head]!);
  const named = nameThatFollows(c, found, (f) => f.kind === 'person');
  if (named?.type === 'person') {
    learn(c, named, noun, phrase.from, phraseEnd(c.scene, phrase.head));
    return take(found, [named], 'named-after');
  }
  const asked = c.asked.has(found.head);
  const end = phraseEnd(c.scene, phrase.head);
  const affiliated = affiliation(c, phrase.from, end, phrase.head);
  if (phrase.definite === 'definite') {
    const known = c.byNoun.get(noun);
    if (known && agrees(known, affiliated)) return take(found, [known], 'called-so-before');
    if (!asked && !phrase.possessor && !affiliated.length && !acts(c, found)) return;
  } else if (!asked && !acts(c, found)) return;
  const entity = c.scene.make('crowd', kindOf(noun));
  entity.plural = false;
  addForm(
    entity,
    wordsOf(c.scene, phrase.possessor ? phrase.from : phrase.core, end).replace(/^(?:the|its|his|her|their) /i, ''),
  );
  learn(c, entity, noun, phrase.from, end);
  take(found, [entity], 'described');
}

/** A pronoun may mean whoever is the subject of a verb. */
const acts = (c: Case, found: Found): boolean => roleOf(c.scene, found.head) === 'subject';

const kindOf = (noun: string) => actorNoun(noun)?.kind ?? 'unknown';
const agrees = (known: Entity, affiliated: readonly Entity[]): boolean =>
  !affiliated.length ||
  affiliated.some((e) => known.memberOf.has(e) || (e.country !== null && e.country === known.country));

/** Organisations, bodies and states named in a stretch of words: whom somebody belongs to. */
export function affiliation(c: Case, from: number, to: number, head: number): Entity[] {
  const out = new Set<Entity>();
  for (let at = from; at < to; at++) {
    if (at === head) continue;
    const entity = entityOf(c.nameAt(at) ?? c.at(at));
    if (entity && entity.type !== 'person' && (entity.type !== 'crowd' || !entity.plural)) out.add(entity);
  }
  return [...out];
}

/** What a description tells of a person: noun, gender, country, whom they belong to. */
export function learn(c: Case, entity: Entity, noun: string, from: number, to: number): void {
  entity.nouns.add(noun);
  c.byNoun.set(noun, entity);
  const row = actorNoun(noun);
  const title = personTitle(noun);
  entity.gender ??= row?.gender ?? title?.gender ?? null;
  if (row?.sector) entity.sectors.add(row.sector);
  for (const whole of affiliation(c, from, to, -1)) {
    entity.country ??= whole.country;
    if (whole.type === 'collective' || whole.type === 'body' || whole.type === 'crowd')
      if (whole !== entity) entity.memberOf.add(whole);
  }
  if (entity.type === 'person' && entity.country === null) entity.country = countryInWords(c, from, to);
}

function countryInWords(c: Case, from: number, to: number): string | null {
  for (let at = from; at < to; at++) {
    const token = c.scene.doc.tokens[at]!;
    const country = /^\p{Lu}/u.test(token.text) ? c.scene.register.countryOf(token.text) : undefined;
    if (country) return country;
  }
  return null;
}

/** What the titles and the given name of a person tell; called where the name stands. */
export function learnTitles(c: Case, found: Found, titles: { before: Title | null; after: Title | null }): void {
  const entity = entityOf(found);
  if (entity?.type !== 'person') return;
  for (const title of [titles.before, titles.after]) {
    if (!title) continue;
    for (let at = title.from; at < title.to; at++) {
      const token = c.scene.doc.tokens[at]!;
      const known = personTitle(token.text);
      if (known?.gender) entity.gender ??= known.gender;
      if (known?.sector) entity.sectors.add(known.sector);
      if (known?.kind !== 'honorific' && isPersonNoun(token))
        learn(c, entity, token.lemma.toLowerCase(), title.from, title.to);
    }
  }
  entity.gender ??= genderByName(wordsOf(c.scene, found.tokens.from, found.tokens.to));
}

function genderByName(name: string): 'f' | 'm' | null {
  const words = foldName(name).split(' ');
  if (words.length < 2) return null;
  const given = words.slice(0, -1).map(genderOfName).find(Boolean);
  if (given) return given;
  return /(?:ova|eva|skaya|skaia)$/.test(words.at(-1)!) ? 'f' : null;
}

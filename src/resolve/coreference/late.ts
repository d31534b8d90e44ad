import { worksAt } from '../../lexicon/workplaces.js';
import { type Entity, mergeInto, settled } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { type Case, entityOf } from './case.js';
import { nameWords } from './people.js';

const speaking = new Set([
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'official',
  'source',
  'representative',
  'commander',
  'leader',
  'officer',
  'minister',
  'diplomat',
]);

/**
 * What only the rest of the text tells: a lead's "a spokesman for the militia said" and, next, a speaker who is named and
 * introduced by nothing ("…," Gennady Rybalko told reporters) are one person; so are "a hospital official" and the "chief doctor"
 * who is named next.
 */
export function joinLate(c: Case, founds: readonly Found[]): void {
  const first = firstMentions(c, founds);
  let unnamed: { found: Found; sentence: number } | null = null;
  for (const found of founds) {
    if (c.scene.speakerAt[found.head]! < 0 || !c.scene.isRead(found.head)) continue;
    const entity = entityOf(found);
    const sentence = c.scene.doc.tokens[found.head]!.sentence;
    if (!entity) continue;
    if (found.want === 'person' && entity.type === 'crowd' && [...entity.nouns].some((n) => speaking.has(n))) {
      unnamed = { found, sentence };
    } else if (entity.type === 'person') {
      const fits = entity.nouns.size === 0 || (unnamed && isOfTheirs(entity, entityOf(unnamed.found)!));
      if (unnamed && fits && sentence - unnamed.sentence <= 3 && isFullName(c, found) && first.get(entity) === found) {
        mergeInto(entity, settled(entityOf(unnamed.found)!));
        for (const noun of entity.nouns) c.byNoun.set(noun, entity);
      }
      unnamed = null;
    } else unnamed = null;
  }
}

/** Whether what a person is called says that they work where the unnamed one does. */
function isOfTheirs(person: Entity, unnamed: Entity): boolean {
  if (person.gender && unnamed.gender && person.gender !== unnamed.gender) return false;
  const words = [...unnamed.forms.keys()].flatMap((form) => form.toLowerCase().split(' '));
  return words.some((word) => [...person.nouns].some((noun) => worksAt(word, noun)));
}

function firstMentions(c: Case, founds: readonly Found[]): Map<Entity, Found> {
  const first = new Map<Entity, Found>();
  for (const found of founds) {
    const entity = c.scene.isRead(found.head) ? entityOf(found) : undefined;
    if (entity && !first.has(entity)) first.set(entity, found);
  }
  return first;
}

const isFullName = (c: Case, found: Found): boolean =>
  found.form === 'name' && nameWords(c.scene.doc.text.slice(found.span.start, found.span.end)).length > 1;

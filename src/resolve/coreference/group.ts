import { actorNoun } from '../../lexicon/actor-nouns.js';
import { problem } from '../../model/problem.js';
import { addForm, type Entity } from '../mentions/entity.js';
import type { Found } from '../mentions/found.js';
import { nounLemma } from '../mentions/noun-lemma.js';
import { phraseEnd, wordsOf } from '../mentions/phrase.js';
import { type Case, entityOf, take } from './case.js';
import { nameThatFollows } from './naming.js';
import type { Candidate } from './recents.js';
import { type Feature, tooClose } from './weights.js';

/** Nouns for a part of what the name before them names: "the OSCE | monitoring mission" is not the OSCE. */
const parts = new Set([
  'mission',
  'delegation',
  'office',
  'bureau',
  'committee',
  'council',
  'commission',
  'brigade',
  'battalion',
  'unit',
  'cell',
  'wing',
  'branch',
  'team',
  'embassy',
  'consulate',
  'faction',
  'department',
  'agency',
  'court',
  'command',
  'fund',
  'headquarters',
  'secretariat',
  'panel',
  'school',
  'university',
  'hospital',
  'college',
]);

/** "the group", "the Mius Guard militia", "a rebel coalition", "the ministry". */
export function resolveGroup(c: Case, found: Found): Found | undefined {
  const phrase = found.phrase!;
  const noun = nounLemma(c.scene.doc.tokens[found.head]!);
  const inside = nameInside(c, found);
  const follows = nameThatFollows(
    c,
    found,
    (f) => f.kind === 'organisation' || f.kind === 'group' || f.want === 'body',
  );
  const own = !parts.has(noun) || noun === 'agency' ? inside : undefined;
  const named = follows ?? own ?? nameBefore(c, found);
  if (named) {
    describe(c, named, found, noun);
    return take(found, [named], follows ? 'named-after' : own ? 'named-inside' : 'apposition');
  }
  if (phrase.definite === 'definite' && !inside && !phrase.possessor) {
    if (antecedent(c, found, noun)) return;
  }
  if (!c.asked.has(found.head) && (phrase.definite !== 'definite' || (!inside && !phrase.possessor))) return;
  take(found, [describedGroup(c, found, noun, inside)], 'described');
}

function describe(c: Case, entity: Entity, found: Found, noun: string): void {
  entity.nouns.add(noun);
  const row = actorNoun(noun);
  if (entity.type !== 'collective' || !row) return;
  if (row.sector) entity.sectors.add(row.sector);
  const words = wordsOf(c.scene, found.phrase!.core, found.head + 1).toLowerCase();
  if (row.kind !== 'organisation') entity.kind = row.kind;
  if (armedWords.test(words)) {
    entity.kind = 'armed-group';
    entity.sectors.add('REB');
  }
  entity.country ??= countryInside(c, found);
}
const armedWords =
  /\b(?:rebel|militant|terror|terrorist|armed|insurgent|jihadist|guerrilla|separatist|extremist|paramilitary|islamist)\b/;

/** "The 20th Infantry Battalion": units of an army are called by numbers and arms, and are no rebels. */
const unitWords =
  /\b(?:\d+(?:st|nd|rd|th)|infantry|armou?red|mechani[sz]ed|motori[sz]ed|airborne|artillery|army|marine|naval|special forces)\b/;

function countryInside(c: Case, found: Found): string | null {
  for (let at = found.phrase!.core; at < found.head; at++) {
    const country = entityOf(c.nameAt(at))?.country ?? c.scene.register.countryOf(c.scene.doc.tokens[at]!.text);
    if (country) return country;
  }
  return null;
}

/** The collective whose name stands inside the phrase. */
function nameInside(c: Case, found: Found): Entity | undefined {
  for (let at = found.head - 1; at >= found.phrase!.core; at--) {
    const entity = entityOf(c.nameAt(at));
    if (entity?.type === 'collective') return entity;
  }
  return undefined;
}

/** "NAME, a Pakistan-based terror group": the name before the comma. */
function nameBefore(c: Case, found: Found): Entity | undefined {
  const { tokens } = c.scene.doc;
  const from = found.phrase!.from;
  if (tokens[from - 1]?.text !== ',' || found.phrase!.plural) return undefined;
  if (!/^(?:an?|the|its?)$/i.test(tokens[from]?.text ?? '')) return undefined;
  const entity = entityOf(c.nameAt(from - 2));
  return entity?.type === 'collective' || entity?.type === 'body' ? entity : undefined;
}

/** Looks for what "the group" is; true where that is settled, if only by a problem. */
function antecedent(c: Case, found: Found, noun: string): boolean {
  const choice = c.recents.choose(found.head, (candidate) =>
    describedOtherwise(c, found, candidate.entity) ? null : fits(candidate, noun),
  );
  const only =
    found.phrase!.core === found.head && !choice?.features.includes('noun') ? c.named.byLastWord.get(noun) : null;
  if (only) {
    take(found, [only], 'only-name-with-this-noun');
    return true;
  }
  if (!choice) return false;
  if (noun === 'ministry' && choice.next && choice.lead < tooClose) {
    const at = { start: found.span.start, end: found.span.end };
    c.problems.push(
      problem(
        'speaker-ambiguous',
        `"${c.scene.doc.text.slice(at.start, at.end)}" may be either of two ministries.`,
        at,
      ),
    );
    found.rule = 'ambiguous';
    return true;
  }
  take(found, choice.candidate.entities, `the ${noun}: ${choice.features.join('+') || 'nearest'}`);
  return true;
}

/** "the contact group" is no group that has never been called a contact group. */
function describedOtherwise(c: Case, found: Found, entity: Entity): boolean {
  for (let at = found.phrase!.core; at < found.head; at++) {
    const token = c.scene.doc.tokens[at]!;
    if (!/^NN/.test(token.xpos) || armedWords.test(token.text.toLowerCase())) continue;
    if (!nameHas(entity, token.text.toLowerCase()) && !c.scene.register.countryOf(token.text)) return true;
  }
  return false;
}

function fits({ entity, entities }: Candidate, noun: string): Feature[] | null {
  if (entities.length > 1) return null;
  if (noun === 'ministry') return entity.type === 'body' && entity.what?.endsWith('-ministry') ? ['noun'] : null;
  const row = actorNoun(noun)!;
  if (entity.type === 'body') return nameHas(entity, noun) ? ['noun'] : null;
  if (entity.type === 'crowd')
    return entity.plural && entity.kind === 'armed-group' && row.kind === 'armed-group' ? [] : null;
  if (entity.type !== 'collective') return null;
  if (entity.nouns.has(noun) || nameHas(entity, noun)) return ['noun'];
  if (entity.kind === 'media') return row.kind === 'media' ? ['kind'] : null;
  if (general.has(noun)) return ['kind'];
  if (row.kind === entity.kind && row.kind !== 'organisation') return ['kind'];
  if (entity.kind === 'armed-group') return formations.has(noun) ? ['kind'] : null;
  return entity.kind === 'organisation' && loose.has(noun) ? [] : null;
}
const formations = new Set(['unit', 'formation', 'force', 'brigade', 'battalion', 'cell', 'faction', 'wing']);
const loose = new Set(['company', 'firm', 'corporation', 'charity', 'watchdog', 'party', 'militia']);
const general = new Set([
  'group',
  'organisation',
  'organization',
  'movement',
  'network',
  'alliance',
  'coalition',
  'outfit',
  'entity',
  'body',
]);

export const nameHas = (entity: Entity, noun: string): boolean =>
  [...entity.forms.keys()].some((form) => form.toLowerCase().split(' ').includes(noun)) ||
  (entity.row?.name.toLowerCase().split(' ').includes(noun) ?? false);

/** A collective known by its description alone. */
function describedGroup(c: Case, found: Found, noun: string, inside: Entity | undefined): Entity {
  const row = actorNoun(noun)!;
  const phrase = found.phrase!;
  const words = wordsOf(c.scene, phrase.core, phrase.head + 1).toLowerCase();
  const unit = row.sector === 'REB' && unitWords.test(words) && !armedWords.test(words);
  const entity = c.scene.make('collective', unit ? 'organisation' : row.kind);
  entity.described = true;
  const end = phrase.possessor ? phrase.head + 1 : phraseEnd(c.scene, phrase.head, 6);
  addForm(entity, wordsOf(c.scene, phrase.possessor ? phrase.from : phrase.core, end).replace(/^the /i, ''));
  entity.country = countryInside(c, found);
  if (row.sector) entity.sectors.add(unit ? 'MIL' : row.sector);
  if (inside) entity.memberOf.add(inside);
  if (armedWords.test(words)) entity.kind = 'armed-group';
  entity.nouns.add(noun);
  return entity;
}

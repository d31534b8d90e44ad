import { actorNoun } from '../../lexicon/actor-nouns.js';
import { thingOf } from '../../lexicon/things.js';
import type { Name } from '../../model/doc.js';
import { isPeople, isPlace } from './classes.js';
import type { Page } from './page.js';
import { isUnit, parted } from './parted.js';
import { entityString, phraseOf } from './phrase.js';
import { sitesOf } from './sites.js';
import type { Telling } from './telling.js';
import { isTimeWord } from './time-words.js';

/** Who and what, as strings of the text: one an entity. */
export interface Incident {
  readonly weapons: readonly string[];
  readonly targets: readonly string[];
  readonly victims: readonly string[];
  readonly perpetrators: readonly string[];
}

export const noIncident: Incident = { weapons: [], targets: [], victims: [], perpetrators: [] };

export function incidentOf(page: Page, t: Telling): Incident {
  const victims: string[] = [];
  const targets: string[] = [];
  const hurts = hurtsPeople(t);
  for (const head of t.recipients) {
    if (isTimeWord(page, head) || isPlaceName(page, head)) continue;
    if (isTarget(page, head)) targets.push(entityString(page, head));
    else if (isPeople(page, head) || (hurts && page.nameAt[head]! >= 0)) victims.push(...victimStrings(page, head));
    else if (isBody(page, head)) targets.push(entityString(page, head));
    for (const owner of residentOf(page, head)) victims.push(owner);
  }
  for (const site of sitesOf(page, t)) {
    targets.push(entityString(page, site));
    victims.push(...residentOf(page, site));
  }
  return {
    weapons: unique(t.weapons.map((w) => weaponString(page, w))),
    targets: unique(targets),
    victims: unique(victims),
    perpetrators: unique([...t.actors, ...t.suspects].flatMap((a) => perpetratorStrings(page, t, a))),
  };
}

const nameOf = (page: Page, head: number): Name | undefined => page.doc.names[page.nameAt[head] ?? -1];

const isPlaceName = (page: Page, head: number): boolean => /^(?:place|state)$/.test(nameOf(page, head)?.kind ?? '');

/** Rows whose object can only be somebody: killing, wounding, abduction. */
const hurtsPeople = (t: Telling): boolean =>
  t.row.modes.some((m) => /^(?:abduct|torture|sexual|beat|targeted)$/.test(m)) ||
  (t.row.needs.length > 0 && t.row.needs.every((n) => n.some((p) => p.slot === 'obj' && p.class === 'people')));

const unique = (list: readonly string[]): string[] => [...new Set(list.filter(Boolean))];

const isTarget = (page: Page, head: number): boolean =>
  thingOf(page.lemma(head)) !== undefined || nameOf(page, head)?.kind === 'facility';

/** An institution that is attacked: by name, or "the army", "the newspaper"; no "freedom", no "operations". */
const isBody = (page: Page, head: number): boolean =>
  !isPlace(page, head) &&
  (nameOf(page, head)?.kind === 'organisation' || actorNoun(page.lemma(head))?.class === 'group');

/** Numbers and pronouns name nobody; "members of the crew" does. */
function victimStrings(page: Page, head: number): string[] {
  const t = page.doc.tokens[head]!;
  if (t.upos === 'PRON') return [];
  if (t.upos === 'NUM' || /^(?:dozen|hundred|score|thousand|ten|number|one|other|total)$/.test(page.lemma(head))) {
    const inner = page.tree.childrenBy(head, 'nmod')[0];
    return inner && isPeople(page, inner.index) ? victimStrings(page, inner.index) : [];
  }
  const names = apposed(page, head);
  return names.length ? names : eachName(withoutOf(page, head));
}

/** "Holm and Oduya", taken for one name. */
const eachName = (whole: string): string[] =>
  /^\p{Lu}\S*(?: \p{Lu}\S*)* and \p{Lu}/iu.test(whole) && !/^\p{Ll}/u.test(whole) ? whole.split(/ and /i) : [whole];

/** "the mayor, Juan Holm": the name is filed. */
const apposed = (page: Page, head: number): string[] =>
  page.nameAt[head]! >= 0
    ? []
    : page.tree
        .childrenBy(head, 'appos', 'flat', 'nmod:desc')
        .filter((c) => c.index > head && nameOf(page, c.index)?.kind === 'person')
        .map((c) => entityString(page, c.index));

/** "the home of Juan Holm": a person whose house it is is meant too. */
const residentOf = (page: Page, head: number): string[] =>
  /^(?:home|house|residence|car|vehicle)$/.test(page.lemma(head))
    ? page.tree
        .childrenBy(head, 'nmod')
        .filter((c) => nameOf(page, c.index)?.kind === 'person')
        .map((c) => entityString(page, c.index))
    : [];

/** "rebels of the Norland Front", "Norland Front rebels": both the men and their group. */
function perpetratorStrings(page: Page, t: Telling, head: number): string[] {
  const token = page.doc.tokens[head]!;
  if (token.upos === 'PRON' || (token.upos === 'NUM' && !isPeople(page, head))) return [];
  // "a rebel attack": what sort it was
  if (token.deprel === 'compound' && page.nameAt[head]! < 0 && t.triggers.includes(token.head)) return [];
  const name = nameOf(page, head);
  const inner = groupsWithin(page, head);
  if (name) return [...(parted(page, name) ?? [entityString(page, head)]), ...inner];
  if (/^(?:group|band|gang|squad|number|column|couple|team|crowd)$/.test(page.lemma(head))) {
    const men = page.tree.childrenBy(head, 'nmod').find((c) => c.index > head && isPeople(page, c.index));
    if (men) return [entityString(page, men.index), ...inner];
  }
  const isGroup = actorNoun(page.lemma(head))?.class === 'group' || isUnit(page.lemma(head));
  const names = apposed(page, head);
  return isGroup && inner.length
    ? inner
    : [...(names.length ? names : [menOf(withoutOf(page, head), inner)]), ...inner];
}

/** "Norland Front fighters": the fighters; their front is filed beside. */
function menOf(whole: string, groups: readonly string[]): string {
  for (const group of groups) {
    const at = whole.indexOf(group);
    const rest = at >= 0 && at < 20 ? whole.slice(at + group.length).replace(/^[^\p{L}]+/u, '') : '';
    if (rest) return rest;
  }
  return whole;
}

/** "guerrillas of the front" is filed as guerrillas; the front is filed beside. */
function withoutOf(page: Page, head: number): string {
  const whole = entityString(page, head);
  if (
    /^(?:members?|groups?|units?|elements?|columns?|squads?|bands?|commandos?|resident|inhabitant|president|director|leader|chief|secretary|minister|mayor|governor|son|daughter|wife|brother|sister|father|mother|head|one)s?$/.test(
      page.lemma(head),
    )
  )
    return whole;
  const cut = whole.search(/\sof\s/i);
  return cut > 0 ? whole.slice(0, cut) : whole;
}

function groupsWithin(page: Page, head: number): string[] {
  const { from, to } = phraseOf(page, head);
  const out: string[] = [];
  for (let i = from; i < to; i++) {
    const name = nameOf(page, i);
    if (!name || name.tokens.from !== i || page.nameAt[i] === page.nameAt[head]) continue;
    if (name.kind === 'group' || name.kind === 'organisation')
      out.push(page.doc.text.slice(name.span.start, name.span.end).replace(/\s+/g, ' '));
  }
  return out;
}

/** With what describes it, and the halves of "home-made", "medium-sized". */
function weaponString(page: Page, head: number): string {
  let from = head;
  for (let at = head - 1; at >= 0 && head - at < 6; at--) {
    const t = page.doc.tokens[at]!;
    if (t.sentence !== page.doc.tokens[head]!.sentence || !page.tree.under(at, head)) break;
    if (/^(?:compound|amod)$/.test(t.deprel)) from = at;
    else if (t.xpos !== 'HYPH' && t.text !== '-' && !/^(?:advmod|obl|dep|punct)/.test(t.deprel)) break;
  }
  return page.doc.text.slice(page.doc.tokens[from]!.start, page.doc.tokens[head]!.end).replace(/\s+/g, ' ');
}

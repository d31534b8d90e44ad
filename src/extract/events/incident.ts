import { actorNoun } from '../../lexicon/actor-nouns.js';
import { thingOf } from '../../lexicon/things.js';
import { isPeople, isPlace } from './classes.js';
import type { Page } from './page.js';
import { entityString, phraseOf } from './phrase.js';
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
    else if (hurts || isPeople(page, head)) victims.push(...victimStrings(page, head));
    else if (!isPlace(page, head)) targets.push(entityString(page, head));
    for (const owner of residentOf(page, head)) victims.push(owner);
  }
  return {
    weapons: unique(t.weapons.map((w) => weaponString(page, w))),
    targets: unique(targets),
    victims: unique(victims),
    perpetrators: unique([...t.actors, ...t.suspects].flatMap((a) => perpetratorStrings(page, a))),
  };
}

const isPlaceName = (page: Page, head: number): boolean =>
  /^(?:place|state)$/.test(page.doc.names[page.nameAt[head] ?? -1]?.kind ?? '');

/** Rows whose object can only be somebody: killing, wounding, abduction. */
const hurtsPeople = (t: Telling): boolean =>
  t.row.modes.some((m) => /^(?:abduct|torture|sexual|beat|targeted)$/.test(m)) ||
  (t.row.needs.length > 0 && t.row.needs.every((n) => n.some((p) => p.slot === 'obj' && p.class === 'people')));

const unique = (list: readonly string[]): string[] => [...new Set(list.filter(Boolean))];

const isTarget = (page: Page, head: number): boolean =>
  thingOf(page.lemma(head)) !== undefined || page.doc.names[page.nameAt[head] ?? -1]?.kind === 'facility';

/** Numbers and pronouns name nobody; "members of the crew" does. */
function victimStrings(page: Page, head: number): string[] {
  const t = page.doc.tokens[head]!;
  if (t.upos === 'PRON') return [];
  if (t.upos === 'NUM' || /^(?:dozen|hundred|score|thousand|number|one|other)$/.test(page.lemma(head))) {
    const inner = page.tree.childrenBy(head, 'nmod')[0];
    return inner && isPeople(page, inner.index) ? [entityString(page, inner.index)] : [];
  }
  const names = apposed(page, head);
  return names.length ? names : [withoutOf(page, head)];
}

/** "the mayor, Juan Holm": the name is filed. */
const apposed = (page: Page, head: number): string[] =>
  page.nameAt[head]! >= 0
    ? []
    : page.tree
        .childrenBy(head, 'appos')
        .filter((c) => page.doc.names[page.nameAt[c.index] ?? -1]?.kind === 'person')
        .map((c) => entityString(page, c.index));

/** "the home of Juan Holm": a person whose house it is is meant too. */
const residentOf = (page: Page, head: number): string[] =>
  /^(?:home|house|residence|car|vehicle)$/.test(page.lemma(head))
    ? page.tree
        .childrenBy(head, 'nmod')
        .filter((c) => page.doc.names[page.nameAt[c.index] ?? -1]?.kind === 'person')
        .map((c) => entityString(page, c.index))
    : [];

/** "rebels of the Norland Front": both the men and their group. */
function perpetratorStrings(page: Page, head: number): string[] {
  const t = page.doc.tokens[head]!;
  if (t.upos === 'PRON') return [];
  const own = page.doc.names[page.nameAt[head] ?? -1] ? [entityString(page, head)] : [withoutOf(page, head)];
  const inner = groupsWithin(page, head);
  if (/^(?:group|band|gang|squad|number|column|couple|team|crowd)$/.test(page.lemma(head))) {
    const men = page.tree.childrenBy(head, 'nmod').find((c) => c.index > head && isPeople(page, c.index));
    if (men && page.nameAt[head]! < 0) return [entityString(page, men.index), ...inner];
  }
  return actorNoun(page.lemma(head))?.class === 'group' && inner.length ? inner : [...own, ...inner];
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
    const name = page.doc.names[page.nameAt[i] ?? -1];
    if (!name || name.tokens.from !== i || page.nameAt[i] === page.nameAt[head]) continue;
    if (name.kind === 'group' || name.kind === 'organisation')
      out.push(page.doc.text.slice(name.span.start, name.span.end).replace(/\s+/g, ' '));
  }
  return out;
}

function weaponString(page: Page, head: number): string {
  let from = head;
  while (
    from > 0 &&
    head - from < 3 &&
    page.doc.tokens[from - 1]!.head === head &&
    /^(?:compound|amod)$/.test(page.doc.tokens[from - 1]!.deprel)
  )
    from--;
  return page.doc.text.slice(page.doc.tokens[from]!.start, page.doc.tokens[head]!.end).replace(/\s+/g, ' ');
}

import { thingOf } from '../../lexicon/things.js';
import { isRelation } from '../../model/tree.js';
import type { Page } from './page.js';
import { withConjuncts } from './phrase.js';
import { caseWord } from './subject.js';
import type { Telling } from './telling.js';

const means = new Set(['explosives', 'arson', 'heavy-weapons', 'aerial', 'drone']);
const at = /^(?:at|in|inside|outside|near|against|on|opposite|behind|under|into|front|beside)$/;

/** Heads of the buildings, vehicles and lines at which something exploded, fell or burned: "a bomb went off in front of the bank". */
export function sitesOf(page: Page, t: Telling): number[] {
  if (
    !t.row.modes.some((m) => means.has(m)) &&
    !t.weapons.some((w) => /^(?:bomb|device|charge|dynamite|explosive)$/.test(page.lemma(w)))
  )
    return [];
  const found: number[] = [];
  for (const trigger of t.triggers)
    for (const top of [trigger, ...weaponsBelow(page, t, trigger)])
      for (const c of page.tree.children(top))
        if (
          (isRelation(c.deprel, 'obl') || isRelation(c.deprel, 'nmod')) &&
          c.index > top &&
          at.test(caseWord(page, c.index))
        )
          found.push(...withConjuncts(page, c.index).filter((h) => isSite(page, h)));
  return [...new Set(found)].filter((h) => !t.recipients.includes(h)).slice(0, 6);
}

const weaponsBelow = (page: Page, t: Telling, trigger: number): number[] =>
  t.weapons.filter((w) => page.doc.tokens[w]!.head === trigger || page.doc.tokens[trigger]!.head === w);

const isSite = (page: Page, head: number): boolean => {
  const kind = page.doc.names[page.nameAt[head] ?? -1]?.kind;
  return kind === 'facility' || (thingOf(page.lemma(head)) !== undefined && kind !== 'place' && kind !== 'state');
};

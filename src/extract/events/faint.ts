import { kindOf } from './kinds.js';
import type { Page } from './page.js';
import { carrierOf } from './slots.js';
import type { Telling } from './telling.js';

/**
 * "attacks", "the violence": a bare noun of force with nobody, nothing, no figure and no place of its own. It is believed only
 * where it points to an event that is told elsewhere.
 */
export function isFaint(page: Page, t: Telling): boolean {
  if (!kindOf(t.type).incident || t.triggers.length > 1 || t.counts.length > 0 || t.responsibility.length > 0)
    return false;
  const trigger = page.doc.tokens[t.triggers[0]!]!;
  if (trigger.upos === 'VERB') return false;
  if (t.row.weight < 0.5) return t.actors.length + t.recipients.length < 1 || !hasPlace(page, trigger.index);
  if (t.actors.length > 0 || t.recipients.length > 0 || t.weapons.length > 0) return false;
  return carrierOf(page, trigger.index) < 0 && !hasPlace(page, trigger.index);
}

/** Whether a place is named below the noun, or beside it under its verb. */
function hasPlace(page: Page, noun: number): boolean {
  const near = [...page.tree.children(noun), ...page.tree.children(page.doc.tokens[noun]!.head)];
  return near.some(
    (c) =>
      /^(?:place|state|facility)$/.test(page.doc.names[page.nameAt[c.index] ?? -1]?.kind ?? '') && c.deprel !== 'nsubj',
  );
}

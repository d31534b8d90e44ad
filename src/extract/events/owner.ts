import { baseRelation } from '../../model/tree.js';
import type { Page } from './page.js';
import type { Telling } from './telling.js';

/** 1 for each token that tells an event. */
export function triggersOf(page: Page, tellings: readonly Telling[]): Uint8Array {
  const told = new Uint8Array(page.doc.tokens.length);
  for (const t of tellings) for (const x of t.triggers) told[x] = 1;
  return told;
}

/**
 * Whether the when or where at a token belongs to something else than a telling: to another event that stands nearer above it
 * ("condemned the blast of 3 May in Oslo"), or to the main clause that the telling only describes somebody in ("the men
 * freed by Norland landed in Oslo on Monday").
 */
export function isOthers(page: Page, told: Uint8Array, token: number, { triggers }: Telling): boolean {
  const owner = ownerOf(page, told, token);
  if (owner >= 0 && triggers.includes(owner)) return false;
  if (owner >= 0 && !triggers.some((x) => goesOn(page, x, owner))) return true;
  return triggers.every((x) => isDescription(page, x, token));
}

/** The nearest trigger above a token, -1 for none. */
function ownerOf(page: Page, told: Uint8Array, token: number): number {
  let at = token;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    if (told[at] === 1) return at;
    at = page.doc.tokens[at]!.head;
  }
  return -1;
}

/** "stormed the school on Friday and took ten", "…, killing two": the first clause's when and where hold for what goes on from it. */
function goesOn(page: Page, trigger: number, owner: number): boolean {
  let at = trigger;
  for (let steps = 0; steps < 5; steps++) {
    const t = page.doc.tokens[at]!;
    if (t.head < 0 || !/^(?:conj|advcl|xcomp|parataxis)$/.test(baseRelation(t.deprel))) return false;
    at = t.head;
    if (at === owner) return true;
  }
  return false;
}

/** A clause on somebody ("the staff expelled by Norland"), which a token of the main clause stands outside of. */
function isDescription(page: Page, trigger: number, token: number): boolean {
  let at = trigger;
  for (let steps = 0; steps < 5; steps++) {
    const t = page.doc.tokens[at]!;
    if (t.head < 0) return false;
    if (/^acl/.test(t.deprel))
      return !page.tree.under(token, at) && page.doc.tokens[t.head]!.upos !== 'VERB' && !isDeedAbove(page, t.head);
    if (!/^(?:conj|xcomp|advcl)$/.test(baseRelation(t.deprel))) return false;
    at = t.head;
  }
  return false;
}

/** "an attack that killed ten took place in Oslo" */
const isDeedAbove = (page: Page, noun: number): boolean =>
  /^(?:attack|blast|explosion|bombing|raid|strike|clash|shelling|shooting|incident|violence|fighting|offensive|ambush|bomb|massacre)$/.test(
    page.lemma(noun),
  );

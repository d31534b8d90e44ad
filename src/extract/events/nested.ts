import type { EventType } from '../../model/event.js';
import { baseRelation } from '../../model/tree.js';
import type { Page } from './page.js';
import type { Telling } from './telling.js';

/** What is asked for or turned down, by the kind of act it would be: PLOVER's modes of REQUEST and REJECT. */
const asked: Readonly<Partial<Record<EventType, string>>> = {
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  CONSULT: 'meet',
  AGREE: 'meet',
  RETREAT: 'yield',
  CONCEDE: 'yield',
  SANCTION: 'change',
  COERCE: 'change',
  MOBILIZE: 'change',
  PROTEST: 'change',
  ASSAULT: 'change',
};

/** The mode of a REQUEST, REJECT or THREATEN, from the act that it is about. */
export function modeFor(type: EventType, act: Telling): string | undefined {
  if (type === 'REQUEST' || type === 'REJECT') return act.modes.has('sign') ? 'change' : asked[act.type];
  if (type !== 'THREATEN') return undefined;
  if (act.type === 'ASSAULT' || act.type === 'MOBILIZE') return 'violence';
  if (act.modes.has('arrest')) return 'arrest';
  if (act.modes.has('expel') || act.modes.has('deport')) return 'expel';
  if (act.type === 'COERCE') return 'restrict';
  return act.type === 'SANCTION' ? 'relations' : undefined;
}

/** Gives requests, refusals and threats of a sentence the mode of the act below them: "threatened to expel", "called for talks". */
export function giveModes(page: Page, tellings: readonly Telling[]): void {
  const byTrigger = new Map<number, Telling[]>();
  for (const t of tellings)
    if (/^(?:REQUEST|REJECT|THREATEN)$/.test(t.type) && t.modes.size === 0)
      byTrigger.set(t.triggers[0]!, [...(byTrigger.get(t.triggers[0]!) ?? []), t]);
  if (byTrigger.size === 0) return;
  for (const act of tellings) {
    const top = above(page, act.triggers[0]!, byTrigger);
    for (const t of top === undefined ? [] : byTrigger.get(top)!) {
      const mode = t === act || t.modes.size > 0 ? undefined : modeFor(t.type, act);
      if (mode) t.modes.add(mode);
    }
  }
}

/** The nearest of some triggers above a token, by objects, infinitives, clauses and "for", "with", "of". */
function above(page: Page, token: number, wanted: ReadonlyMap<number, unknown>): number | undefined {
  let at = token;
  for (let steps = 0; steps < 4; steps++) {
    const t = page.doc.tokens[at]!;
    if (t.head < 0 || !/^(?:xcomp|ccomp|acl|obj|advcl|obl|nmod)$/.test(baseRelation(t.deprel))) return undefined;
    at = t.head;
    if (wanted.has(at)) return at;
  }
  return undefined;
}

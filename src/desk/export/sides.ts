import type { Actor } from '../../index.js';

/** What an actor is in a conflict. */
export type Side = 'state' | 'rebel' | 'militia' | 'protester' | 'civilian' | 'other';

const stateSectors = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']);

export function sideOf(actor: Actor | undefined): Side {
  if (!actor) return 'other';
  if (actor.kind === 'state' || actor.kind === 'government-body') return 'state';
  if (actor.sectors.some((s) => stateSectors.has(s))) return 'state';
  if (actor.kind === 'armed-group' || actor.sectors.some((s) => s === 'REB' || s === 'UAF')) return 'rebel';
  if (actor.sectors.includes('PRM') || actor.sectors.includes('CRM')) return 'militia';
  if (actor.kind === 'population' || actor.kind === 'person' || actor.sectors.includes('CVL')) return 'civilian';
  return 'other';
}

/** UCDP's type of violence: 1 a state is a side, 2 none is, 3 civilians are attacked; null: it cannot be told. */
export function typeOfViolence(actors: readonly Side[], recipients: readonly Side[]): 1 | 2 | 3 | null {
  const armed = (side: Side): boolean => side === 'state' || side === 'rebel' || side === 'militia';
  const [a, b] = [actors.find(armed), recipients.find(armed)];
  if (a && b) return a === 'state' || b === 'state' ? 1 : 2;
  if (a && recipients.includes('civilian')) return 3;
  return null;
}

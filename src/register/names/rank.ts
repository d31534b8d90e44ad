import type { NameKind } from '../../model/doc.js';
import type { ActorCandidate, RegisterActor } from '../register.js';
import type { NameEntry } from './actor-index.js';

export interface ActorHints {
  readonly kind?: NameKind;
  readonly country?: string;
  /** ISO date. */
  readonly on?: string;
}

/** A name that may be meant, before the hints are weighed. */
export interface Draft {
  readonly entry: NameEntry;
  readonly score: number;
  /** Made only for those that are handed back. */
  readonly why: () => string[];
}

/** Nothing below this is handed back. */
export const least = 0.5;
/** Most candidates handed back. */
export const most = 8;

/** The best name of each actor, with what the hints say for or against it. */
export function rank(drafts: readonly Draft[], hints: ActorHints): ActorCandidate[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = best.get(draft.entry.actor.id);
    if (!known || draft.score > known.score) best.set(draft.entry.actor.id, draft);
  }
  const weighed = [...best.values()].flatMap(({ entry, score, why }) => {
    const hinted = weighHints(entry.actor, score, hints);
    return hinted && hinted.score >= least ? [{ actor: entry.actor, score: hinted.score, why, more: hinted.why }] : [];
  });
  const told = weighed
    .sort(byScore)
    .slice(0, most + 1)
    .map(({ actor, score, why, more }): ActorCandidate => ({ actor, score, why: [...why(), ...more] }));
  return settleTies(told).sort(byScore).slice(0, most);
}

type Scored = Pick<ActorCandidate, 'actor' | 'score'>;

export const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score || size(b.actor) - size(a.actor) || (a.actor.id < b.actor.id ? -1 : 1);

/** How much is known of an actor: of two that a name fits alike, news means the better known. */
const size = (actor: RegisterActor): number =>
  actor.aliases.length + actor.listings.length * 2 + actor.offices.length * 2;

/** Two or more that fit alike: none of them is sure. */
function settleTies(found: ActorCandidate[]): ActorCandidate[] {
  const rivals = found.filter((c) => found[0]!.score - c.score < 0.01).length;
  if (rivals < 2) return found;
  const unsure = (c: ActorCandidate): ActorCandidate => ({
    ...c,
    score: Number(Math.max(least, c.score - 0.06 * Math.min(3, rivals - 1)).toFixed(3)),
    why: [...c.why, `${rivals - 1} others fit as well`],
  });
  return found.map((c) => (found[0]!.score - c.score < 0.01 ? unsure(c) : c));
}

const groupKinds: ReadonlySet<string> = new Set(['organisation', 'group', 'facility', 'event']);

function weighHints(
  actor: RegisterActor,
  score: number,
  { kind, country, on }: ActorHints,
): { score: number; why: string[] } | null {
  const person = actor.kind === 'person';
  if (kind === 'person' && !person) return null;
  if (kind && groupKinds.has(kind) && (person || actor.kind === 'state')) return null;
  const why: string[] = [];
  let weighed = score;
  if (kind === 'group' && actor.kind === 'armed-group') weighed += 0.01;
  if (country && actor.country) {
    const same = actor.country === country;
    if (same) why.push('its country is the one spoken of');
    weighed += same ? 0.04 : person || actor.kind === 'government-body' ? -0.2 : -0.06;
  }
  const held = on ? actor.offices.find((o) => o.from && o.from <= on && (!o.to || on <= `${o.to}-99`)) : undefined;
  if (held) {
    why.push(`in office as ${held.title} on ${on}`);
    weighed += 0.04;
  }
  return { score: Number(Math.max(0, Math.min(1, weighed)).toFixed(3)), why };
}

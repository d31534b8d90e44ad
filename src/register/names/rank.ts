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

/** Somebody who may be meant, before anything is put into words. */
interface Weighed {
  readonly actor: RegisterActor;
  score: number;
  readonly why: () => string[];
  readonly hints: readonly string[];
  /** How many others fit as well. */
  rivals: number;
}

/** The best name of each actor, with what the hints say for or against it. `tells`: what the name asked for tells of a person. */
export function rank(drafts: readonly Draft[], hints: ActorHints, tells?: () => number): ActorCandidate[] {
  const weighed: Weighed[] = [];
  for (const draft of bestOfEach(drafts)) {
    const { actor } = draft.entry;
    const hinted = weighHints(actor, draft.score, hints);
    if (hinted && hinted.score >= least)
      weighed.push({ actor, score: hinted.score, why: draft.why, hints: hinted.why, rivals: 0 });
  }
  if (weighed.length > 1) weighed.sort(byScore);
  settleTies(weighed);
  if (weighed.length > 1) weighed.sort(byScore);
  return weighed.slice(0, most).map((w) => candidate(w, tells));
}

function bestOfEach(drafts: readonly Draft[]): Iterable<Draft> {
  if (drafts.length < 2) return drafts;
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = best.get(draft.entry.actor.id);
    if (!known || draft.score > known.score) best.set(draft.entry.actor.id, draft);
  }
  return best.values();
}

/** The reasons are put into words when somebody reads them: most lookups ask for no more than who it is. */
function candidate({ actor, score, why, hints, rivals }: Weighed, tells?: () => number): ActorCandidate {
  let words: readonly string[] | undefined;
  const told = actor.kind === 'person' && tells ? { tells: tells() } : {};
  return {
    actor,
    score,
    get why() {
      words ??= [...why(), ...hints, ...(rivals ? [`${rivals} others fit as well`] : [])];
      return words;
    },
    ...told,
  };
}

type Scored = Pick<ActorCandidate, 'actor' | 'score'>;

export const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score || size(b.actor) - size(a.actor) || (a.actor.id < b.actor.id ? -1 : 1);

/** How much is known of an actor: of two that a name fits alike, news means the better known. */
const size = (actor: RegisterActor): number =>
  actor.aliases.length + actor.listings.length * 2 + actor.offices.length * 2;

/** Two or more that fit alike: none of them is sure. */
function settleTies(found: readonly Weighed[]): void {
  const first = found[0]?.score ?? 0;
  let alike = 0;
  while (alike < found.length && first - found[alike]!.score < 0.01) alike++;
  if (alike < 2) return;
  for (const one of found.slice(0, alike)) {
    one.score = rounded(Math.max(least, one.score - 0.06 * Math.min(3, alike - 1)));
    one.rivals = alike - 1;
  }
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

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
  return { score: rounded(Math.max(0, Math.min(1, weighed))), why };
}

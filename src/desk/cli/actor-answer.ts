import type { Actor } from '../../model/actor.js';
import { loadActorRows } from '../../register/actor-rows.js';
import type { ActorCandidate, Register, RegisterActor } from '../../register/register.js';
import { inForce } from '../../resolve/mentions/settle-in-force.js';
import { foldName } from '../../text/fold-name.js';

/** A term with whether it held on the day that was asked for; `inForce` null: no day was asked, or it cannot be told. */
interface Term {
  readonly from: string | null;
  readonly to: string | null;
  readonly inForce: boolean | null;
  readonly source: string;
}

export interface ActorMatch extends Omit<RegisterActor, 'offices' | 'listings'> {
  readonly offices: readonly (Term & { readonly title: string; readonly body: string | null })[];
  readonly listings: readonly (Omit<Term, 'source'> & { readonly list: string; readonly reference: string })[];
  /** Who holds an office of it. */
  readonly holders: readonly (Term & { readonly title: string; readonly id: string; readonly name: string })[];
  readonly registered: boolean;
  /** 0 to 1: how well the name that was asked for fits. */
  readonly score: number;
  readonly why: readonly string[];
}

export interface ActorAnswer {
  readonly asked: string;
  /** ISO day. */
  readonly on: string | null;
  /** Whether more than one fits so well that none is meant for sure. */
  readonly ambiguous: boolean;
  /** The best first; no more than twenty. */
  readonly matches: readonly ActorMatch[];
  /** How many more there are. */
  readonly more: number;
}

export interface Asked {
  readonly name: string;
  readonly on: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
}

/** What a desk's database knows of actors that no register has. */
export interface DeskActors {
  readonly actors: readonly (readonly [string, Actor])[];
}

/** A second match that fits nearly as well leaves it open who is meant. */
const RIVAL = 0.05;
/** Below this a match is only a guess at the spelling. */
const SURE = 0.8;
const MOST = 20;

/** Who a name, or an id, may be: of the register, and of a desk's own actors. */
export function answerActor(register: Register, { name, on, country }: Asked, desk: DeskActors): ActorAnswer {
  const found = candidates(register, name, country, desk);
  const matches = found.slice(0, MOST).map((c) => matchOf(c, on, register));
  const [first, second] = matches;
  const ambiguous = !!first && ((!!second && first.score - second.score < RIVAL) || first.score < SURE);
  return { asked: name, on, ambiguous, matches, more: found.length - matches.length };
}

let opened: ReturnType<typeof loadActorRows> | undefined;

/** The register's rows, read once: a body's holders stand in the rows of persons. */
function allRows(): ReturnType<typeof loadActorRows> {
  opened ??= loadActorRows();
  return opened;
}

type Found = ActorCandidate & { readonly registered: boolean };

function candidates(register: Register, name: string, country: string | null, desk: DeskActors): Found[] {
  const byId = register.actor(name.trim());
  if (byId) return [{ actor: byId, score: 1, why: ['it is the id that was asked for'], registered: true }];
  const own = fromDesk(name, desk);
  const hints = country ? { country } : {};
  const known = register.findActors(name, hints).map((c) => ({ ...c, registered: true }));
  const all = [...own, ...capital(register, name), ...known].sort((a, b) => b.score - a.score);
  return all.length > 0 ? all : bearing(name);
}

/** "Kyiv": a capital that acts is its state. */
function capital(register: Register, name: string): Found[] {
  const code = register.capitalOf(name);
  const state = code ? register.state(code) : undefined;
  const why = [`${name} is its capital: where a capital speaks or acts, its state is meant`];
  return state ? [{ actor: state, score: 0.8, why, registered: true }] : [];
}

/** A word alone that nobody is called by for sure ("Khan"): all who have it in their name. */
function bearing(name: string): Found[] {
  const words = foldName(name)
    .split(' ')
    .filter((w) => w.length > 2);
  if (words.length !== 1) return [];
  const bearers = allRows().filter(({ actor }) =>
    [actor.name, ...actor.aliases].some((n) => foldName(n).split(' ').includes(words[0]!)),
  );
  const why = [`${name} is part of its name, and of others' names`];
  const last = ({ actor }: Found) => Number(foldName(actor.name).split(' ').at(-1) === words[0]);
  return bearers
    .map(({ actor }) => ({ actor, score: 0.4, why, registered: true }))
    .sort((a, b) => last(b) - last(a) || weightOf(b.actor) - weightOf(a.actor) || (a.actor.id < b.actor.id ? -1 : 1));
}

const weightOf = ({ offices, listings, aliases }: RegisterActor): number =>
  offices.length * 2 + listings.length * 2 + aliases.length;

/** Actors that reports named and no register has; a registered one among them is the register's. */
function fromDesk(name: string, { actors }: DeskActors): Found[] {
  const folded = foldName(name);
  return actors.flatMap(([id, actor]) => {
    const isId = id === name.trim() || actor.mergedFrom?.includes(name.trim()) === true;
    const named = folded.length > 1 && [actor.name, ...actor.aliases].find((n) => foldName(n) === folded);
    if (actor.registered || (!isId && !named)) return [];
    const why = isId ? 'it is the id that was asked for' : `reports of this desk call it ${named}`;
    const row = { ...actor, id, source: 'named in reports of this desk; no register has it' };
    return [{ actor: row, score: isId ? 1 : 0.95, why: [why], registered: false }];
  });
}

function matchOf({ actor, score, why, registered }: Found, on: string | null, register: Register): ActorMatch {
  const at = <T extends { from: string | null; to: string | null }>(term: T): T & { inForce: boolean | null } => ({
    ...term,
    inForce: on === null ? null : inForce(term, { from: on, to: on, basis: [], doubts: [] }),
  });
  const { id, name, kind, country, sectors, aliases, bodyOf, memberOf, source } = actor;
  return {
    id,
    name,
    kind,
    country,
    sectors,
    aliases,
    bodyOf,
    memberOf,
    offices: actor.offices
      .map(({ title, body, from, to, source: own = source }) => at({ title, body, from, to, source: own }))
      .sort(byDays),
    listings: actor.listings.map(({ list, reference, from, to }) => at({ list, reference, from, to })),
    holders: kind === 'person' ? [] : holdersOf(seatsOf(actor, register), on).map(at).sort(byDays),
    registered,
    source,
    score: Number(score.toFixed(3)),
    why,
  };
}

/** The latest term first; what has no dates last. */
const byDays = (a: Term, b: Term): number => ((a.from ?? a.to ?? '') < (b.from ?? b.to ?? '') ? 1 : -1);

/** The body itself; of a state those that lead it. */
function seatsOf({ id, kind, country }: RegisterActor, register: Register): ReadonlySet<string> {
  if (kind !== 'state' || !country) return new Set([id]);
  const leading = (['head-of-state', 'head-of-government', 'government'] as const).map((what) =>
    register.body(country, what),
  );
  return new Set([id, ...leading.flatMap((body) => (body ? [body.id] : []))]);
}

/** Who holds an office of these bodies: on a day, or ever. */
function holdersOf(bodies: ReadonlySet<string>, on: string | null): Omit<ActorMatch['holders'][number], 'inForce'>[] {
  return allRows().flatMap(({ actor }) =>
    actor.offices
      .filter(
        (o) => o.body && bodies.has(o.body) && (on === null || inForce(o, { from: on, to: on, basis: [], doubts: [] })),
      )
      .map(({ title, from, to, source = actor.source }) => ({
        title,
        from,
        to,
        source,
        id: actor.id,
        name: actor.name,
      })),
  );
}

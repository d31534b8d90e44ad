import { loadTable } from '../lexicon/load-table.js';
import { foldName } from '../text/fold-name.js';
import { type ActorRow, loadActors } from './actor-table.js';
import { bodyOfState } from './bodies.js';
import { cellValues } from './cells.js';
import { readGround } from './office-sources.js';
import { type BodyFunction, bodyFunctions, type RegisterOffice } from './register.js';
import { slug } from './slug.js';

interface Held {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly office: RegisterOffice;
  /** Of the row: whether the name is ours is all that it says. */
  readonly source: string;
}

/** Ids of bodies that the overlay names: a function of the state, or an organisation or group by its name. */
type BodyNamed = (name: string) => string | undefined;

function readOffices(named: BodyNamed): Held[] {
  return loadTable(new URL('./overlay/offices.tsv', import.meta.url), 8).map(({ cells, line }) => {
    const [name = '', aliases, country, title = '', body = '', from, to, source = ''] = cells;
    const isFunction = (bodyFunctions as readonly string[]).includes(body);
    const id = isFunction ? bodyOfState(country ?? '', body as BodyFunction)?.id : body && named(body);
    if (body && !id) throw new Error(`offices.tsv:${line}: no body is called ${JSON.stringify(body)}`);
    const ground = readGround(source);
    const office = { title, body: id || null, from: from || null, to: to || null, ...ground };
    return { name, aliases: cellValues(aliases), country: country || null, office, source: ground.source };
  });
}

/** Leaders of the sources, and whoever holds an office of the overlay. */
export function loadLeaders(named: BodyNamed): ActorRow[] {
  const rows = loadActors(new URL('./data/leaders.tsv', import.meta.url));
  const byName = new Map<string, number>();
  const key = (country: string | null, name: string) => `${country ?? ''}:${foldName(name)}`;
  const enter = (country: string | null, name: string, at: number) => {
    byName.set(key(country, name), at);
    // Under no country: whoever bears the name, or nobody where two do
    const known = byName.get(key(null, name));
    byName.set(key(null, name), known === undefined || known === at ? at : NOBODY);
  };
  rows.forEach(({ actor }, at) => {
    for (const name of [...actor.aliases, actor.name]) if (/[ -]/.test(name)) enter(actor.country, name, at);
  });
  for (const held of readOffices(named)) {
    const found = [held.name, ...held.aliases.filter((a) => a.includes(' '))]
      .map((n) => byName.get(key(held.country, n)))
      .find((at) => at !== undefined && at !== NOBODY);
    const at = found ?? rows.push(newRow(held)) - 1;
    rows[at] = withOffice(rows[at]!, held);
    enter(held.country, held.name, at);
  }
  return rows;
}

/** Of a name that two persons of different countries bear. */
const NOBODY = -1;

const newRow = ({ name, country, source }: Held): ActorRow => ({
  weak: new Set(),
  actor: {
    id: `ac:leader-${country ?? 'int'}-${slug(name)}`,
    name,
    kind: 'person',
    country,
    sectors: ['GOV'],
    aliases: [],
    bodyOf: null,
    memberOf: [],
    offices: [],
    listings: [],
    source: `own overlay 2026-11: ${source}`,
  },
});

/** A named office takes the place of the bare "national leader" or "member of the government" that began about then. */
function withOffice({ actor, weak }: ActorRow, { name, aliases, office, source }: Held): ActorRow {
  const names = [...aliases, ...actor.aliases, actor.name].filter((n) => n !== name);
  const vague = actor.offices.filter((o) => isVague(o) && beginsWith(o, office));
  const overlaid = `own overlay 2026-11: ${source}`;
  return {
    weak,
    actor: {
      ...actor,
      name,
      aliases: [...new Set(names)],
      offices: [...actor.offices.filter((o) => !vague.includes(o)), backed(office, vague)],
      source: actor.source.includes(overlaid) ? actor.source : `${actor.source}; ${overlaid}`,
    },
  };
}

const isVague = ({ title }: RegisterOffice): boolean => /^(?:national leader|member of the government)$/.test(title);

const NEAR_DAYS = 200;
/** A month's end stands for a day of that month in REIGN. */
const SAME_DAYS = 31;
const apart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

const beginsWith = (o: RegisterOffice, { from }: RegisterOffice): boolean =>
  o.from !== null && from !== null && apart(o.from, from) < NEAR_DAYS;

/**
 * What the overlay knows only by heart is taken from the source that has the same term under a vaguer title: its first day,
 * and its last where both end in one month. An end that the source does not know yet stays unsourced.
 */
function backed(office: RegisterOffice, vague: readonly RegisterOffice[]): RegisterOffice {
  const { stated = { from: false, to: false } } = office;
  const source = vague.find((o) => o.stated?.from);
  if (!source || (stated.from && stated.to)) return office;
  const ends = stated.to || sameEnd(source.to, office.to);
  if (stated.from && !ends) return office;
  const ground = stated.from ? office.source?.replace(/; to unsourced.*$/, '') : source.source;
  return {
    ...office,
    from: stated.from ? office.from : source.from,
    to: stated.to || !ends ? office.to : source.to,
    stated: { from: true, to: ends },
    source: [...new Set([ground, ends ? source.source : `to ${office.source}`])].join('; '),
  };
}

const sameEnd = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : apart(a, b) <= SAME_DAYS;

import { loadTable } from '../lexicon/load-table.js';
import { foldName } from '../text/fold-name.js';
import { type ActorRow, loadActors } from './actor-table.js';
import { bodyOfState } from './bodies.js';
import { cellValues } from './cells.js';
import { type BodyFunction, bodyFunctions, type RegisterActor } from './register.js';
import { slug } from './slug.js';

type Office = RegisterActor['offices'][number];

interface Held {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly office: Office;
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
    const office = { title, body: id || null, from: from || null, to: to || null };
    return { name, aliases: cellValues(aliases), country: country || null, office, source };
  });
}

/** Leaders of the sources, and whoever holds an office of the overlay. */
export function loadLeaders(named: BodyNamed): ActorRow[] {
  const rows = loadActors(new URL('./data/leaders.tsv', import.meta.url));
  const byName = new Map<string, number>();
  const key = (country: string | null, name: string) => `${country ?? ''}:${foldName(name)}`;
  rows.forEach(({ actor }, at) => {
    for (const name of [...actor.aliases, actor.name]) if (name.includes(' ')) byName.set(key(actor.country, name), at);
  });
  for (const held of readOffices(named)) {
    const found = [held.name, ...held.aliases.filter((a) => a.includes(' '))]
      .map((n) => byName.get(key(held.country, n)) ?? (held.country ? undefined : byName.get(key('', n))))
      .find((at) => at !== undefined);
    const at = found ?? rows.push(newRow(held)) - 1;
    rows[at] = withOffice(rows[at]!, held);
    byName.set(key(held.country, held.name), at);
  }
  return rows;
}

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
  const vague = ({ title, from }: Office) =>
    /^(?:national leader|member of the government)$/.test(title) && !!from && !!office.from && near(from, office.from);
  const names = [...aliases, ...actor.aliases, actor.name].filter((n) => n !== name);
  const overlaid = `own overlay 2026-11: ${source}`;
  return {
    weak,
    actor: {
      ...actor,
      name,
      aliases: [...new Set(names)],
      offices: [...actor.offices.filter((o) => !vague(o)), office],
      source: actor.source.includes(overlaid) ? actor.source : `${actor.source}; ${overlaid}`,
    },
  };
}

const near = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) < 200 * 86_400_000;

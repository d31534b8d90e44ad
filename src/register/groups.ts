import { loadTable } from '../lexicon/load-table.js';
import { foldName } from '../text/fold-name.js';
import { type ActorRow, loadActors } from './actor-table.js';
import { cellValues } from './cells.js';
import { slug } from './slug.js';

interface Known {
  readonly known: string;
  readonly name: string;
  readonly country: string | null;
  readonly aliases: readonly string[];
  readonly source: string;
}

const overlay: readonly Known[] = loadTable(new URL('./overlay/groups.tsv', import.meta.url), 5).map(({ cells }) => {
  const [known = '', name = '', country, aliases, source = ''] = cells;
  return { known, name, country: country || null, aliases: cellValues(aliases), source };
});

/** Armed groups: the sources' rows, under the names that English news uses where the overlay has them. */
export function loadGroups(): ActorRow[] {
  const rows = loadActors(new URL('./data/groups.tsv', import.meta.url));
  const byName = new Map<string, number[]>();
  rows.forEach(({ actor, weak }, at) => {
    for (const name of [actor.name, ...actor.aliases.filter((a) => !weak.has(a))]) {
      const key = foldName(name);
      byName.set(key, [...(byName.get(key) ?? []), at]);
    }
  });
  const taken = new Set<number>();
  for (const known of overlay) {
    const at = findRow(known, rows, byName, taken);
    if (at === undefined) rows.push(newRow(known));
    else {
      taken.add(at);
      rows[at] = renamed(rows[at]!, known);
    }
  }
  return rows;
}

/** The row that bears one of the names and lies in that country, the one with the most names first. */
function findRow(
  known: Known,
  rows: readonly ActorRow[],
  byName: ReadonlyMap<string, number[]>,
  taken: ReadonlySet<number>,
): number | undefined {
  for (const name of [known.known, known.name, ...known.aliases]) {
    const found = (byName.get(foldName(name)) ?? []).filter((at) => !taken.has(at));
    const fit = found
      .filter((at) => foldName(rows[at]!.actor.name) === foldName(name) || sameCountry(rows[at]!, known))
      .sort(
        (a, b) =>
          Number(sameCountry(rows[b]!, known)) - Number(sameCountry(rows[a]!, known)) ||
          size(rows[b]!) - size(rows[a]!) ||
          a - b,
      );
    if (fit.length) return fit[0];
  }
  return undefined;
}

const sameCountry = ({ actor }: ActorRow, { country }: Known): boolean =>
  actor.country === country || !actor.country || !country;
const size = ({ actor }: ActorRow): number => actor.aliases.length + actor.listings.length * 10;

function renamed({ actor, weak }: ActorRow, known: Known): ActorRow {
  const names = [...known.aliases, actor.name, ...actor.aliases].filter((n) => n !== known.name);
  return {
    weak: new Set([...weak].filter((w) => !known.aliases.includes(w) && w !== known.name)),
    actor: {
      ...actor,
      name: known.name,
      country: known.country,
      aliases: [...new Set(names)],
      source: `${actor.source}; ${known.source}`,
    },
  };
}

const newRow = ({ name, country, aliases, source }: Known): ActorRow => ({
  weak: new Set(),
  actor: {
    id: `ac:group-${slug(name)}`,
    name,
    kind: 'armed-group',
    country,
    sectors: ['REB'],
    aliases,
    bodyOf: null,
    memberOf: [],
    offices: [],
    listings: [],
    source,
  },
});

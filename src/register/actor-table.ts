import { loadTable } from '../lexicon/load-table.js';
import type { ActorKind } from '../model/actor.js';
import { cellValues } from './cells.js';
import type { RegisterActor, RegisterOffice } from './register.js';

/** A row of the register with the names by which it may be found but which others bear as well. */
export interface ActorRow {
  readonly actor: RegisterActor;
  /** Aliases that the source calls weak, or translations that fit many. */
  readonly weak: ReadonlySet<string>;
}

/**
 * Rows of a table with ten columns: id, name, kind, country, sectors, aliases (`~` before a weak one), memberOf,
 * offices (`title@body@from@to@source`), listings (`list@reference@from@to`), source. Values are parted by `|`.
 */
export const loadActors = (file: URL): ActorRow[] => loadTable(file, 10).map(({ cells }) => readActor(cells));

/** The row of ten cells. */
export function readActor(cells: readonly string[]): ActorRow {
  const [id = '', name = '', kind, country, sectors, aliases, memberOf, offices, listings, source = ''] = cells;
  const all = cellValues(aliases);
  const weak = all.filter((a) => a.startsWith('~')).map((a) => a.slice(1));
  return {
    weak: new Set(weak),
    actor: {
      id,
      name,
      kind: kind as ActorKind,
      country: country || null,
      sectors: cellValues(sectors),
      aliases: all.map((a) => (a.startsWith('~') ? a.slice(1) : a)),
      bodyOf: null,
      memberOf: cellValues(memberOf),
      offices: cellValues(offices).map((cell) => readOffice(cell, source)),
      listings: cellValues(listings).map((cell) => {
        const [list = '', reference = '', from, to] = cell.split('@');
        return { list, reference, from: from || null, to: to || null };
      }),
      source,
    },
  };
}

/** A source that gives a term gives both ends of it: an open one was running when the source was written. */
function readOffice(cell: string, rowSource: string): RegisterOffice {
  const [title = '', body, from, to, source = rowSource] = cell.split('@');
  return {
    title,
    body: body || null,
    from: from || null,
    to: to || null,
    source,
    stated: { from: Boolean(from), to: true },
  };
}

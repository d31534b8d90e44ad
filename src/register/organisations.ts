import { loadTable } from '../lexicon/load-table.js';
import type { ActorKind } from '../model/actor.js';
import type { ActorRow } from './actor-table.js';
import { cellValues } from './cells.js';
import { slug } from './slug.js';

const none: ReadonlySet<string> = new Set();
export const organisationId = (name: string): string => `ac:org-${slug(name)}`;

/** Organisations of `overlay/organisations.tsv`; an organ is a member of what it is part of. */
export const organisations: readonly ActorRow[] = loadTable(
  new URL('./overlay/organisations.tsv', import.meta.url),
  7,
).map(({ cells }) => {
  const [name = '', aliases, kind, country, sectors, partOf, source = ''] = cells;
  return {
    weak: none,
    actor: {
      id: organisationId(name),
      name,
      kind: kind as ActorKind,
      country: country || null,
      sectors: cellValues(sectors),
      aliases: cellValues(aliases),
      bodyOf: null,
      memberOf: partOf ? [organisationId(partOf)] : [],
      offices: [],
      listings: [],
      source,
    },
  };
});

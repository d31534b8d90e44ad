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
      aliases: [...new Set([...cellValues(aliases), ...committeeNames(name)])].filter((a) => a !== name),
      bodyOf: null,
      memberOf: partOf ? [organisationId(partOf)] : [],
      offices: [],
      listings: [],
      source,
    },
  };
});

/** "UN 1267 sanctions committee": each committee of the Security Council is called by its resolution in a dozen ways. */
function committeeNames(name: string): string[] {
  const [, number] = /^UN (\d{4}) sanctions committee$/.exec(name) ?? [];
  if (!number) return [];
  const kinds = [`${number} Committee`, `${number} Sanctions Committee`, `Resolution ${number} Committee`];
  const owners = ['', 'UN ', 'UNSC ', 'Security Council ', 'UN Security Council ', 'United Nations '];
  return [
    ...owners.flatMap((owner) => kinds.map((kind) => owner + kind)),
    `Resolution ${number} Sanctions Committee`,
    `Sanctions Committee ${number}`,
    `UN Sanctions Committee ${number}`,
    `Committee ${number}`,
    `Security Council Committee pursuant to resolution ${number}`,
    `Security Council Committee established pursuant to resolution ${number}`,
  ];
}

import { loadTable } from '../lexicon/load-table.js';
import type { ActorRow } from './actor-table.js';
import { cellValues } from './cells.js';
import { slug } from './slug.js';

/** An outlet or agency: who owns it tells how independent its word is. */
export interface Medium {
  readonly row: ActorRow;
  readonly type: 'agency' | 'paper' | 'broadcaster' | 'online';
  readonly owner: 'state' | 'public' | 'private' | 'party';
}

/** News agencies and outlets of `overlay/media.tsv`. */
export const media: readonly Medium[] = loadTable(new URL('./overlay/media.tsv', import.meta.url), 6).map(
  ({ cells }) => {
    const [name = '', aliases, country, type, owner, source = ''] = cells;
    return {
      type: type as Medium['type'],
      owner: owner as Medium['owner'],
      row: {
        weak: new Set<string>(),
        actor: {
          id: `ac:media-${slug(name)}`,
          name,
          kind: 'media',
          country: country || null,
          sectors: ['MED'],
          aliases: cellValues(aliases),
          bodyOf: null,
          memberOf: [],
          offices: [],
          listings: [],
          source,
        },
      },
    };
  },
);

import { loadTable } from '../lexicon/load-table.js';

/** What states terms of office: a row of `overlay/office-sources.tsv`. */
export interface OfficeSource {
  readonly what: string;
  /** The latest day that it tells of: ISO day, month or year. */
  readonly asOf: string;
  /** Address, or repository with path and commit. */
  readonly where: string;
  readonly terms: string;
}

export const officeSources: ReadonlyMap<string, OfficeSource> = new Map(
  loadTable(new URL('./overlay/office-sources.tsv', import.meta.url), 5).map(({ cells }) => {
    const [key = '', what = '', asOf = '', where = '', terms = ''] = cells;
    return [key, { what, asOf, where, terms }];
  }),
);

/** What the source cell of an office says: in words, and which ends of the term a source states. */
export interface OfficeGround {
  readonly source: string;
  readonly stated: { readonly from: boolean; readonly to: boolean };
}

const parted = /^(?:(from|to) )?(.+)$/;

/**
 * Reads the source cell of `overlay/offices.tsv`:
 *   unsourced, high                        neither end is stated
 *   wd-us-cabinet+cnn-2019-06-13           both are; an open end was running then
 *   wd-us-cabinet; to unsourced, high      only the beginning is
 * Throws where a key has no row: a broken table is a broken build.
 */
export function readGround(cell: string): OfficeGround {
  const stated = { from: true, to: true };
  const words = cell.split('; ').map((part) => {
    const [, end, ground = ''] = parted.exec(part) ?? [];
    if (/^unsourced, (?:high|medium)$/.test(ground)) {
      if (end !== 'to') stated.from = false;
      if (end !== 'from') stated.to = false;
      return part;
    }
    return ground.split('+').map(sourceWords).join('; ');
  });
  return { source: words.join('; '), stated };
}

function sourceWords(key: string): string {
  const source = officeSources.get(key);
  if (!source) throw new Error(`office-sources.tsv has no row for ${JSON.stringify(key)}`);
  return `${source.what}, ${source.asOf}`;
}

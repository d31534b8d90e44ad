import type { ActorKind } from '../../model/actor.js';
import { foldName } from '../../text/fold-name.js';
import { once } from '../cells.js';

/** An actor on its way into a table. */
export interface Draft {
  id: string;
  name: string;
  kind: ActorKind;
  /** Alpha-3; the first is the one it is filed under. Empty: not known. */
  countries: string[];
  sectors: string[];
  /** Names that a source gives without reserve. */
  aliases: string[];
  /** Names that a source calls weak, and translations. */
  weak: string[];
  memberOf: string[];
  offices: string[];
  listings: string[];
  sources: string[];
}

export const draft = (fields: Partial<Draft> & { id: string; name: string; kind: ActorKind }): Draft => ({
  countries: [],
  sectors: [],
  aliases: [],
  weak: [],
  memberOf: [],
  offices: [],
  listings: [],
  sources: [],
  ...fields,
});

/** Ten cells of a row (`src/register/actor-table.ts`). */
export function actorCells(d: Draft): string[] {
  const seen = new Set([foldName(d.name)]);
  const fresh = (names: string[], mark: string) =>
    once(names.map(plainName)).flatMap((name) => {
      const folded = foldName(name);
      if (folded.length < 2 || seen.has(folded)) return [];
      seen.add(folded);
      return [mark + name];
    });
  const aliases = [...fresh(d.aliases, ''), ...fresh(d.weak, '~')];
  const list = (values: string[]) => once(values).join('|');
  return [
    d.id,
    plainName(d.name),
    d.kind,
    d.countries[0] ?? '',
    list(d.sectors),
    aliases.join('|'),
    list(d.memberOf),
    list(d.offices),
    list(d.listings),
    list(d.sources).replaceAll('|', '; '),
  ];
}

/** A name fit for a cell. */
export const plainName = (name: string): string =>
  name
    .replace(/[|~@\t\r\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:"“”]+|[\s,;:"“”]+$/g, '');

const small = new Set('al el ul ur as ad ar e i o of the and for in on de la du des del y et wa ul-'.split(' '));

/** "JAISH-I-MOHAMMED" -> "Jaish-i-Mohammed"; short words of capitals among longer ones are acronyms only if asked for. */
export function titleCase(name: string): string {
  let first = true;
  return name.toLowerCase().replace(/[\p{L}\p{N}'’`ʼ]+/gu, (word) => {
    const kept = !first && small.has(word);
    first = false;
    return kept ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}

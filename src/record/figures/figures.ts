import type { Figures } from '../../model/record.js';
import type { Held } from '../claims/claims.js';
import { acled } from './acled.js';
import { gtd } from './gtd.js';
import { tollsOf } from './toll.js';
import { ucdp } from './ucdp.js';

/** Deaths by the rules of three codebooks, a file each; null where no deaths are told. */
export function figuresOf(held: readonly Held[]): Figures | null {
  const killed = held.filter((h) => h.claim.field === 'killed');
  if (killed.length === 0) return null;
  const tolls = tollsOf(killed.slice(0, 60));
  return { ucdp: ucdp(tolls), acled: acled(tolls), gtd: gtd(tolls) };
}

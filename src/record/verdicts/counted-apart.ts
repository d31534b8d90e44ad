import type { CountValue } from '../../model/claim.js';
import type { Held } from '../claims/claims.js';
import { type Group, groupOf } from '../claims/groups.js';

type Side = NonNullable<Group['side']>;

/**
 * The figures of a field without those that count the other side: where one report itself counts civilians and soldiers (or victims
 * and gunmen) apart, the side that fewer tell of is a tally of its own and neither confirms nor contradicts. In their order.
 */
export function withoutOthers(claims: readonly Held[]): Held[] {
  const sides = claims.map(sideOf);
  const lead = sides.find((s) => s !== null);
  if (!lead) return [...claims];
  const ofLead = new Set(claims.flatMap((h, i) => (sides[i] === lead ? h.drafts.map((d) => d.order) : [])));
  const apart = new Set<Side>();
  claims.forEach((h, i) => {
    const side = sides[i];
    if (side && side !== lead && h.drafts.some((d) => ofLead.has(d.order))) apart.add(side);
  });
  return claims.filter((_, i) => !sides[i] || !apart.has(sides[i]!));
}

const sideOf = ({ claim: { value } }: Held): Side | null =>
  typeof value === 'object' && 'qualifier' in value ? groupOf((value as CountValue).who).side : null;

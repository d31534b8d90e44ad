import type { Verdict, VerdictKind } from '../../model/claim.js';
import type { Held } from '../claims/claims.js';
import type { World } from '../world.js';
import { withoutOthers } from './counted-apart.js';
import { type Relation, relateCounts } from './counts.js';
import { relateBlame, relatePlaces, relateTimes, relateWeapons } from './others.js';
import { relateTerms } from './terms.js';

/** How two values of a field are compared: a new field is a line here. */
const relations: Readonly<Record<string, (world: World, a: Held, b: Held) => Relation>> = {
  time: relateTimes,
  place: relatePlaces,
  responsibility: relateBlame,
  weapon: relateWeapons,
  agreed: relateTerms,
  demanded: relateTerms,
  threatened: relateTerms,
};

/** From what hurts least to what hurts most: a field is as contradictory as its worst pair. */
const order: readonly VerdictKind[] = ['single', 'agree', 'compatible', 'update', 'scope', 'conflict'];

/** So many values of one field are compared pair by pair, those with most carriers first. */
const compared = 40;

export function relate(world: World, a: Held, b: Held): Relation {
  const by = relations[a.claim.field];
  return by ? by(world, a, b) : relateCounts(a, b);
}

/** One verdict for every field that has a claim. `claims` are indices in `held`. */
export function verdictsOf(world: World, held: readonly Held[]): Verdict[] {
  const fields = [...new Set(held.map((h) => h.claim.field))];
  return fields.map((field) => {
    const claims = held.flatMap((h, i) => (h.claim.field === field ? [i] : []));
    return {
      field,
      claims,
      ...judge(
        world,
        claims.map((i) => held[i]!),
      ),
    };
  });
}

function judge(world: World, claims: readonly Held[]): Pick<Verdict, 'verdict' | 'why'> {
  const [first] = claims;
  if (claims.length === 1) {
    const count = first!.claim.reportCount;
    return count === 1
      ? { verdict: 'single', why: 'one report carries one value' }
      : { verdict: 'agree', why: `${count} reports carry the same value` };
  }
  let worst: Relation | null = null;
  const looked = withoutOthers(claims.slice(0, compared));
  if (looked.length === 1) return judge(world, looked);
  looked.forEach((a, i) => {
    for (const b of looked.slice(i + 1)) {
      const relation = relate(world, a, b);
      if (!worst || order.indexOf(relation.verdict) > order.indexOf(worst.verdict)) worst = relation;
    }
  });
  const { verdict, why } = worst as unknown as Relation;
  return { verdict, why };
}

import type { Claim } from '../model/claim.js';
import type { Record } from '../model/record.js';
import type { ClaimAt } from '../model/story.js';

/** So much is listed of what a report leaves out. */
const most = 20;
const figures = new Set(['killed', 'injured', 'missing', 'abducted', 'arrested', 'displaced']);

/**
 * What others have on happenings that a report tells too, and it does not: who answers for the deed in other words than its own (a
 * denial, a claim, another one accused), and figures where it gives none of the kind.
 */
export function lacksOf(report: string, records: readonly Record[]): ClaimAt[] {
  const told = records.filter((r) => r.mentions.some((m) => m.report === report));
  return told
    .flatMap(({ id: record, claims }) =>
      claims.flatMap((c, claim) => (lacks(report, c, claims) ? [{ record, claim }] : [])),
    )
    .slice(0, most);
}

function lacks(report: string, claim: Claim, claims: readonly Claim[]): boolean {
  if (carries(report, claim)) return false;
  if (claim.field === 'responsibility') return true;
  return figures.has(claim.field) && !claims.some((c) => c.field === claim.field && carries(report, c));
}

const carries = (report: string, { carriers }: Claim): boolean => carriers.some((c) => c.report === report);

import type { TimeDraft } from '../model/draft.js';
import type { Published } from '../model/report.js';
import type { Time } from '../model/time.js';

/** Time drafts -> TIMEX3 times against the report's day; one Time a draft, in the same order. */
export function resolveTimes(_drafts: readonly TimeDraft[], _published: Published): Time[] {
  return [];
}

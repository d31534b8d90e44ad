import type { Doc } from '../model/doc.js';
import type { TimeDraft } from '../model/draft.js';
import { type Problem, problem } from '../model/problem.js';
import type { Doubt, Published, Report } from '../model/report.js';
import type { Resolution } from '../model/resolution.js';
import type { Register } from '../register/register.js';
import { addDays, daysBetween } from '../text/days.js';
import { boundWords, type DateBound, excludes } from './dating-bound.js';
import { concludeFromBounds, weekdayDoubt } from './dating-content.js';
import { FRESH_DAYS } from './dating-fresh.js';
import { listingBounds } from './dating-listings.js';
import { officeBounds } from './dating-offices.js';
import { type Stated, statedDays } from './dating-stated.js';

export interface DatingInputs {
  readonly doc: Doc;
  readonly report: Report;
  readonly times: readonly TimeDraft[];
  readonly resolution: Resolution;
  /** Says which terms of office a source states; without it none may settle a date. */
  readonly register?: Register;
}

/** A stamp that differs from another by no more is no contradiction: midnight and time zones lie between. */
const SLACK_DAYS = 2;

/**
 * When the report was published, in order of trust:
 *   1. the day its own page states (a stamp or a dateline with a year)   "Friday, 4 May 2018"
 *   2. the metadata                                                      published: 2018-05-04
 *   3. the day in its address                                            …/2018/05/04/…
 *   4. the latest day it tells of with a year, and the days after        "on 3 May 2018"
 *   5. the days that only one year can have within the terms of office   "on 3 May", told by a minister of 2017 to 2018
 *   6. those terms themselves, and when the United Nations listed those who are told of as listed or still to be
 * What an earlier one says, a later one doubts and does not overrule. A day that cannot be (the clock's zero), or that falls
 * outside the terms of office of those who act in office in the text, is doubted and not taken. One on which a weekday in
 * the text is wrong is doubted and taken all the same: weekdays are often slips.
 */
export function datePublished(inputs: DatingInputs): { published: Published; problems: Problem[] } {
  const { report } = inputs;
  const stated = statedDays(inputs);
  const bounds = [...officeBounds(inputs), ...listingBounds(inputs)];
  const doubts: Doubt[] = [...report.published.doubts];
  const sound = stated.filter((s) => {
    const why = implausible(s, bounds);
    if (why) doubts.push({ value: s.value, why, span: s.span });
    return why === null;
  });
  const [taken] = sound;
  for (const other of sound.slice(1)) {
    if (taken && Math.abs(daysBetween(taken.day, other.day)) > SLACK_DAYS && other.basis !== 'events') {
      doubts.push({
        value: other.value,
        why: `It is ${apart(taken.day, other.day)} from ${taken.what} (${taken.value}).`,
        span: other.span,
      });
    }
  }
  const slip = taken && taken.basis !== 'events' ? weekdayDoubt(inputs, taken.day) : null;
  if (slip) doubts.push({ value: taken!.value, why: slip, span: taken!.span });
  const published = taken ? conclude(taken, sound, report, doubts) : { ...concludeFromBounds(inputs, bounds), doubts };
  return { published, problems: problemsOf(doubts, report) };
}

const apart = (a: string, b: string): string => `${Math.abs(daysBetween(a, b))} days`;

function implausible({ day }: Stated, bounds: readonly DateBound[]): string | null {
  if (/^(?:1970-01-01|1969-12-31|1900-01-01|0001-01-01)/.test(day))
    return 'It is the zero of a clock, which pages show when they know no date.';
  const broken = bounds.filter((bound) => excludes(bound, day));
  return broken.length > 0 ? broken.map(boundWords).join(' ') : null;
}

function conclude(taken: Stated, sound: readonly Stated[], report: Report, doubts: readonly Doubt[]): Published {
  if (taken.basis === 'events')
    return { from: taken.day, to: addDays(taken.day, FRESH_DAYS), basis: ['events'], doubts };
  // The metadata name the minute; where the page agrees, keep it
  const metadata = sound.find((s) => s.basis === 'metadata' && Math.abs(daysBetween(s.day, taken.day)) <= SLACK_DAYS);
  const exact = metadata && report.published.from?.startsWith(metadata.day) ? report.published.from : taken.day;
  const agreeing = sound.filter((s) => s.basis !== 'events' && Math.abs(daysBetween(s.day, taken.day)) <= SLACK_DAYS);
  const basis = [...new Set(agreeing.map((s) => s.basis))].sort();
  return { from: exact, to: exact, basis, doubts };
}

function problemsOf(doubts: readonly Doubt[], report: Report): Problem[] {
  return doubts
    .filter((d) => !report.published.doubts.includes(d))
    .map((d) => problem('date-doubted', `The stated date ${d.value} is doubted. ${d.why}`, d.span));
}

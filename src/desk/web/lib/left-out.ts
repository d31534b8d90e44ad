import type { StoryAnswer } from '../../../model/answers.js';
import { claimKey, recordKey } from './items.js';
import { recordWords } from './record-words.js';
import { weightOf } from './weigh-records.js';
import { capital, fieldWords } from './words.js';

/** Something that others tell and a report says nothing of. */
export interface LeftOut {
  /** What is lit by choosing it. */
  readonly key: string;
  readonly what: string;
  /** Who tell it. */
  readonly reports: readonly string[];
}

const settings: ReadonlySet<string> = new Set(['place', 'time', 'weapon']);

/**
 * What a report leaves out: fields of a happening that it tells too, and happenings that two others tell. What only one other
 * tells stands there as told by that one alone.
 */
export function leftOutOf(answer: StoryAnswer, report: string): LeftOut[] {
  return answer.story.records.flatMap((record, i) => {
    if (weightOf(record, i) === 'folded') return [];
    const tellers = new Set(record.mentions.map((m) => m.report));
    if (!tellers.has(report)) {
      const what = recordWords(record, answer);
      return tellers.size > 1 ? [{ key: recordKey(i), what, reports: [...tellers] }] : [];
    }
    return record.verdicts.flatMap(({ field, claims }): LeftOut[] => {
      // Of lesser happenings only what they came to
      if (i > 0 && settings.has(field)) return [];
      const carriers = new Set(claims.flatMap((c) => record.claims[c]?.carriers.map((x) => x.report) ?? []));
      const first = claims[0];
      if (first === undefined || carriers.size === 0 || carriers.has(report)) return [];
      const what = `${capital(fieldWords([field]))}${i > 0 ? ` (${recordWords(record, answer)})` : ''}`;
      return [{ key: claimKey(i, first), what, reports: [...carriers] }];
    });
  });
}

import type { FindingAbout } from '../../../model/answers.js';
import type { Finding, FindingValue, Judgement } from '../../../model/judgement.js';
import { capital } from '../lib/words.js';

const kinds: Record<Judgement['kind'], string> = {
  accept: 'accepted',
  reject: 'rejected',
  correct: 'corrected',
  merge: 'merged',
  split: 'parted',
  rename: 'renamed',
  undo: 'took back a judgement',
};

/** "accepted", "corrected: 14 to 17; other words". */
export function judgementWords({ kind, value }: Pick<Judgement, 'kind' | 'value'>): string {
  const { span, count, label, settles } = (value ?? {}) as Partial<FindingValue>;
  const parts = [count ? figure(count) : '', label ?? '', span ? 'other words' : ''].filter(Boolean);
  return `${settles ? 'settled: ' : ''}${kinds[kind]}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}`;
}

const figure = ({ min, max }: NonNullable<FindingValue['count']>): string => {
  if (min === max) return min === null ? 'no number' : String(min);
  if (max === null) return `at least ${min}`;
  return min === null ? `at most ${max}` : `${min} to ${max}`;
};

/** What a finding is, in a few words: "Killed: “at least 17 people”, Meridian". */
export function findingWords({ kind, label, report }: Finding, about: FindingAbout | null): string {
  const what = kind === 'figure' ? label : kind === 'event' ? 'event' : kind;
  return about ? `${capital(what)}: “${about.words}”, ${about.source}` : `${capital(what)} in ${report}`;
}

/** What a judgement is on. */
export function subjectWords({ subject, value }: Judgement, about: FindingAbout | null): string {
  const { finding } = (value ?? {}) as { finding?: Finding };
  return finding ? findingWords(finding, about) : subject;
}

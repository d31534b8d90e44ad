import type { Reading } from '../model/reading.js';
import { ownLines } from './boilerplate.js';
import { type Cluster, clusterByTime, type Item } from './clusters.js';
import { sameTexts } from './copies.js';
import { joinByIdentity, joinCopies } from './join.js';
import { termsOf } from './terms.js';
import { Rarity } from './vectors.js';

/** Ids of reports that tell of one happening and its aftermath, with the reason. */
export interface StoryGroup {
  readonly reports: readonly string[];
  readonly why: string;
}

/**
 * Readings -> groups; by time, then id; every report is in at least one.
 *
 * First a cheap pass: each report goes to the nearest cluster of the days around it, found through its rarest terms, or opens
 * one. Then clusters of any date are joined where they share rare names: the follow-ups of weeks later. Reports without a date
 * come last and are measured against all.
 */
export function groupStories(readings: readonly Reading[]): StoryGroup[] {
  const ordered = [...readings].sort(byTime);
  const lines = ownLines(ordered.map((r) => r.report));
  const terms = ordered.map((reading, i) => termsOf(reading, lines[i]!));
  const rarity = new Rarity();
  for (const { counts } of terms) rarity.count(counts);
  const items = ordered.map((reading, order): Item => {
    const { counts, ...signs } = terms[order]!;
    return { order, id: reading.report.id, days: daysOf(reading), vector: rarity.vectorOf(counts), ...signs };
  });
  const texts = sameTexts(ordered.map((r) => r.report));
  return joinCopies(joinByIdentity(clusterByTime(items)), texts).map(groupOf);
}

const groupOf = ({ items, why }: Cluster): StoryGroup => ({
  reports: [...items].sort((a, b) => a.order - b.order).map((i) => i.id),
  why: items.length === 1 ? 'alone' : why.join('; '),
});

const last = '9999';
/** By time, then id; what has no time last. */
export const byTime = (a: Reading, b: Reading): number => {
  const [one, other] = [a.report.published.from ?? last, b.report.published.from ?? last];
  return one < other ? -1 : one > other ? 1 : a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0;
};

/** A range wider than this many days says nothing of when. */
const widest = 45;

/** First and last day of publication as days since 1970; null where it is not known, or hardly. */
export function daysOf({ report: { published } }: Reading): Item['days'] {
  const from = Date.parse(published.from?.slice(0, 10) ?? '') / 86_400_000;
  const to = Date.parse(published.to?.slice(0, 10) ?? '') / 86_400_000;
  return to - from <= widest ? { from, to } : null;
}

import type { Reading } from '../model/reading.js';

/** Ids of reports that tell of one happening and its aftermath, with the reason. */
export interface StoryGroup {
  readonly reports: readonly string[];
  readonly why: string;
}

/** Readings -> groups; by time, then id; every report is in at least one. */
export function groupStories(readings: readonly Reading[]): StoryGroup[] {
  return readings.map((r) => ({ reports: [r.report.id], why: 'alone' }));
}

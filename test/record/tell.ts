import type { Reading } from '../../src/model/reading.js';
import type { Record } from '../../src/model/record.js';
import type { Story } from '../../src/model/story.js';
import { tellStory } from '../../src/record/story.js';
import { mergeActors } from '../../src/story/actors.js';
import { findLineages } from '../../src/story/lineages.js';

/** The story of Readings that are known to belong together. */
export const storyOf = (readings: readonly Reading[]): Story =>
  tellStory({ readings, lineages: findLineages(readings), ...mergeActors(readings) });

/** Its main record. */
export function recordOf(readings: readonly Reading[]): Record {
  const [record] = storyOf(readings).records;
  if (!record) throw new Error('no record was made');
  return record;
}

import type { Lineage } from '../model/lineage.js';
import type { Reading } from '../model/reading.js';

/** What binds whole reports of one story: copied text, an agency's credit for the text. */
export function findLineages(_readings: readonly Reading[]): Lineage[] {
  return [];
}

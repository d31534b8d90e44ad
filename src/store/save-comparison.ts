import type { Kysely } from 'kysely';
import type { Comparison } from '../model/comparison.js';
import { numberIn, setNumber } from './revision.js';
import { saveNamed } from './save-named.js';
import { saveStories } from './save-stories.js';
import type { SearchIndex } from './search/search-index.js';
import type { Tables } from './tables.js';

/** Puts a comparison of all readings in the place of the older one; to be called inside a transaction. */
export async function saveComparison(
  db: Kysely<Tables>,
  index: SearchIndex,
  comparison: Comparison,
  revision: number,
): Promise<void> {
  if (revision < (await numberIn(db, 'stories'))) return;
  await saveStories(db, comparison);
  await saveNamed(db, index, comparison);
  await setNumber(db, 'stories', revision);
}

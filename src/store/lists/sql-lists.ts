import type { Kysely } from 'kysely';
import type { SearchIndex } from '../search/search-index.js';
import type { Tables } from '../tables.js';
import type { Lists } from './lists.js';
import { listActors, listPlaces } from './named-lists.js';
import { nearestId } from './nearest.js';
import { listReports, searchReports } from './report-lists.js';
import { listStories, storiesOfActor } from './story-lists.js';
import { listClaims, listRecords, listSayings } from './told-lists.js';

/** `ask` says what goes wrong in our own words; a list is read in one snapshot, so that rows and stories fit. */
export type Ask = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

export const sqlLists = (db: Kysely<Tables>, index: SearchIndex, ask: Ask): Lists => ({
  reports: (asked) => ask((t) => listReports(t, index, asked)),
  search: (asked) => ask((t) => searchReports(t, index, asked)),
  stories: (asked) => ask((t) => listStories(t, index, asked)),
  actors: (asked) => ask((t) => listActors(t, index, asked)),
  places: (asked) => ask((t) => listPlaces(t, index, asked)),
  records: (asked) => ask((t) => listRecords(t, asked)),
  claims: (asked) => ask((t) => listClaims(t, asked)),
  sayings: (asked) => ask((t) => listSayings(t, asked)),
  nearest: (kind, id) => ask((t) => nearestId(t, kind, id)),
  storiesOfActor: (id) => storiesOfActor(db, id),
});

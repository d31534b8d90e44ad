import type { VerdictKind } from '../../model/claim.js';
import type {
  ActorRow,
  ClaimRow,
  Page,
  PlaceRow,
  RecordRow,
  ReportRow,
  SayingRow,
  SearchHit,
} from '../../model/page.js';
import type { Story } from '../../model/story.js';
import type { StorySummary } from '../../model/story-summary.js';
import type { Query } from '../search/query.js';
import type { Findable } from './nearest.js';

/** How much of a list is asked for; `after` is the `next` of the piece before. */
export interface Paging {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Days, both inclusive, as ISO dates. */
interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ReportsAsked extends Paging, Days {
  readonly query?: Query | undefined;
  readonly outlet?: string | undefined;
}

export interface StoriesAsked extends Paging, Days {
  readonly query?: Query | undefined;
  readonly type?: string | undefined;
  readonly country?: string | undefined;
  readonly outlet?: string | undefined;
  readonly actor?: string | undefined;
  readonly place?: string | undefined;
  readonly disputed?: boolean | undefined;
  readonly verdict?: VerdictKind | undefined;
  /** At least so many killed. */
  readonly deaths?: number | undefined;
  /** Whether one source alone carries the main record. */
  readonly single?: boolean | undefined;
  /** ISO datetime: with a report that came in since. */
  readonly since?: string | undefined;
}

export interface NamedAsked extends Paging {
  readonly query?: Query | undefined;
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
}

export interface RecordsAsked extends Paging, Days {
  readonly story?: string | undefined;
  readonly type?: string | undefined;
  readonly country?: string | undefined;
  readonly place?: string | undefined;
}

export interface ClaimsAsked extends Paging {
  readonly story?: string | undefined;
  readonly record?: string | undefined;
  readonly field?: string | undefined;
  readonly verdict?: string | undefined;
}

export interface SayingsAsked extends Paging {
  readonly story?: string | undefined;
  readonly actor?: string | undefined;
  readonly act?: string | undefined;
}

/** Long lists in pieces, as the database filters and sorts them: reports by arrival, the rest by date, the newest first. */
export interface Lists {
  reports(asked: ReportsAsked): Promise<Page<ReportRow>>;
  /** Reports whose text has what is searched for, the latest arrival first. */
  search(asked: ReportsAsked & { readonly query: Query }): Promise<Page<SearchHit>>;
  stories(asked: StoriesAsked): Promise<Page<StorySummary>>;
  /** Those named in most stories first. */
  actors(asked: NamedAsked): Promise<Page<ActorRow>>;
  places(asked: NamedAsked): Promise<Page<PlaceRow>>;
  records(asked: RecordsAsked): Promise<Page<RecordRow>>;
  claims(asked: ClaimsAsked): Promise<Page<ClaimRow>>;
  sayings(asked: SayingsAsked): Promise<Page<SayingRow>>;
  /** The id that was likely meant by one that is not there. */
  nearest(kind: Findable, id: string): Promise<string | null>;
  /** Every story that names an actor, the newest first. By any of its ids. */
  storiesOfActor(id: string): AsyncIterable<Story>;
}

import type { VerdictKind } from './claim.js';
import type { CountKind } from './count.js';
import type { EventType } from './event.js';
import type { Independent } from './lineage.js';

/** A story in one row of a list. */
export interface StorySummary {
  readonly id: string;
  readonly title: string;
  readonly reports: number;
  /** Names of the outlets, or of the agencies where no outlet is known; each once. */
  readonly outlets: readonly string[];
  /** Of the main record, which stands first. */
  readonly type: EventType | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly independent: Independent | null;
  /** Of the main record, deaths first: the lowest and the highest figure by UCDP's rule, else of all that is carried. */
  readonly toll: { readonly kind: CountKind; readonly low: number; readonly high: number } | null;
  /** Of all records: how many fields have which verdict. */
  readonly verdicts: Readonly<Partial<Record<VerdictKind, number>>>;
  /** ISO datetimes: when its first and its latest report came in. */
  readonly firstAdded?: string;
  readonly lastAdded?: string;
  /** The fields that reports contradict one another on. */
  readonly disputed: readonly string[];
}

import type { Reading } from '../../index.js';
import type { ReportIntake } from '../../store/jobs/jobs.js';

/** What reads reports: so many at a time. What a reader gives does not depend on how many there are. */
export interface Readers {
  readonly size: number;
  /** Opens the models; rejects where that cannot be done, before any report is taken for unreadable. */
  ready(): Promise<void>;
  read(intake: ReportIntake): Promise<Reading>;
  /** Makes the stories of a database again where reports came in since. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

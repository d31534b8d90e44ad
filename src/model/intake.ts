import type { Given } from './given.js';
import type { Problem } from './problem.js';
import type { Report } from './report.js';

/** One input after intake: a report (with the problems it has), or the reason why there is none. */
export type Intake =
  | {
      readonly type: 'report';
      readonly report: Report;
      readonly problems: readonly Problem[];
      /** Sentences and words, where the input brought its own. */
      readonly given?: Given;
    }
  | { readonly type: 'failure'; readonly path: string; readonly problem: Problem };

import type { Doc } from '../model/doc.js';
import type { TimeDraft } from '../model/draft.js';
import type { Problem } from '../model/problem.js';
import type { Published, Report } from '../model/report.js';
import type { Resolution } from '../model/resolution.js';

export interface DatingInputs {
  readonly doc: Doc;
  readonly report: Report;
  readonly times: readonly TimeDraft[];
  readonly resolution: Resolution;
}

/** When the report was published, from its metadata, its text and the terms of office of whoever appears. */
export function datePublished({ report }: DatingInputs): { published: Published; problems: Problem[] } {
  return { published: report.published, problems: [] };
}

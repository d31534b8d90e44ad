import type { Readers } from '../../../src/desk/work/readers.js';
import type { Reading } from '../../../src/model/reading.js';
import type { ReportIntake } from '../../../src/store/jobs/jobs.js';
import { readings } from '../story-fixture.js';

/** A reading that claims nothing of its own: for tests of what becomes of reports, not of what is read in them. */
export const emptyReading = ({ report, problems }: ReportIntake): Reading => ({
  ...readings[0]!,
  report,
  mentions: [],
  times: [],
  statements: [],
  events: [],
  problems,
});

/** Readers that take as long as the number in the report's text says (milliseconds), so that later ones overtake. */
export const fakeReaders = (size: number): Readers => ({
  size,
  ready: async () => {},
  read: async (intake) => {
    const [, wait = '0'] = /takes (\d+)/.exec(intake.report.text) ?? [];
    await new Promise((resolve) => setTimeout(resolve, Number(wait)));
    if (intake.report.text.includes('breaks')) throw new Error('broken on purpose');
    return emptyReading(intake);
  },
  renew: async () => {},
  close: async () => {},
});

export const fakeIntake = (id: string, text: string): ReportIntake => ({
  type: 'report',
  report: { ...readings[0]!.report, id, text, url: null, zones: [], dateline: null },
  problems: [],
});

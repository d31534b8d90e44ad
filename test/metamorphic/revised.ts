import type { Reading } from '../../src/model/reading.js';
import type { ReportIntake } from '../open.js';
import { later } from './rows.js';
import type { vary } from './vary.js';

/** The same report with other names, places, figures and dates. */
export function revised(one: ReportIntake, reading: Reading, variation: ReturnType<typeof vary>): ReportIntake {
  const { published } = one.report;
  const move = (day: string | null) => day && later(day, variation.days);
  const { varied } = variation;
  return {
    ...one,
    report: {
      ...one.report,
      text: varied.text,
      title: reading.report.title,
      published: { ...published, from: move(published.from), to: move(published.to) },
      zones: one.report.zones.map((z) => ({ ...z, span: varied.spanOf(z.span) })),
      dateline: one.report.dateline && {
        ...one.report.dateline,
        name: varied.text.slice(
          varied.spanOf(one.report.dateline.span).start,
          varied.spanOf(one.report.dateline.span).end,
        ),
        span: varied.spanOf(one.report.dateline.span),
      },
    },
  };
}

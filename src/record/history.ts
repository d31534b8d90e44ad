import type { Claim } from '../model/claim.js';
import type { Reading } from '../model/reading.js';
import type { Record } from '../model/record.js';
import type { Story } from '../model/story.js';

type Row = NonNullable<Story['history']>[number];

const listed = new Set(['killed', 'injured', 'missing', 'abducted', 'arrested', 'displaced', 'responsibility']);
const most = 300;

/** What was known when: figures and who answers for it, each by the report that was the first to carry it; undated ones are left out. */
export function historyOf(readings: readonly Reading[], records: readonly Record[]): Row[] {
  const at = new Map(readings.map((r) => [r.report.id, r.report.published.from]));
  const rows = records.flatMap(({ id: record, claims }) =>
    claims.flatMap((c, claim) => {
      const first = listed.has(c.field) ? firstOf(c, at) : null;
      return first ? [{ ...first, record, claim }] : [];
    }),
  );
  return rows.sort(byTime).slice(0, most);
}

function firstOf({ carriers }: Claim, at: ReadonlyMap<string, string | null>): Pick<Row, 'at' | 'report'> | null {
  const dated = carriers.flatMap(({ report }) => {
    const when = at.get(report);
    return when ? [{ at: when, report }] : [];
  });
  return dated.sort((a, b) => order(a.at, b.at) || order(a.report, b.report))[0] ?? null;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byTime = (a: Row, b: Row): number => order(a.at, b.at) || order(a.record, b.record) || a.claim - b.claim;

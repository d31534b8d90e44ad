import type { Claim, VerdictKind } from '../model/claim.js';
import { type CountKind, countKinds } from '../model/count.js';
import type { Place } from '../model/place.js';
import type { Record as StoryRecord } from '../model/record.js';
import type { Report } from '../model/report.js';
import type { Story } from '../model/story.js';
import type { StorySummary } from '../model/story-summary.js';

/** A story in one row: what the list of stories shows of it. */
export function summaryOf(
  story: Story,
  reports: ReadonlyMap<string, Report>,
  places: Readonly<Record<string, Place>>,
): StorySummary {
  const main = story.records[0];
  const place = main?.place ? places[main.place] : undefined;
  const verdicts = story.records.flatMap((r) => r.verdicts);
  return {
    id: story.id,
    title: story.title,
    reports: story.reports.length,
    outlets: outletsOf(story.reports.flatMap((id) => reports.get(id) ?? [])),
    type: main?.type ?? null,
    from: main?.time?.from ?? null,
    to: main?.time?.to ?? null,
    place: place?.name ?? null,
    country: place?.country ?? null,
    independent: main?.independent ?? null,
    toll: main ? tollOf(main) : null,
    verdicts: tally(verdicts.map((v) => v.verdict)),
    disputed: [...new Set(verdicts.filter((v) => v.verdict === 'conflict').map((v) => v.field))],
  };
}

const outletsOf = (reports: readonly Report[]): string[] => [
  ...new Set(reports.flatMap((r) => r.outlet ?? r.agency ?? [])),
];

function tally(kinds: readonly VerdictKind[]): StorySummary['verdicts'] {
  const counts: Partial<Record<VerdictKind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function tollOf(record: StoryRecord): StorySummary['toll'] {
  const { low, high } = record.figures?.ucdp ?? { low: null, high: null };
  const deaths = low !== null && high !== null ? { kind: 'killed' as const, low, high } : null;
  // That nobody died is the least that can be told of those who were hurt
  if (deaths && deaths.high > 0) return deaths;
  for (const kind of countKinds) {
    const range = rangeOf(
      record.claims.filter((c) => c.field === kind),
      kind,
    );
    if (range && range.high > 0) return range;
  }
  return deaths;
}

function rangeOf(claims: readonly Claim[], kind: CountKind): StorySummary['toll'] {
  const figures = claims.flatMap(({ value }) =>
    typeof value === 'object' && 'qualifier' in value
      ? [value.min, value.point, value.max].filter((n) => n !== null)
      : [],
  );
  return figures.length === 0 ? null : { kind, low: Math.min(...figures), high: Math.max(...figures) };
}

import type { Actor } from '../model/actor.js';
import type { Lineage } from '../model/lineage.js';
import type { Place } from '../model/place.js';
import { type Problem, problem } from '../model/problem.js';
import type { Reading } from '../model/reading.js';
import type { Record } from '../model/record.js';
import type { Saying, Story } from '../model/story.js';
import { shortHash } from '../text/short-hash.js';
import { align, type Happening } from './align/align.js';
import { isDeed } from './align/families.js';
import { historyOf } from './history.js';
import { lacksOf } from './lacks.js';
import { recordOf } from './record.js';
import { sayingsOf } from './sayings/sayings.js';
import type { World } from './world.js';

export interface StoryInputs {
  /** In the order of the story's reports. */
  readonly readings: readonly Reading[];
  readonly lineages: readonly Lineage[];
  /** From a Reading's actor or place id to the merged one. */
  readonly id: (id: string) => string;
  readonly actors: Readonly<globalThis.Record<string, Actor>>;
  readonly places: Readonly<globalThis.Record<string, Place>>;
  /** Is told of what was cut to a limit. */
  readonly met?: (problem: Problem) => void;
}

/** A story shows so many records; beyond that the least told are left out, and counted. */
const mostRecords = 500;

/** Records, claims, verdicts, figures, sayings, what each report alone carries, the timeline. */
export function tellStory({ met, ...world }: StoryInputs): Story {
  const reports = world.readings.map((r) => r.report.id);
  const id = `story:${shortHash(reports[0] ?? '')}`;
  const happenings = bySalience(align(world));
  if (happenings.length > mostRecords) met?.(capped(id, happenings.length));
  const records = happenings.slice(0, mostRecords).map((h) => recordOf(world, h));
  const statements = sayingsOf(world);
  return {
    id,
    title: titleOf(world, records),
    reports,
    lineages: world.lineages,
    records,
    statements,
    onlyIn: onlyIn(reports, records, statements),
    timeline: timelineOf(records),
    history: historyOf(world.readings, records),
  };
}

const capped = (id: string, all: number): Problem =>
  problem(
    'record-capped',
    `${id} tells of ${all} happenings; the ${all - mostRecords} that fewest reports tell are left out.`,
  );

/** The main happening first: told by most reports, and high up in them; of equals a deed before a word. */
function bySalience(happenings: readonly Happening[]): Happening[] {
  const weight = ({ tellings }: Happening): number => {
    const told = tellings.reduce((sum, t) => sum + 1 / (1 + t.rank), 0);
    return told * (isDeed(tellings[0]!.family) ? 1.5 : 1);
  };
  return [...happenings].sort((a, b) => weight(b) - weight(a) || a.index - b.index);
}

const titleOf = ({ readings }: World, records: readonly Record[]): string =>
  records[0]?.title ?? readings.map((r) => r.report.title).find(Boolean) ?? 'A story without a happening';

/** What stands in one report and no other, and what it lacks that others have; nothing to tell where there is one report only. */
function onlyIn(
  reports: readonly string[],
  records: readonly Record[],
  statements: readonly Saying[],
): Story['onlyIn'] {
  if (reports.length < 2) return [];
  const alone = new Map(
    reports.map((r) => {
      const lacks = lacksOf(r, records);
      return [
        r,
        { report: r, records: [] as string[], statements: [] as number[], ...(lacks.length > 0 && { lacks }) },
      ];
    }),
  );
  for (const { id, mentions } of records) alone.get(soleOf(mentions) ?? '')?.records.push(id);
  statements.forEach(({ carriers }, i) => {
    alone.get(soleOf(carriers) ?? '')?.statements.push(i);
  });
  return [...alone.values()].filter((row) => row.records.length + row.statements.length + (row.lacks?.length ?? 0) > 0);
}

const soleOf = (rows: readonly { readonly report: string }[]): string | null =>
  rows.every((r) => r.report === rows[0]?.report) ? (rows[0]?.report ?? null) : null;

/** By time, then id; what has no time last. */
function timelineOf(records: readonly Record[]): Story['timeline'] {
  return records
    .map(({ id, time }) => ({
      from: time?.from ?? null,
      to: time?.to ?? null,
      record: id,
      precision: time?.precision ?? null,
    }))
    .sort((a, b) => compare(a.from ?? '9999', b.from ?? '9999') || compare(a.record, b.record));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

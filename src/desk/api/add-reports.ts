import type { Intake, Problem } from '../../index.js';
import type { AddAnswer, Added } from '../../model/answers.js';
import type { JobRow } from '../../model/job.js';
import { Crew } from '../work/crew.js';
import { inlineReaders } from '../work/inline-readers.js';
import type { Desk } from './app.js';
import { renewed } from './renewed.js';

type ReportIntake = Extract<Intake, { type: 'report' }>;

/** Milliseconds between two looks at the jobs of a request, and for which it waits for them at most. */
const LOOK = 50;
const LONGEST = 300_000;

/**
 * Puts reports on the queue and, unless told otherwise, waits until they are read. Once they are on the queue they are
 * acknowledged: they will be read whatever becomes of this request, or of this server.
 */
export async function addReports(desk: Desk, taken: readonly Intake[], wait: boolean): Promise<AddAnswer> {
  const { store } = desk;
  const failed: { index: number; problem: Problem }[] = [];
  const kept = new Map<number, Added>();
  const queued: { index: number; one: ReportIntake }[] = [];
  for (const [index, one] of taken.entries()) {
    if (one.type === 'failure') failed.push({ index, problem: one.problem });
    else {
      const known = await knownAlready(desk, one);
      if (known) kept.set(index, known);
      else queued.push({ index, one });
    }
  }
  const ids = queued.length > 0 ? await store.jobs.put(queued.map((q) => q.one)) : [];
  desk.crew?.wake();
  const rows = wait ? await read(desk, ids) : await store.jobs.rows(ids);
  for (const [i, row] of rows.entries()) {
    const { index } = queued[i]!;
    const added = await addedOf(desk, row);
    if (row.problem) failed.push({ index, problem: row.problem });
    else if (added) kept.set(index, added);
  }
  const added = taken.flatMap((_, index) => kept.get(index) ?? []);
  if (wait && ids.length > 0) await renewed(desk);
  return {
    added,
    failed: failed.sort((a, b) => a.index - b.index),
    jobs: rows.filter((r) => r.state === 'waiting' || r.state === 'reading').map((r) => r.id),
    stories: added.length > 0 ? await store.storyIdsOf(added.map((a) => a.id)) : [],
  };
}

async function knownAlready({ store }: Desk, one: ReportIntake): Promise<Added | null> {
  const known = await store.expect(one.report);
  const kept = known.arrival === 'same' ? await store.reading(known.id, known.version) : null;
  return kept && { ...known, report: kept.reading.report, problems: kept.reading.problems };
}

async function addedOf({ store }: Desk, { report, version, arrival }: JobRow): Promise<Added | null> {
  if (report === null || version === null || arrival === null) return null;
  const kept = await store.reading(report, version);
  return kept && { id: report, version, arrival, report: kept.reading.report, problems: kept.reading.problems };
}

/** Waits for jobs, by the crew of the desk, or by one for this request only. */
async function read({ store, pipeline, crew }: Desk, ids: readonly string[]): Promise<readonly JobRow[]> {
  const { read, compare } = pipeline;
  const own = crew || !compare ? null : new Crew(store, inlineReaders(store, { read, compare }), { renews: false });
  own?.start();
  try {
    for (const end = Date.now() + LONGEST; ; ) {
      const rows = await store.jobs.rows(ids);
      if (Date.now() > end || rows.every((r) => r.state === 'done' || r.state === 'failed')) return rows;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  } finally {
    await own?.stop();
  }
}

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Intake, jsonReport, type Problem } from '../../index.js';
import type { AddAnswer, Added, PreviewAnswer, Recognised } from '../../model/answers.js';
import { problem } from '../../model/problem.js';
import { ApiError, sendError } from './api-error.js';
import type { Desk } from './app.js';
import { renewStories } from './renew-stories.js';

type ReportIntake = Extract<Intake, { type: 'report' }>;

/** Bytes of one request. */
const LIMIT = 5_000_000;
const MOST_REPORTS = 500;

/** What can be sent: `{"reports": [{"text" | "html", "outlet"?, "title"?, …}]}`. */
export function writeRoutes(desk: Desk): Hono {
  const routes = new Hono();
  const tooLarge = new ApiError(
    413,
    'request-too-large',
    `A request holds at most ${LIMIT / 1e6} MB: send fewer reports at a time.`,
  );
  const limit = bodyLimit({ maxSize: LIMIT, onError: (c) => sendError(c, tooLarge) });
  routes.post('/preview', limit, async (c) => c.json(await preview(desk, await reportsIn(c))));
  routes.post('/reports', limit, async (c) => c.json(await addReports(desk, await reportsIn(c))));
  return routes;
}

async function reportsIn(c: Context): Promise<readonly Intake[]> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new ApiError(415, 'not-json', 'Send JSON (Content-Type: application/json).');
  }
  const body: unknown = await c.req.json().catch(() => {
    throw new ApiError(400, 'json-malformed', 'The request is not JSON.');
  });
  const reports = (body as { reports?: unknown } | null)?.reports;
  if (!Array.isArray(reports) || reports.length === 0 || reports.length > MOST_REPORTS) {
    throw new ApiError(400, 'reports-missing', `Send {"reports": […]} with 1 to ${MOST_REPORTS} reports.`);
  }
  return reports.map((value) => withoutPath(jsonReport(value, nameOf(value) ?? '')));
}

/** A pasted report comes from no file. */
const withoutPath = (one: Intake): Intake =>
  one.type === 'report' && one.report.path === '' ? { ...one, report: { ...one.report, path: null } } : one;

/** A dropped file's name, by which messages call the report. */
const nameOf = (value: unknown): string | undefined => {
  const name = (value as { path?: unknown } | null)?.path;
  return typeof name === 'string' && name ? name.slice(0, 500) : undefined;
};

/** Code units up to which a preview reads the text too: its date may stand in any sentence. */
const SHORT = 20_000;

async function preview(desk: Desk, taken: readonly Intake[]): Promise<PreviewAnswer> {
  const reports: PreviewAnswer['reports'][number][] = [];
  for (const one of taken) reports.push(one.type === 'report' ? await recognised(desk, one) : { problem: one.problem });
  return { reports };
}

async function recognised({ pipeline }: Desk, one: ReportIntake): Promise<Recognised> {
  const { report, problems } = one;
  if (report.text.length > SHORT) return { report, problems };
  try {
    const reading = await pipeline.read(one);
    return { report: reading.report, problems: reading.problems };
  } catch {
    return { report, problems };
  }
}

/** Each report is read and kept before the next; what is answered is committed. */
async function addReports(desk: Desk, taken: readonly Intake[]): Promise<AddAnswer> {
  const added: Added[] = [];
  const failed: { index: number; problem: Problem }[] = [];
  for (const [index, one] of taken.entries()) {
    const result = one.type === 'report' ? await addOne(desk, one) : one.problem;
    if ('code' in result) failed.push({ index, problem: result });
    else added.push(result);
  }
  await renewStories(desk);
  return { added, failed, stories: await desk.store.storyIdsOf(added.map((a) => a.id)) };
}

async function addOne({ store, pipeline }: Desk, one: ReportIntake): Promise<Added | Problem> {
  const known = await store.expect(one.report);
  const kept = known.arrival === 'same' ? await store.reading(known.id, known.version) : null;
  if (kept) return { ...known, report: kept.reading.report, problems: kept.reading.problems };
  try {
    const reading = await pipeline.read(one);
    const { id, version, arrival } = await store.add(reading);
    return { id, version, arrival, report: { ...reading.report, id }, problems: reading.problems };
  } catch (error) {
    if (error instanceof Error && error.name === 'StoreError') throw error;
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    return problem('reading-failed', `An error inside Twosource (${reason}): please report it with this text.`);
  }
}

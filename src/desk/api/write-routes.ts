import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Intake, jsonReport } from '../../index.js';
import type { PreviewAnswer, Recognised } from '../../model/answers.js';
import { addReports } from './add-reports.js';
import { ApiError, sendError } from './api-error.js';
import type { Desk } from './app.js';

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
  routes.post('/reports', limit, async (c) => add(desk, c));
  return routes;
}

/** 202 where reports are acknowledged and still to be read. */
async function add(desk: Desk, c: Context): Promise<Response> {
  const answer = await addReports(desk, await reportsIn(c), c.req.query('wait') !== 'false');
  return c.json(answer, answer.jobs.length > 0 ? 202 : 200);
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

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { intake } from '../src/intake/intake.js';
import { type Metadata, makeReport } from '../src/intake/make-report.js';
import type { Intake } from '../src/model/intake.js';
import type { Reading } from '../src/model/reading.js';
import { openPipeline, type Pipeline } from '../src/pipeline.js';

const opened = await openPipeline();

/** The real pipeline, opened once in a test file. */
export const pipeline = (): Pipeline => opened;

export type ReportIntake = Extract<Intake, { type: 'report' }>;

/** All reports of files and folders. */
export async function reportsOf(...paths: string[]): Promise<ReportIntake[]> {
  const got: ReportIntake[] = [];
  for await (const one of intake(paths)) if (one.type === 'report') got.push(one);
  return got;
}

export async function readingsOf(...paths: string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const one of await reportsOf(...paths)) readings.push(await pipeline().read(one));
  return readings;
}

/** A text read as a report of its own. */
export async function readText(text: string, meta: Partial<Metadata> = {}): Promise<Reading> {
  const one = makeReport(text, { path: null, ...meta });
  if (one.type === 'failure') throw new Error(one.problem.message);
  return pipeline().read(one);
}

/** The folder of shared data, or null where it is not there: tests on it are skipped, and counted as such. */
export const shared = (...parts: string[]): string | null => {
  const path = join(process.env.TWOSOURCE_SHARED ?? '../shared', ...parts);
  return existsSync(path) ? path : null;
};

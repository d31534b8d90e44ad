import { intake } from '../../intake/intake.js';
import { unbuiltKind } from '../../intake/kinds.js';
import type { Intake } from '../../model/intake.js';
import { type Problem, problem } from '../../model/problem.js';
import type { Reading } from '../../model/reading.js';
import type { Pipeline } from '../../pipeline.js';
import { Progress } from './progress.js';

export type ReportIntake = Extract<Intake, { type: 'report' }>;

/** One line for a person: where, what, and what to do. */
export const say = (path: string, { code, message }: Problem): void => {
  process.stderr.write(`${path}: ${code}: ${message}\n`);
};

/** The first path that asks for what is not built yet, said on stderr. Such a call is wrong usage: exit 2. */
export function refuseUnbuilt(paths: readonly string[]): boolean {
  for (const path of paths) {
    const kind = unbuiltKind(path);
    if (!kind) continue;
    process.stderr.write(`${path}: ${kind} is not built yet: give .txt, .md, .html, .json, .jsonl or .conllu.\n`);
    return true;
  }
  return false;
}

/** What a batch came to. */
export interface Tally {
  read: number;
  failed: number;
}

/**
 * All reports of the paths, one after another, each handed to `take`. A failure is said and counted, and the rest goes on;
 * problems of a whole report are said too.
 */
export async function eachReport(
  paths: readonly string[],
  take: (one: ReportIntake) => void | Promise<void>,
): Promise<Tally> {
  const tally: Tally = { read: 0, failed: 0 };
  const progress = await Progress.over(paths);
  for await (const one of intake(paths)) {
    if (one.type === 'failure') {
      tally.failed++;
      progress.aside(() => say(one.path, one.problem));
    } else {
      await take(one);
      tally.read++;
    }
    progress.tick();
  }
  progress.stop();
  return tally;
}

/** Reads one report; an error of ours inside it is a problem of that report alone. */
export async function readOne(
  pipeline: Pipeline,
  one: ReportIntake,
  tally: { failed: number },
): Promise<Reading | null> {
  const path = one.report.path ?? one.report.id;
  try {
    const reading = await pipeline.read(one);
    for (const p of reading.problems) if (p.span === null || p.code === 'date-doubted') say(path, p);
    return reading;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(
      path,
      problem(
        'reading-failed',
        `An error inside Twosource (${reason.slice(0, 200)}): please report it with this file.`,
      ),
    );
    tally.failed++;
    return null;
  }
}

/** Writes to standard output no faster than it is read. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

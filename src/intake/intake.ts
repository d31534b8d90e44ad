import type { Intake } from '../model/intake.js';
import { problem } from '../model/problem.js';

/** Files, folders (walked) and "-" (standard input), in order, as reports or failures. */
export async function* intake(paths: readonly string[]): AsyncGenerator<Intake> {
  for (const path of paths) yield { type: 'failure', path, problem: problem('file-missing', 'intake is being built') };
}

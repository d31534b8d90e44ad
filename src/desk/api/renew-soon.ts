import type { Desk } from './app.js';
import { renewed } from './renewed.js';

/** Milliseconds after the last judgement: who reviews makes many, one after another. */
const QUIET = 1_500;
const waiting = new WeakMap<object, NodeJS.Timeout>();

/** Makes stories again when nobody has judged for a moment; where the program dies before, the next start does it. */
export function renewSoon(desk: Desk): void {
  clearTimeout(waiting.get(desk.store));
  const timer = setTimeout(() => {
    renewed(desk).catch((error: unknown) => {
      process.stderr.write(`desk: stories were not made again: ${error instanceof Error ? error.message : error}\n`);
    });
  }, QUIET);
  timer.unref();
  waiting.set(desk.store, timer);
}

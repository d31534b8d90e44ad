import { createReadStream } from 'node:fs';
import cliProgress from 'cli-progress';
import { kindOf } from '../../intake/kinds.js';
import { walk } from '../../intake/walk.js';

/** A bar on standard error, where that is a terminal; elsewhere nothing. */
export class Progress {
  readonly #bar: cliProgress.SingleBar | null;

  private constructor(total: number | null) {
    this.#bar =
      total === null
        ? null
        : new cliProgress.SingleBar({
            format: 'reading [{bar}] {value}/{total} reports · {eta_formatted} left',
            stream: process.stderr,
            clearOnComplete: true,
          });
    this.#bar?.start(total ?? 0, 0);
  }

  /** Counts the reports first, which is quick beside reading them. */
  static async over(paths: readonly string[]): Promise<Progress> {
    return new Progress(process.stderr.isTTY ? await countReports(paths) : null);
  }

  tick(): void {
    this.#bar?.increment();
  }

  /** Says something without tearing the bar. */
  aside(speak: () => void): void {
    if (this.#bar) process.stderr.write('\r\u001b[K');
    speak();
  }

  stop(): void {
    this.#bar?.stop();
  }
}

async function countReports(paths: readonly string[]): Promise<number> {
  let total = 0;
  for (const path of paths) {
    if (path === '-') total++;
    else
      for await (const file of walk(path))
        total += kindOf(file.path) === 'jsonl' && !('problem' in file) ? await countLines(file.path) : 1;
  }
  return total;
}

async function countLines(path: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(path)) for (const byte of chunk as Buffer) if (byte === 10) lines++;
  return Math.max(1, lines);
}

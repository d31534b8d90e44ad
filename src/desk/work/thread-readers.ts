import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Reading } from '../../index.js';
import type { Readers } from './readers.js';

/** A report that takes longer than this (milliseconds) is given up: its thread is ended, and others go on. */
const LONGEST = 120_000;

/** The thread's program stands beside this one. */
const isSource = import.meta.url.endsWith('.ts');
const program = new URL(isSource ? './read-thread-source.mjs' : './read-thread.js', import.meta.url);

/** Threads for so many cores, started as there is work for them. */
export const cores = (): number => availableParallelism();

/**
 * Reads in threads, each with models of its own. `database` is the address whose stories `renew` makes again, in a thread too:
 * so this one is free to answer.
 */
export function threadReaders(database: string, size = cores()): Readers {
  const pool = new Piscina({
    filename: fileURLToPath(program),
    minThreads: 1,
    maxThreads: Math.max(1, size),
    idleTimeout: 60_000,
    execArgv: [],
  });
  // A thread that dies rejects what it was reading; the next report gets another
  pool.on('error', () => {});
  return {
    size: Math.max(1, size),
    ready: () => pool.run({ ready: true }) as Promise<void>,
    read: (intake) => pool.run({ intake }, { signal: AbortSignal.timeout(LONGEST) }) as Promise<Reading>,
    renew: () => pool.run({ renew: database }) as Promise<void>,
    close: () => pool.destroy(),
  };
}

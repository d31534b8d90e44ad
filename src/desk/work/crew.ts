import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { type Problem, type Store, StoreError } from '../../index.js';
import { problem } from '../../model/problem.js';
import type { JobEnd, JobResult, TakenJob } from '../../store/jobs/jobs.js';
import type { Readers } from './readers.js';

export interface CrewOptions {
  /** Is told how each job ended, in the order in which they were taken. */
  readonly ended?: (ends: readonly JobEnd[], results: readonly JobResult[]) => void;
  /** Is told what hinders the work, once, and that it goes on. */
  readonly trouble?: (message: string | null) => void;
  /** Whether stories are made again while the crew works; else it is left to the caller. Default true. */
  readonly renews?: boolean;
}

interface Held {
  readonly job: TakenJob;
  result: JobResult | null;
}

/** Milliseconds between two looks at an empty queue, and between two words that the crew is alive. */
const LOOK = 500;
const HEARTBEAT = 15_000;
/** Stories are made again after this time at the earliest, and never for more than a tenth of all time. */
const SOONEST = 5_000;

/** Takes reports from the queue of a store, has them read, and keeps what was read, in the order in which they came. */
export class Crew {
  readonly name = `${hostname()}/${process.pid}/${randomBytes(4).toString('hex')}`;
  readonly #store: Store;
  readonly #readers: Readers;
  readonly #options: CrewOptions;
  #held: Held[] = [];
  #running: Promise<void> | null = null;
  #stopping = false;
  #wake: () => void = () => {};
  #trouble: string | null = null;
  #nextRenewal = 0;
  #renewing: Promise<void> | null = null;

  constructor(store: Store, readers: Readers, options: CrewOptions = {}) {
    this.#store = store;
    this.#readers = readers;
    this.#options = options;
  }

  /** Works until `stop`. */
  start(): void {
    this.#running ??= this.#work();
  }

  /** There is something in the queue: looks at once. */
  wake(): void {
    this.#wake();
  }

  /** When this is done, the stories are made of all that is kept. */
  async fresh(): Promise<void> {
    while (await this.#store.stale()) {
      this.#renewing ??= this.#renew().finally(() => {
        this.#renewing = null;
      });
      await this.#renewing;
      if (await this.#store.stale()) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Reads to its end what it holds, keeps it, and takes nothing more. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#running;
    await this.#renewing;
  }

  async #work(): Promise<void> {
    const beat = setInterval(() => void this.#beat().catch(() => {}), HEARTBEAT);
    try {
      await this.#freeDead();
      while (!this.#stopping || this.#held.length > 0) await this.#turn();
    } finally {
      clearInterval(beat);
      await this.#store.dropLease('stories', this.name).catch(() => {});
      await this.#store.jobs.release(this.name).catch(() => {});
    }
  }

  /** One look: takes what there is, keeps what is read, else waits for either. A database that fails is asked again. */
  async #turn(): Promise<void> {
    try {
      const taken = await this.#take();
      const kept = await this.#keep();
      this.#say(null);
      if (taken + kept > 0) return;
      this.#renewIfDue();
      await this.#wait(LOOK);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#say(error.message);
      if (this.#stopping) this.#held = [];
      await this.#wait(2_000);
    }
  }

  async #take(): Promise<number> {
    const room = this.#stopping ? 0 : this.#readers.size * 2 - this.#held.length;
    if (room <= 0) return 0;
    const jobs = await this.#store.jobs.take(this.name, room);
    for (const job of jobs) {
      const held: Held = { job, result: null };
      this.#held.push(held);
      void this.#read(job).then((result) => {
        held.result = result;
        this.#wake();
      });
    }
    return jobs.length;
  }

  async #read({ id, intake }: TakenJob): Promise<JobResult> {
    try {
      return { job: id, reading: await this.#readers.read(intake) };
    } catch (error) {
      return { job: id, problem: failure(error) };
    }
  }

  /** Keeps what is read, as far as all that was taken before is read too. */
  async #keep(): Promise<number> {
    const results: JobResult[] = [];
    for (const { result } of this.#held) {
      if (!result) break;
      results.push(result);
    }
    if (results.length === 0) return 0;
    const ends = await this.#store.jobs.finish(this.name, results);
    this.#held.splice(0, results.length);
    this.#options.ended?.(ends, results);
    return results.length;
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #renewIfDue(): void {
    if (this.#options.renews === false || this.#renewing || Date.now() < this.#nextRenewal) return;
    this.#renewing = this.#renew().finally(() => {
      this.#renewing = null;
    });
  }

  /** Of several crews one makes the stories. */
  async #renew(): Promise<void> {
    const start = Date.now();
    try {
      if (!(await this.#store.stale())) return;
      const lease = await this.#store.takeLease('stories', this.name, HEARTBEAT * 4);
      if (lease.holder === this.name) await this.#readers.renew();
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error));
    }
    const took = Date.now() - start;
    this.#nextRenewal = Date.now() + Math.max(this.#held.length > 0 ? SOONEST : LOOK, took * 9);
  }

  async #beat(): Promise<void> {
    await this.#store.jobs.hold(this.name);
    if (this.#renewing) await this.#store.takeLease('stories', this.name, HEARTBEAT * 4);
  }

  #say(trouble: string | null): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#options.trouble?.(trouble);
  }

  /** What workers of this machine hold that are no more need not wait until their time is over. */
  async #freeDead(): Promise<void> {
    for (const worker of await this.#store.jobs.workers().catch(() => [])) {
      const [host, pid] = worker.split('/');
      if (host === hostname() && !isAlive(Number(pid))) await this.#store.jobs.release(worker);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** An error of ours inside one report is a problem of that report alone. */
function failure(error: unknown): Problem {
  if (error instanceof Error && error.name === 'AbortError') {
    return problem('reading-failed', 'Reading took too long and was given up: please report it with this text.');
  }
  const reason = error instanceof Error ? error.message : String(error);
  return problem(
    'reading-failed',
    `An error inside Twosource (${reason.slice(0, 200)}): please report it with this text.`,
  );
}

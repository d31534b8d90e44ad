import type { JobEnd, JobResult } from '../../store/jobs/jobs.js';
import type { Arrival, Store } from '../../store/store.js';
import { Crew } from '../work/crew.js';
import type { Readers } from '../work/readers.js';
import { print, type ReportIntake, say } from './batch.js';

/** A report on its way, in the order of input. */
interface Entry {
  readonly one: ReportIntake;
  job: string | null;
  end: JobEnd | null;
}

/** Reports acknowledged in one transaction. */
const BATCH = 50;
/** Milliseconds between two looks at jobs that another worker may have taken. */
const LOOK = 300;

/** Puts reports on the queue, has them read, and prints what each came to, in the order of input. */
export class Adding {
  readonly arrivals: Record<Arrival, number> = { new: 0, version: 0, same: 0 };
  failed = 0;
  queued = 0;
  readonly #store: Store;
  readonly #crew: Crew | null;
  readonly #entries: Entry[] = [];
  readonly #byJob = new Map<string, Entry>();
  #batch: Entry[] = [];

  /** Without readers the reports are queued only. */
  constructor(store: Store, readers: Readers | null) {
    this.#store = store;
    const ended = (ends: readonly JobEnd[], results: readonly JobResult[]) => this.#ended(ends, results);
    const trouble = (message: string | null) => void process.stderr.write(`${message ?? 'The work goes on.'}\n`);
    this.#crew = readers ? new Crew(store, readers, { ended, trouble, renews: false }) : null;
    this.#crew?.start();
  }

  /** Takes one more report. */
  async take(one: ReportIntake): Promise<void> {
    const entry: Entry = { one, job: null, end: null };
    this.#entries.push(entry);
    const known = await this.#store.expect(one.report);
    if (known.arrival === 'same') entry.end = { job: '', ...known };
    else this.#batch.push(entry);
    if (this.#batch.length >= BATCH) await this.#put();
    await this.#print();
  }

  /** Waits until all is read; of a queue without readers, until all is acknowledged. */
  async finish(): Promise<void> {
    await this.#put();
    await this.#print();
    while (this.#crew && this.#entries.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, LOOK));
      await this.#lookAtOthers();
      await this.#print();
    }
    await this.#crew?.stop();
  }

  async #put(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    const jobs = await this.#store.jobs.put(batch.map((e) => e.one));
    for (const [i, entry] of batch.entries()) {
      entry.job = jobs[i]!;
      this.#byJob.set(entry.job, entry);
    }
    this.queued += batch.length;
    this.#crew?.wake();
  }

  #ended(ends: readonly JobEnd[], results: readonly JobResult[]): void {
    for (const [i, end] of ends.entries()) {
      const entry = this.#byJob.get(end.job);
      if (!entry || 'lost' in end) continue;
      entry.end = end;
      const path = nameOf(entry.one);
      for (const p of results[i]?.reading?.problems ?? []) {
        if (p.span === null || p.code === 'date-doubted') say(path, p);
      }
    }
  }

  /** Jobs that other workers on the same database have done. */
  async #lookAtOthers(): Promise<void> {
    const open = this.#entries.slice(0, 500).filter((e) => e.end === null && e.job !== null);
    for (const row of await this.#store.jobs.rows(open.map((e) => e.job!))) {
      const entry = this.#byJob.get(row.id)!;
      if (entry.end) continue;
      const { id: job, report: id, version, arrival, problem } = row;
      if (problem && row.state === 'failed') entry.end = { job, problem };
      else if (id !== null && version !== null && arrival) entry.end = { job, id, version, arrival };
    }
  }

  /** Prints from the first on, as far as all is known. */
  async #print(): Promise<void> {
    const isKnown = (e: Entry) => e.end !== null || (this.#crew === null && e.job !== null);
    while (this.#entries[0] && isKnown(this.#entries[0])) {
      const entry = this.#entries.shift()!;
      if (entry.job) this.#byJob.delete(entry.job);
      await this.#printOne(entry);
    }
  }

  async #printOne({ one, job, end }: Entry): Promise<void> {
    if (!end) return print(`queued\t${one.report.id}\t${job}\n`);
    if ('problem' in end) {
      this.failed++;
      say(nameOf(one), end.problem);
    } else if ('id' in end) {
      this.arrivals[end.arrival]++;
      await print(`${end.arrival}\t${end.id}\t${end.version}\n`);
    }
  }
}

const nameOf = ({ report }: ReportIntake): string => report.path ?? report.id;

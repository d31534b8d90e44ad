import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { problem } from '../../src/model/problem.js';
import type { ReportIntake } from '../../src/store/jobs/jobs.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { readings } from '../desk/story-fixture.js';
import { labs } from './labs.js';

const wire = readings[0]!;
const intake = (id: string, text = `text of ${id}`): ReportIntake => ({
  type: 'report',
  report: { ...wire.report, id, text, url: null },
  problems: [],
});
const readingOf = ({ report }: ReportIntake) => ({ ...wire, report });

describe.each(labs())('the queue on $dialect', (lab) => {
  describe.skipIf(lab.missing)('', () => {
    let store: Store;
    let clock: number;

    beforeAll(() => lab.open());
    afterAll(() => lab.close());
    beforeEach(async () => {
      clock = Date.parse('2024-05-06T07:08:09Z');
      store = await openStore(await lab.database(), { now: () => new Date(clock) });
    });
    afterEach(() => store.close());

    const taken = async (worker: string, most = 10) =>
      (await store.jobs.take(worker, most)).map((j) => j.intake.report.id);

    test('what is put is taken in order, once, and kept with its end', async () => {
      const ids = await store.jobs.put([intake('a'), intake('b'), intake('c')]);
      const first = await store.jobs.take('one', 2);
      expect(first.map((j) => j.intake)).toEqual([intake('a'), intake('b')]);
      expect(await taken('two')).toEqual(['c']);
      const ends = await store.jobs.finish(
        'one',
        first.map((j) => ({ job: j.id, reading: readingOf(j.intake) })),
      );
      expect(ends).toEqual([
        { job: ids[0], id: 'a', version: 1, arrival: 'new' },
        { job: ids[1], id: 'b', version: 1, arrival: 'new' },
      ]);
      expect((await store.jobs.rows(ids)).map((r) => [r.state, r.report])).toEqual([
        ['done', 'a'],
        ['done', 'b'],
        ['reading', null],
      ]);
      expect(await store.jobs.count()).toMatchObject({ waiting: 0, reading: 1, done: 2, failed: 0 });
      expect(await store.countReports()).toBe(2);
    });

    test('a worker that is no more heard of loses its jobs, and what it brings later is not kept twice', async () => {
      await store.jobs.put([intake('a')]);
      const [lost] = await store.jobs.take('one', 1);
      expect(await taken('two')).toEqual([]);
      clock += 50_000;
      await store.jobs.hold('one');
      clock += 50_000;
      expect(await taken('two')).toEqual([]);
      clock += 61_000;
      const [found] = await store.jobs.take('two', 1);
      expect(found?.id).toBe(lost?.id);
      const result = { job: lost!.id, reading: readingOf(lost!.intake) };
      expect(await store.jobs.finish('one', [result])).toEqual([{ job: lost!.id, lost: true }]);
      expect(await store.jobs.finish('two', [result])).toMatchObject([{ arrival: 'new' }]);
      expect(await store.jobs.finish('two', [result])).toEqual([{ job: lost!.id, lost: true }]);
      expect(await store.countReports()).toBe(1);
    });

    test('versions of one report are read one after the other', async () => {
      await store.jobs.put([intake('a', 'first'), intake('a', 'second'), intake('b')]);
      const [a, b] = await store.jobs.take('one', 10);
      expect([a?.intake.report.text, b?.intake.report.id]).toEqual(['first', 'b']);
      expect(await taken('two')).toEqual([]);
      await store.jobs.finish('one', [{ job: a!.id, reading: readingOf(a!.intake) }]);
      const [second] = await store.jobs.take('two', 10);
      expect(await store.jobs.finish('two', [{ job: second!.id, reading: readingOf(second!.intake) }])).toMatchObject([
        { id: 'a', version: 2, arrival: 'version' },
      ]);
    });

    test('a report that ends its reader each time is given up, and read again when somebody says so', async () => {
      const [id] = await store.jobs.put([intake('poison')]);
      for (let i = 0; i < 3; i++) {
        expect(await taken(`w${i}`)).toEqual(['poison']);
        await store.jobs.release(`w${i}`);
      }
      expect(await taken('w4')).toEqual([]);
      expect(await store.jobs.rows([id!])).toMatchObject([{ state: 'failed', problem: { code: 'reading-failed' } }]);
      expect(await store.jobs.retry('job:none')).toBe(0);
      expect(await store.jobs.retry()).toBe(1);
      expect(await taken('w5')).toEqual(['poison']);
    });

    test('a failure is kept with its reason, and listed', async () => {
      await store.jobs.put([intake('a'), intake('b')]);
      const [a] = await store.jobs.take('one', 1);
      await store.jobs.finish('one', [{ job: a!.id, problem: problem('reading-failed', 'because') }]);
      const failed = await store.jobs.list({ limit: 5, state: 'failed' });
      expect(failed.rows).toMatchObject([{ state: 'failed', problem: { message: 'because' } }]);
      const first = await store.jobs.list({ limit: 1 });
      const second = await store.jobs.list({ limit: 1, after: first.next! });
      expect([...first.rows, ...second.rows].map((r) => r.state)).toEqual(['waiting', 'failed']);
    });

    test.each(['a\u0000b', 'lone \ud800', '"x"'])('any string on the queue: %j', async (odd) => {
      await store.jobs.put([intake(odd, odd)]);
      const [job] = await store.jobs.take('one', 1);
      expect(job?.intake).toEqual(intake(odd, odd));
      expect(await store.jobs.finish('one', [{ job: job!.id, reading: readingOf(job!.intake) }])).toMatchObject([
        { id: odd },
      ]);
      expect(await store.jobs.rows([job!.id])).toMatchObject([{ report: odd }]);
    });

    test('a lease has one holder until its time is over', async () => {
      expect((await store.takeLease('stories', 'ann', 1000)).holder).toBe('ann');
      expect((await store.takeLease('stories', 'bob', 1000)).holder).toBe('ann');
      clock += 1001;
      expect((await store.takeLease('stories', 'bob', 1000)).holder).toBe('bob');
      await store.dropLease('stories', 'bob');
      expect((await store.takeLease('stories', 'ann', 1000)).holder).toBe('ann');
    });
  });
});

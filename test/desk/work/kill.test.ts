import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../../../bench/made-readings.js';
import { Crew } from '../../../src/desk/work/crew.js';
import { openStore } from '../../../src/store/open-store.js';
import { labs } from '../../store/labs.js';
import { fakeIntake, fakeReaders } from './fake-readers.js';

/** How often a worker is killed: `KILLS=200 npx vitest run test/desk/work/kill.test.ts` is the long form. */
const kills = Number(process.env.KILLS ?? 3);

describe.each(labs())('killed workers on $dialect', (lab) => {
  describe.skipIf(lab.missing)('', () => {
    beforeAll(() => lab.open());
    afterAll(() => lab.close());

    test(`${kills} kills at any moment lose nothing and double nothing`, {
      timeout: 60_000 + kills * 8_000,
    }, async () => {
      const url = await lab.database();
      const store = await openStore(url, { wait: 30_000 });
      const random = seeded(kills);
      const acknowledged: string[] = [];
      for (let round = 0; round < kills; round++) {
        const worker = await started(url);
        const sent = Array.from({ length: 12 }, (_, i) => fakeIntake(`${round}-${i}`, `Report ${round}-${i} takes 3`));
        await store.jobs.put(sent);
        acknowledged.push(...sent.map((s) => s.report.id));
        await new Promise((resolve) => setTimeout(resolve, random() * 250));
        await killed(worker);
      }
      // The last worker is not killed: it reads what all the others left, without waiting for their time to be over
      const crew = new Crew(store, fakeReaders(2), { renews: false });
      crew.start();
      for (let open = 1; open > 0; ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const { waiting, reading } = await store.jobs.count();
        open = waiting + reading;
      }
      await crew.stop();
      const kept: string[] = [];
      for await (const { id } of store.readings('all')) kept.push(id);
      expect([...kept].sort()).toEqual([...acknowledged].sort());
      expect((await store.jobs.count()).failed).toBe(0);
      expect((await store.verify()).faults).toEqual([]);
      await store.close();
    });
  });
});

const started = (url: string): Promise<ChildProcess> =>
  new Promise((resolve) => {
    const worker = spawn(process.execPath, ['--import', 'tsx', 'test/desk/work/killed-worker.ts', url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    worker.stdout?.once('data', () => resolve(worker));
  });

const killed = (worker: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.kill('SIGKILL');
  });

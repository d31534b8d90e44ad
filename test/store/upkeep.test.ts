import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { comparison, readings } from '../desk/story-fixture.js';
import { fakeIntake } from '../desk/work/fake-readers.js';
import { type Lab, labs } from './labs.js';

const both = labs();
const missing = both.some((lab) => lab.missing);

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  await store.backup(async (line) => void lines.push(line));
  return lines;
}

async function* trimmed(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield line.trimEnd();
}

async function filled(lab: Lab): Promise<Store> {
  const store = await openStore(await lab.database(), { now: () => new Date('2024-05-06T07:08:09Z') });
  for (const reading of readings) await store.add(reading);
  await store.add({
    ...readings[0]!,
    report: { ...readings[0]!.report, text: 'lone \ud800 and a\u0000b, corrected.', zones: [], dateline: null },
    statements: [],
    events: [],
    mentions: [],
    times: [],
    problems: [],
  });
  await store.saveComparison(comparison, await store.revision());
  await store.withdraw('daily', 'taken back');
  await store.judge({ id: 'j1', kind: 'reject', subject: 're:attack', value: null, by: 'ann', at: '2024', why: 'no' });
  await store.jobs.put([fakeIntake('a', 'one'), fakeIntake('b', 'two')]);
  await store.jobs.take('somebody', 1);
  await store.access.putUser({ name: 'ann', role: 'editor', hash: 'scrypt$…' });
  return store;
}

describe.skipIf(missing)('backup, restore, verify', () => {
  beforeAll(async () => {
    for (const lab of both) await lab.open();
  });
  afterAll(async () => {
    for (const lab of both) await lab.close();
  });

  const ways = both.flatMap((from) => both.map((to) => ({ from, to, name: `${from.dialect} to ${to.dialect}` })));

  test.each(ways)('from $name nothing is lost, and what was being read waits again', async ({ from, to }) => {
    const source = await filled(from);
    const lines = await linesOf(source);
    const copy = await openStore(await to.database(), { now: () => new Date('2024-05-06T07:08:09Z') });
    expect(await copy.restore(trimmed(lines))).toBe(lines.length - 2);
    expect((await copy.reading('daily'))?.withdrawn?.why).toBe('taken back');
    expect((await copy.reading('wire'))?.reading.report.text).toBe('lone \ud800 and a\u0000b, corrected.');
    expect(await copy.judgements()).toEqual(await source.judgements());
    expect(await copy.jobs.count()).toMatchObject({ waiting: 2, reading: 0 });
    expect((await copy.access.user('ann'))?.role).toBe('editor');
    expect((await copy.verify()).faults).toEqual([]);
    expect(await copy.stale()).toBe(true);
    // Numbers go on after those that were restored
    expect(
      (await copy.add({ ...readings[1]!, report: { ...readings[1]!.report, id: 'later', text: 'x'.repeat(5000) } }))
        .arrival,
    ).toBe('new');
    const again = (await linesOf(source)).slice(1, -1);
    expect(again).toEqual(lines.slice(1, -1));
    await source.close();
    await copy.close();
  });

  test.each(both)('on $dialect a damaged backup, or a database that holds something, changes nothing', async (lab) => {
    const source = await filled(lab);
    const lines = await linesOf(source);
    const url = await lab.database();
    const empty = await openStore(url);
    const damaged = [
      lines.slice(0, -1),
      [...lines.slice(0, 3), ...lines.slice(4)],
      [...lines.slice(0, 2), lines[2]!.replace('"', "'"), ...lines.slice(3)],
      ['{"kind":"shopping list"}\n', ...lines.slice(1)],
      [...lines, lines[1]!],
    ];
    for (const wrong of damaged) {
      await expect(empty.restore(trimmed(wrong))).rejects.toMatchObject({ code: 'backup-damaged' });
      expect(await empty.countReports()).toBe(0);
    }
    await expect(source.restore(trimmed(lines))).rejects.toMatchObject({ code: 'database-filled' });
    await source.close();
    await empty.close();
  });

  test.each(both)('on $dialect what is wrong is found', async (lab) => {
    const url = await lab.database();
    const store = await openStore(url);
    for (const reading of readings) await store.add(reading);
    await store.saveComparison(comparison, await store.revision());
    expect(await store.verify()).toMatchObject({ faults: [], reports: 5 });
    await lab.raw(url, "delete from readings where report_id = 'army'");
    await lab.raw(url, "update reports set hash = 'x' where id = 'wire'");
    await lab.raw(
      url,
      "update readings set reading = replace(reading, '\"start\":0', '\"start\":999999') where report_id = 'daily'",
    );
    const { faults } = await store.verify();
    expect(faults.join('\n')).toMatch(/no reading: army/);
    expect(faults.join('\n')).toMatch(/text has changed: wire/);
    expect(faults.join('\n')).toMatch(/spans lie outside the text: daily/);
    await store.close();
  });
});

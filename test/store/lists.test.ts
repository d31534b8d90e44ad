import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReadings } from '../../bench/made-readings.js';
import { openPipeline } from '../../src/pipeline.js';
import { openStore } from '../../src/store/open-store.js';
import { parseQuery } from '../../src/store/search/query.js';
import type { Store } from '../../src/store/store.js';
import { comparison, readings, story } from '../desk/story-fixture.js';
import { labs } from './labs.js';

const many = makeReadings(60);
const compared = (await openPipeline()).compare(many);

/** All rows of a list, piece by piece. */
async function whole<Row>(
  ask: (after: string | undefined) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | undefined; ; ) {
    const page = await ask(after);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

describe.each(labs())('lists on $dialect', (lab) => {
  describe.skipIf(lab.missing)('', () => {
    let store: Store;
    let fixture: Store;

    beforeAll(async () => {
      await lab.open();
      store = await openStore(await lab.database());
      for (const reading of many) await store.add(reading);
      await store.saveComparison(compared, await store.revision());
      fixture = await openStore(await lab.database());
      for (const reading of readings) await fixture.add(reading);
      await fixture.saveComparison(comparison, await fixture.revision());
    });
    afterAll(async () => {
      await store.close();
      await fixture.close();
      await lab.close();
    });

    test('pieces make the whole, in order, each thing once', async () => {
      const reports = await whole((after) => store.lists.reports({ limit: 7, after }));
      expect(reports.map((r) => r.id)).toEqual(many.map((r) => r.report.id).reverse());
      const stories = await whole((after) => store.lists.stories({ limit: 4, after }));
      expect(stories).toEqual(await store.stories());
      const actors = await whole((after) => store.lists.actors({ limit: 4, after }));
      expect(actors.map((a) => a.id).sort()).toEqual(Object.keys(compared.actors).sort());
      const places = await whole((after) => store.lists.places({ limit: 4, after }));
      expect(places.map((p) => p.id).sort()).toEqual(Object.keys(compared.places).sort());
      const records = await whole((after) => store.lists.records({ limit: 4, after }));
      expect(records.map((r) => r.record.id).sort()).toEqual(
        compared.stories.flatMap((s) => s.records.map((r) => r.id)).sort(),
      );
      const claims = await whole((after) => store.lists.claims({ limit: 9, after }));
      expect(claims).toHaveLength(compared.stories.flatMap((s) => s.records.flatMap((r) => r.claims)).length);
    });

    test('the order of stories is that of the comparison, turned round', async () => {
      const ids = compared.stories.map((s) => s.id);
      expect((await store.stories()).map((s) => s.id)).toEqual([...ids].reverse());
      const every: string[] = [];
      for await (const { id } of store.everyStory()) every.push(id);
      expect(every).toEqual(ids);
    });

    test('what is told stands in the order of its story', async () => {
      const records = await fixture.lists.records({ limit: 50 });
      expect(records.rows.map((r) => r.record)).toEqual(story.records);
      const sayings = await fixture.lists.sayings({ limit: 50 });
      expect(sayings.rows.map((s) => s.saying)).toEqual(story.statements);
      const claims = await fixture.lists.claims({ limit: 50, verdict: 'conflict' });
      expect(new Set(claims.rows.map((c) => c.claim.field))).toEqual(new Set(['killed', 'responsibility']));
    });

    test('filters', async () => {
      const count = async (asked: Parameters<Store['lists']['stories']>[0]) =>
        (await fixture.lists.stories(asked)).rows.length;
      expect(await count({ limit: 5, country: 'IRQ', type: 'ASSAULT', disputed: true })).toBe(1);
      expect(await count({ limit: 5, country: 'BEN' })).toBe(0);
      expect(await count({ limit: 5, disputed: false })).toBe(0);
      expect(await count({ limit: 5, from: '2024-03-03', to: '2024-03-03' })).toBe(1);
      expect(await count({ limit: 5, to: '2024-03-02' })).toBe(0);
      expect(await count({ limit: 5, actor: 'ac:brigade' })).toBe(1);
      expect(await count({ limit: 5, actor: 'ac:nobody' })).toBe(0);
      expect(await count({ limit: 5, outlet: 'no such paper' })).toBe(0);
      expect(await count({ limit: 5, query: parseQuery('minibus') })).toBe(1);
      expect(await count({ limit: 5, query: parseQuery('zebra') })).toBe(0);
      expect(await count({ limit: 5, verdict: 'conflict', deaths: 21, single: false })).toBe(1);
      expect(await count({ limit: 5, deaths: 22 })).toBe(0);
      expect(await count({ limit: 5, single: true })).toBe(0);
      expect(await count({ limit: 5, since: '2001-01-01' })).toBe(1);
      expect(await count({ limit: 5, since: '9999-01-01' })).toBe(0);
      const told: string[] = [];
      for await (const { id } of fixture.lists.storiesOfActor('ac:brigade')) told.push(id);
      expect(told).toEqual([story.id]);
    });

    test.each([
      ['minibus', 2],
      ['minibus police', 2],
      ['minibus -parked', 1],
      ['"crowded northern garage"', 2],
      ['"garage crowded"', 0],
      ['explo*', 3],
      ['exploding', 2],
      ['ferry OR telegram', 2],
      ['(ferry OR telegram) NOT Basra', 1],
      ['AZADI', 2],
      ['Two-Rivers', 1],
    ])('search: %s is found in %i reports', async (words, count) => {
      const found = await fixture.lists.search({ limit: 10, query: parseQuery(words) });
      expect(found.rows.map((r) => r.id).length).toBe(count);
      for (const { id, hits } of found.rows) {
        const text = readings.find((r) => r.report.id === id)!.report.text;
        expect(hits.length).toBeGreaterThan(0);
        for (const { start, end, words } of hits) expect(text.slice(start, end)).toBe(words);
      }
    });

    test('actors are found by the beginnings of their names', async () => {
      const found = await fixture.lists.actors({ limit: 5, query: parseQuery('briga*') });
      expect(found.rows.map((r) => r.id)).toEqual(['ac:brigade']);
    });

    test('a cursor of another list is refused by name', async () => {
      for (const after of ['x', 'W10', 'WyJhIl0', Buffer.from('["\\u0000"]').toString('base64url')]) {
        await expect(store.lists.actors({ limit: 1, after })).rejects.toMatchObject({ field: 'cursor' });
      }
    });

    test('a text whose version is replaced is found by its new words only', async () => {
      const own = await openStore(await lab.database());
      const [first] = readings;
      await own.add(first!);
      await own.add({ ...first!, report: { ...first!.report, text: 'Nothing of the kind: zebras.' } });
      expect((await own.lists.search({ limit: 5, query: parseQuery('minibus') })).rows).toEqual([]);
      expect((await own.lists.search({ limit: 5, query: parseQuery('zebra') })).rows).toMatchObject([{ version: 2 }]);
      await own.close();
    });

    test('what has not changed is not written again, what has is', async () => {
      const fewer = { ...compared, stories: compared.stories.slice(1) };
      await store.saveComparison(fewer, await store.revision());
      expect((await store.stories()).length).toBe(compared.stories.length - 1);
      await store.saveComparison(compared, await store.revision());
      expect((await whole((after) => store.lists.records({ limit: 50, after }))).length).toBe(
        compared.stories.flatMap((s) => s.records).length,
      );
    });
  });
});

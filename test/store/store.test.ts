import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/reading.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { fromKey, toKey } from '../../src/store/to-key.js';
import { comparison, readings, story } from '../desk/story-fixture.js';
import { all, codeOf } from './asked.js';
import { labs } from './labs.js';

const now = () => new Date('2024-05-06T07:08:09Z');

const wire = readings[0]!;
const other = (fields: Partial<Reading['report']>, of: Reading = wire): Reading => ({
  ...of,
  report: { ...of.report, ...fields },
});

describe.each(labs())('a store on $dialect', (lab) => {
  describe.skipIf(lab.missing)('', () => {
    let path: string;
    let store: Store;

    beforeAll(() => lab.open());
    afterAll(() => lab.close());
    beforeEach(async () => {
      path = await lab.database();
      store = await openStore(path, { now });
    });
    afterEach(() => store.close());

    describe('add', () => {
      test('keeps a reading as it is, in the order of arrival', async () => {
        for (const reading of readings) await store.add(reading);
        const kept = await all(store.readings());
        expect(kept.map((k) => k.reading)).toEqual(readings);
        expect(kept[0]).toMatchObject({
          id: 'wire',
          version: 1,
          addedAt: '2024-05-06T07:08:09.000Z',
          latest: true,
          withdrawn: null,
        });
      });

      test('the same again is nothing new', async () => {
        expect(await store.add(wire)).toEqual({ id: 'wire', version: 1, arrival: 'new' });
        const before = await store.revision();
        expect(await store.add(wire)).toEqual({ id: 'wire', version: 1, arrival: 'same' });
        expect(await store.revision()).toBe(before);
        expect(await store.countReports()).toBe(1);
      });

      test('another text under the same id is the next version, and the old one stays', async () => {
        await store.add(wire);
        expect(await store.add(other({ text: `${wire.report.text} Corrected.` }))).toMatchObject({
          version: 2,
          arrival: 'version',
        });
        expect((await store.reading('wire'))?.version).toBe(2);
        expect((await store.reading('wire', 1))?.reading).toEqual(wire);
        expect((await all(store.readings('all'))).map((r) => [r.version, r.latest])).toEqual([
          [1, false],
          [2, true],
        ]);
        // Both files of a folder read again: no third and fourth version
        expect((await store.add(wire)).arrival).toBe('same');
      });

      test('a report without an id of its own is known by its url', async () => {
        const url = 'https://paper.example/1';
        await store.add(other({ id: 'r0123456789abcdef', url }));
        const added = await store.add(other({ id: 'rfedcba9876543210', url, text: 'Another text.' }));
        expect(added).toEqual({ id: 'r0123456789abcdef', version: 2, arrival: 'version' });
        expect((await store.reading('r0123456789abcdef'))?.reading.report.id).toBe('r0123456789abcdef');
      });

      test('reports with ids of their own stay two, however alike', async () => {
        await store.add(other({ id: 'a', url: 'https://paper.example/1' }));
        expect(await store.add(other({ id: 'b', url: 'https://paper.example/1' }))).toEqual({
          id: 'b',
          version: 1,
          arrival: 'new',
        });
      });

      test('a newer reader adds a reading, and the older one stays behind it', async () => {
        await store.add(wire);
        const newer: Reading = { ...wire, reader: { ...wire.reader, version: '9.0.0' }, statements: [] };
        await (await openStore(path, { now: () => new Date('2025-01-01') })).add(newer);
        expect((await store.reading('wire'))?.reading.reader.version).toBe('9.0.0');
        expect(await all(store.readings())).toHaveLength(1);
      });

      test.each([
        '',
        'a\u0000b',
        '"quoted"',
        '\u202eright to left',
        '👩‍🚒',
        'lone \ud800',
        "'; drop table reports; --",
        '__proto__',
      ])('id and text of any string: %j', async (odd) => {
        await store.add(other({ id: odd, text: odd, url: odd }));
        await store.add(other({ id: `${odd}2`, text: 'another' }));
        expect((await store.reading(odd))?.reading.report).toMatchObject({ id: odd, text: odd, url: odd });
        expect(fromKey(toKey(odd))).toBe(odd);
      });
    });

    describe('withdraw', () => {
      test('marks the report; its claims stay', async () => {
        for (const reading of readings) await store.add(reading);
        expect(await store.withdraw('https://harbourpost.example/kirkuk', 'retracted')).toEqual(['daily']);
        expect((await store.reading('daily'))?.withdrawn).toEqual({ at: '2024-05-06T07:08:09.000Z', why: 'retracted' });
        expect(await all(store.readings())).toHaveLength(5);
      });

      test('an unknown report is refused by name', async () => {
        expect(await codeOf(store.withdraw('nobody', 'because'))).toBe('StoreError report-unknown');
      });
    });

    describe('stories', () => {
      test('come back as they were made', async () => {
        for (const reading of readings) await store.add(reading);
        expect(await store.stale()).toBe(true);
        await store.saveComparison(comparison, await store.revision());
        expect(await store.stale()).toBe(false);
        expect(await store.story(story.id)).toEqual(story);
        expect(await store.storyIdsOf(['army', 'wire'])).toEqual([story.id]);
        expect(await store.stories()).toMatchObject([
          {
            id: story.id,
            reports: 5,
            place: 'Kirkuk',
            toll: { kind: 'killed', low: 14, high: 21 },
            disputed: ['killed', 'responsibility'],
          },
        ]);
        expect((await store.actors(['ac:marchers']))['ac:marchers']?.name).toBe('residents of Kirkuk');
      });

      test('of an older revision never replace newer ones', async () => {
        for (const reading of readings) await store.add(reading);
        await store.saveComparison(comparison, await store.revision());
        await store.saveComparison({ ...comparison, stories: [] }, 1);
        expect(await store.stories()).toHaveLength(1);
      });

      test('are found by the ids they had before', async () => {
        for (const reading of readings) await store.add(reading);
        await store.saveComparison({ ...comparison, stories: [{ ...story, id: 'st:small', reports: ['wire'] }] }, 1);
        await store.saveComparison(comparison, 2);
        expect((await store.story('st:small'))?.id).toBe(story.id);
      });
    });

    test('judgements are added and never changed, by whatever program', async () => {
      const judgement = {
        id: 'j1',
        kind: 'reject',
        subject: 're:attack',
        value: null,
        by: 'ann',
        at: '2024-05-06',
        why: 'no',
      } as const;
      await store.judge(judgement);
      await store.judge({ ...judgement, id: 'j2', kind: 'accept' });
      expect((await store.judgements('re:attack')).map((j) => j.kind)).toEqual(['reject', 'accept']);
      await expect(lab.raw(path, "update judgements set subject = 'x'")).rejects.toThrow(/never (changed|updated)/);
      await expect(lab.raw(path, 'delete from judgements')).rejects.toThrow(/never (removed|deleted)/);
    });

    describe('opening', () => {
      test('finds everything again', async () => {
        await store.add(wire);
        await store.close();
        store = await openStore(path);
        expect((await store.reading('wire'))?.reading).toEqual(wire);
      });

      test('refuses a database of a newer version', async () => {
        await lab.raw(path, "update meta set value = '99' where key = 'schema'");
        expect(await codeOf(openStore(path))).toBe('StoreError database-newer');
      });

      test("refuses another program's database", async () => {
        const foreign = await lab.database();
        await lab.raw(foreign, 'create table songs (title text)');
        expect(await codeOf(openStore(foreign))).toBe('StoreError database-foreign');
      });

      test('by two programs at once makes one database', async () => {
        const fresh = await lab.database();
        const both = await Promise.all([openStore(fresh), openStore(fresh)]);
        expect((await both[0].add(wire)).arrival).toBe('new');
        expect((await both[1].add(wire)).arrival).toBe('same');
        for (const one of both) await one.close();
      });
    });
  });
});

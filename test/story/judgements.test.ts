import { describe, expect, it, test } from 'vitest';
import type { Judgement } from '../../src/model/judgement.js';
import type { Reading } from '../../src/model/reading.js';
import { mergeActors } from '../../src/story/actors.js';
import { judgedActors, judgedReadings } from '../../src/story/judged.js';
import { decide, partId } from '../../src/story/judgements.js';
import { inForce } from '../../src/text/in-force.js';
import { reading } from '../make-reading.js';

let made = 0;
const judge = (kind: Judgement['kind'], subject: string, value: unknown = null): Judgement => {
  made += 1;
  return { id: `j:${made}`, kind, subject, value, by: 'A. Analyst', at: '2026-11-25T10:00:00Z', why: 'a test' };
};

const text = 'The union struck at dawn. Bo spoke of it.';
const telling = (id: string, actors: Record<string, { name: string }>, by = Object.keys(actors)): Reading =>
  reading({
    id,
    text,
    actors,
    events: [{ trigger: 'struck', type: 'PROTEST', actors: by, actorSpans: by.map(() => ({ start: 0, end: 9 })) }],
    statements: [{ content: 'Bo spoke of it', speakers: by }],
  });

/** What a comparison makes of readings and judgements: every actor by id, and who acts in each report. */
function compared(readings: readonly Reading[], judgements: readonly Judgement[]) {
  const decided = decide(judgements);
  const judged = judgedReadings(readings, decided);
  const merged = mergeActors(judged);
  const actors = judgedActors(merged.actors, readings, decided);
  const acting = Object.fromEntries(judged.map((r) => [r.report.id, r.events[0]!.actors.map(merged.id)]));
  return { actors, acting, judged };
}

const union = { 'ac:union': { name: 'Union of Quarrymen' } };
const league = { 'ac:league': { name: 'Quarry League' } };
const two = [telling('r1', union), telling('r2', league)];

describe('a merge', () => {
  it('makes two one, under the name and id of the one that stays, and finds it by the other id', () => {
    const merge = judge('merge', 'ac:union', { actors: ['ac:league'] });
    const { actors, acting } = compared(two, [merge]);
    expect(Object.keys(actors)).toEqual(['ac:union']);
    expect(actors['ac:union']).toMatchObject({
      name: 'Union of Quarrymen',
      mergedFrom: ['ac:league'],
      judgements: [merge.id],
    });
    expect(actors['ac:union']?.aliases).toContain('Quarry League');
    expect(acting).toEqual({ r1: ['ac:union'], r2: ['ac:union'] });
  });

  it('is replayed on reports that come later, and on a report that was read again', () => {
    const merge = judge('merge', 'ac:union', { actors: ['ac:league'] });
    const later = [...two, telling('r3', { ...league, 'ac:bo': { name: 'Tim Bo' } })];
    expect(compared(later, [merge]).acting).toMatchObject({ r3: ['ac:union', 'ac:bo'] });
    const again = [telling('r1', { 'ac:union': { name: 'Quarrymen Union' } }), two[1]!];
    expect(Object.keys(compared(again, [merge]).actors)).toEqual(['ac:union']);
  });

  it('keeps ids and spans of an event pairs when both act in it, and names a speaker once', () => {
    const both = [telling('r1', { ...union, ...league })];
    const { judged } = compared(both, [judge('merge', 'ac:union', { actors: ['ac:league'] })]);
    expect(judged[0]?.events[0]).toMatchObject({ actors: ['ac:union'], actorSpans: [{ start: 0, end: 9 }] });
    expect(judged[0]?.statements[0]?.speakers).toEqual(['ac:union']);
  });

  it('may go round in a circle, or through a chain', () => {
    const round = [judge('merge', 'ac:a', { actors: ['ac:b'] }), judge('merge', 'ac:b', { actors: ['ac:a'] })];
    expect([...decide(round).into]).toEqual([['ac:b', 'ac:a']]);
    const chain = [judge('merge', 'ac:b', { actors: ['ac:c'] }), judge('merge', 'ac:a', { actors: ['ac:b'] })];
    expect([...decide(chain).into].sort()).toEqual([
      ['ac:b', 'ac:a'],
      ['ac:c', 'ac:a'],
    ]);
  });
});

describe('a split', () => {
  it('parts what the machine would make one by its names', () => {
    const same = [
      telling('r1', { 'ac:1': { name: 'Union of Quarrymen' } }),
      telling('r2', { 'ac:2': { name: 'Union of Quarrymen' } }),
    ];
    expect(Object.keys(compared(same, []).actors)).toHaveLength(1);
    const { actors } = compared(same, [judge('split', 'ac:1', { actors: ['ac:2'] })]);
    expect(Object.keys(actors).sort()).toEqual(['ac:1', 'ac:2']);
    expect(actors['ac:1']?.apart).toEqual(['ac:2']);
  });

  it('parts two people of one name and so of one id, by report, under an id that stays', () => {
    const bo = { 'ac:bo': { name: 'Tim Bo' } };
    const split = judge('split', 'ac:bo', { reports: ['r2'], name: 'Tim Bo (the mayor)' });
    const other = partId('ac:bo', split.id);
    const readings = [telling('r1', bo), telling('r2', bo)];
    const { actors, acting } = compared(readings, [split]);
    expect(acting).toEqual({ r1: ['ac:bo'], r2: [other] });
    expect([actors['ac:bo']?.name, actors[other]?.name]).toEqual(['Tim Bo', 'Tim Bo (the mayor)']);
    const more = compared([...readings, telling('r3', bo)], [split]);
    expect(more.acting).toEqual({ r1: ['ac:bo'], r2: [other], r3: ['ac:bo'] });
    // The new one can be judged like any other
    expect(compared(readings, [split, judge('rename', other, { name: 'Mayor Bo' })]).actors[other]?.name).toBe(
      'Mayor Bo',
    );
  });

  it('after a merge parts them again, and a merge after that joins them: the last word counts', () => {
    const merge = () => judge('merge', 'ac:union', { actors: ['ac:league'] });
    const split = judge('split', 'ac:union', { actors: ['ac:league'] });
    expect(Object.keys(compared(two, [merge(), split]).actors)).toHaveLength(2);
    expect(Object.keys(compared(two, [merge(), split, merge()]).actors)).toHaveLength(1);
  });
});

test('a rename gives the name, and keeps the old one as an alias, whatever else the machine joins to it', () => {
  const readings = [telling('r1', union), telling('r2', { 'ac:long': { name: 'The Union of Quarrymen' } })];
  const { actors } = compared(readings, [judge('rename', 'ac:union', { name: 'UQ' })]);
  expect(Object.values(actors).map((a) => a.name)).toEqual(['UQ']);
  expect(Object.values(actors)[0]?.aliases).toContain('Union of Quarrymen');
});

describe('an undo', () => {
  it('takes a judgement back, and can be taken back itself', () => {
    const merge = judge('merge', 'ac:union', { actors: ['ac:league'] });
    const undo = judge('undo', merge.id);
    const redo = judge('undo', undo.id);
    const count = (...all: Judgement[]) => Object.keys(compared(two, all).actors).length;
    expect([count(merge), count(merge, undo), count(merge, undo, redo)]).toEqual([1, 2, 1]);
    expect(inForce([merge, undo, redo]).map((j) => j.id)).toEqual([merge.id]);
  });

  it('leaves everything as it was read', () => {
    const rename = judge('rename', 'ac:union', { name: 'UQ' });
    expect(compared(two, [rename, judge('undo', rename.id)]).actors).toEqual(compared(two, []).actors);
  });
});

test('readings that no judgement touches are the same objects, and none is ever changed', () => {
  const before = JSON.stringify(two);
  const judged = judgedReadings(two, decide([judge('rename', 'ac:league', { name: 'QL' })]));
  expect(judged[0]).toBe(two[0]);
  expect(judged[1]).not.toBe(two[1]);
  expect(JSON.stringify(two)).toBe(before);
});

test.each([
  ['merge', 'ac:union', null],
  ['merge', 'ac:union', { actors: [] }],
  ['merge', 'ac:union', { actors: 'ac:league' }],
  ['merge', 'ac:union', { actors: ['ac:union'] }],
  ['merge', 'ac:nobody', { actors: ['ac:noone'] }],
  ['split', 'ac:union', { reports: ['nowhere'], name: null }],
  ['split', 'ac:union', 'apart'],
  ['rename', 'ac:union', { name: '' }],
  ['rename', 'ac:nobody', { name: 'X' }],
  ['undo', 'j:nothing', null],
  ['accept', 're:1', { whatever: 1 }],
] as const)('%s %s %j changes nobody and breaks nothing', (kind, subject, value) => {
  const names = (judgements: Judgement[]) =>
    Object.entries(compared(two, judgements).actors).map(([id, a]) => [id, a.name]);
  expect(names([judge(kind, subject, value)])).toEqual(names([]));
});

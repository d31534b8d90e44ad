import { expect, test } from 'vitest';
import type { Actor } from '../../src/model/actor.js';
import type { StatementDraft } from '../../src/model/draft.js';
import type { Resolution } from '../../src/model/resolution.js';
import { settleStatements } from '../../src/resolve/statements.js';

const span = (start: number) => ({ start, end: start + 5 });

/** A resolution in which the spans that start at the given places name actors. */
const knowing = (known: Record<number, string[]>): Resolution => ({
  mentions: [],
  actors: {},
  places: {},
  actorsOf: ({ start }) => known[start] ?? [],
  placeOf: () => null,
  problems: [],
});

const draft = (fields: Partial<StatementDraft>): StatementDraft => ({
  speaker: [],
  cue: [span(100)],
  content: [span(200)],
  quotation: 'indirect',
  act: 'say',
  channel: null,
  via: null,
  addressees: [],
  within: null,
  sentence: 0,
  rule: 'verb say: clause',
  ...fields,
});

test('speakers and addressees by span, each once; ids in order; within by id', () => {
  const { statements, problems } = settleStatements(
    [draft({ speaker: [span(0)], addressees: [span(10)] }), draft({ speaker: [span(0), span(20)], within: 0 })],
    knowing({ 0: ['ac:a'], 10: ['ac:b'], 20: ['ac:a', 'ac:c'] }),
  );
  expect(statements.map((s) => [s.id, s.speakers, s.addressees, s.within])).toEqual([
    ['s1', ['ac:a'], ['ac:b'], null],
    ['s2', ['ac:a', 'ac:c'], [], 's1'],
  ]);
  expect(problems).toEqual([]);
});

test('nobody is guessed: a speaker that is not known, or not told, stays empty and is a problem with its span', () => {
  const { statements, problems } = settleStatements([draft({ speaker: [span(0)] }), draft({ cue: [] })], knowing({}));
  expect(statements.map((s) => s.speakers)).toEqual([[], []]);
  expect(problems.map((p) => [p.code, p.span])).toEqual([
    ['speaker-unknown', span(0)],
    ['speaker-unknown', span(200)],
  ]);
});

test('a relative pronoun speaks for its noun, a document for its issuer', () => {
  const { statements } = settleStatements(
    [draft({ speaker: [span(0)], antecedents: [span(30)] }), draft({ speaker: [span(40)], speakerOf: 0 })],
    knowing({ 30: ['ac:a'], 0: [] }),
  );
  expect(statements[0]?.speakers).toEqual(['ac:a']);
  expect(statements[1]?.speakers).toEqual(['ac:a']);
});

test('an outlet that is told something passes it on; one that is asked is addressed', () => {
  const media = { kind: 'media', name: 'Harbour News' } as Actor;
  const resolution: Resolution = { ...knowing({ 10: ['ac:m'] }), actors: { 'ac:m': media } };
  const told = draft({ speaker: [], addressees: [span(10)] });
  const { statements } = settleStatements([told, { ...told, act: 'urge' }], resolution);
  expect(statements.map((s) => [s.via, s.addressees])).toEqual([
    ['Harbour News', []],
    [null, ['ac:m']],
  ]);
});

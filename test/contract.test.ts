import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Comparison } from '../src/model/comparison.js';
import { Reading } from '../src/model/reading.js';
import type { Span } from '../src/model/span.js';
import { pipeline, readingsOf, readText, shared } from './open.js';

/** Every span anywhere in a value, found by its form. */
function spansIn(value: unknown, found: Span[] = []): Span[] {
  if (Array.isArray(value)) for (const item of value) spansIn(item, found);
  else if (value && typeof value === 'object') {
    const { start, end } = value as Partial<Span>;
    if (typeof start === 'number' && typeof end === 'number') found.push({ start, end });
    else for (const item of Object.values(value)) spansIn(item, found);
  }
  return found;
}

/** What the contract promises of any Reading beside its shape. */
function keepsItsWord(reading: Reading): void {
  const { text } = reading.report;
  for (const { start, end } of spansIn(reading)) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end).trim()).not.toBe('');
  }
  const statements = new Set(reading.statements.map((s) => s.id));
  for (const e of reading.events) {
    expect(e.actorSpans).toHaveLength(e.actors.length);
    expect(e.recipientSpans).toHaveLength(e.recipients.length);
    for (const id of [...e.actors, ...e.recipients]) expect(reading.actors).toHaveProperty([id]);
    if (e.place) expect(reading.places).toHaveProperty([e.place]);
    if (e.statedIn) expect(statements).toContain(e.statedIn);
    e.casualties.forEach((c, i) => {
      if (c.partOf !== null) expect(e.casualties[c.partOf] && c.partOf !== i).toBe(true);
    });
  }
  for (const s of reading.statements) {
    for (const id of [...s.speakers, ...s.addressees]) expect(reading.actors).toHaveProperty([id]);
    if (s.within) expect(statements).toContain(s.within);
  }
  for (const m of reading.mentions) {
    if (m.entity) expect({ ...reading.actors, ...reading.places }).toHaveProperty([m.entity]);
  }
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
}

/** Zones whose figures are nobody's claim. */
const furniture = (reading: Reading) => reading.report.zones.filter((z) => z.kind !== 'title');

function takesNothingFromFurniture(reading: Reading): void {
  const claims = [
    ...reading.events.flatMap((e) => [e.trigger, ...e.casualties.map((c) => c.span)]),
    ...reading.statements.flatMap((s) => s.content),
  ];
  for (const zone of furniture(reading)) {
    expect(claims.filter((s) => zone.span.start <= s.start && s.end <= zone.span.end)).toEqual([]);
  }
}

const folders = ['samples', shared('seeds', 'reports.jsonl'), shared('cases')] as const;

describe.each(folders.map((f, i) => [f ?? ['samples', 'the founding reports', 'the gold story sets'][i]!, f] as const))(
  '%s',
  (_, folder) => {
    let readings: Reading[] = [];
    beforeAll(async () => {
      if (folder) readings = await readingsOf(folder);
    });

    test.skipIf(!folder)('every Reading has the published shape and keeps its word', () => {
      expect(readings.length).toBeGreaterThan(0);
      for (const reading of readings) {
        expect(Reading.parse(reading)).toEqual(reading);
        keepsItsWord(reading);
        takesNothingFromFurniture(reading);
      }
    });

    test.skipIf(!folder)('their Comparison has the published shape, and each claim its words', () => {
      const comparison = pipeline().compare(readings);
      expect(Comparison.parse(comparison)).toEqual(comparison);
      const texts = new Map(comparison.reports.map((r) => [r.id, r.text]));
      for (const claim of comparison.stories.flatMap((s) => s.records.flatMap((r) => r.claims))) {
        expect(claim.carriers.length).toBeGreaterThan(0);
        expect(claim.independent.min).toBeLessThanOrEqual(claim.independent.max);
        for (const { report, span } of claim.carriers)
          expect(texts.get(report)?.slice(span.start, span.end).trim()).toBeTruthy();
      }
    });

    test.skipIf(!folder)('the same input gives the same bytes', async () => {
      const again = await readingsOf(folder!);
      expect(JSON.stringify(again)).toBe(JSON.stringify(readings));
      expect(JSON.stringify(pipeline().compare(again))).toBe(JSON.stringify(pipeline().compare(readings)));
    });
  },
);

const phrases = [
  'Gunmen killed at least 12 people in Kano on Tuesday',
  '“We reject this,” the ministry said',
  'she told reporters',
  ', ',
  '. ',
  '\n\n',
  '\r\n',
  '"',
  '’',
  '(',
  ')',
  '\u00a0',
  'The Foreign Ministry of Peru',
  'READ MORE: x',
  '\u{1f4a5}',
  '\ud800',
  '\u200f',
  'between 40 and 50 were wounded',
  'MOSCOW (Sputnik) – ',
  'on 14 February',
  'and',
  'who',
  '—',
  '‘',
  '«',
];

test('any text has exact spans: astral, broken and mixed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...phrases), fc.string({ unit: 'binary', maxLength: 12 })), {
        minLength: 1,
        maxLength: 25,
      }),
      async (pieces) => {
        const text = pieces.join(' ');
        fc.pre(/\S/.test(text));
        keepsItsWord(await readText(text));
      },
    ),
    { numRuns: 150 },
  );
});

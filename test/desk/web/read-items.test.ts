import { expect, test } from 'vitest';
import { readItems } from '../../../src/desk/web/report/read-items.js';
import { readings } from '../story-fixture.js';

const regional = readings.find((r) => r.report.id === 'regional')!;

test('every statement, event, mention and zone is an item with its words, layer by layer', () => {
  const items = readItems(regional);
  const count = (layer: string) => items.filter((i) => i.layer === layer).length;
  expect(count('statements')).toBe(regional.statements.length);
  expect(count('events')).toBe(regional.events.length);
  expect(count('zones')).toBe(regional.report.zones.length);
  expect(new Set(items.map((i) => i.key)).size).toBe(items.length);
  expect(items.every((i) => i.spans.length > 0)).toBe(true);
});

test('a relayed statement says who relays it, to whom, and by which rule it was read', () => {
  const inner = readItems(regional).find((i) => i.key === 'statement-s4')!;
  expect(inner.title).toBe('Kirkuk police said');
  expect(Object.fromEntries(inner.facts)).toMatchObject({
    Speaker: 'the police',
    'Addressed to': 'Rebin Othman Zahir',
    'Relayed by': 'Governor Rebin Othman Zahir',
  });
  expect(inner.rule).toBe('by hand');
});

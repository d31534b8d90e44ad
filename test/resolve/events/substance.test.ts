import { expect, test } from 'vitest';
import { isPassing } from '../../../src/resolve/events/substance.js';

const bare = { time: null, place: null, targets: [], victims: [], casualties: [], weapons: [], recipients: [] };
const nobody = { actors: {}, places: {} } as unknown as Parameters<typeof isPassing>[1];
const day = { from: '2020-05-01', to: '2020-05-01', precision: 'day' as const, span: { start: 0, end: 3 } };

test('violence of which neither day nor deed is told is mentioned in passing', () => {
  expect(isPassing(bare, nobody)).toBe(true);
  expect(isPassing({ ...bare, victims: ['judges'] }, nobody)).toBe(true);
  expect(isPassing({ ...bare, victims: ['judges'], time: { ...day, precision: 'year' } }, nobody)).toBe(true);
});

test('a day tells a happening, and so do what was hit and who was hurt together', () => {
  expect(isPassing({ ...bare, time: day }, nobody)).toBe(false);
  expect(isPassing({ ...bare, targets: ['bank'], victims: ['guard'] }, nobody)).toBe(false);
});

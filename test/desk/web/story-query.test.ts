import { expect, test } from 'vitest';
import { askedOf, changed, fits, isNarrowed } from '../../../src/desk/web/stories/story-query.js';

const now = Date.parse('2024-03-10T15:00:00Z');
const asked = (query: string): string => askedOf(new URLSearchParams(query), now).toString();

test.each([
  ['', ''],
  ['view=disputed&country=IRQ', 'country=IRQ&disputed=true'],
  ['view=single', 'single=true'],
  ['view=new', 'since=2024-03-03T00%3A00%3A00.000Z'],
  ['view=nonsense&q= %20', ''],
  ['colour=red&deaths=5', 'deaths=5'],
])('%j asks for %j', (query, expected) => {
  expect(asked(query)).toBe(expected);
});

test('a story whose first report is old is growing, and not new', () => {
  const old = { firstAdded: '2024-01-01T00:00:00.000Z' };
  const young = { firstAdded: '2024-03-09T00:00:00.000Z' };
  expect([fits(old, 'new', now), fits(old, 'growing', now)]).toEqual([false, true]);
  expect([fits(young, 'new', now), fits(young, 'growing', now)]).toEqual([true, false]);
  expect(fits(old, 'all', now)).toBe(true);
});

test('every choice is an address; nothing chosen is the plain one', () => {
  expect(changed(new URLSearchParams('view=new'), 'country', 'IRQ')).toBe('/?view=new&country=IRQ');
  expect(changed(new URLSearchParams('country=IRQ'), 'country', '')).toBe('/');
  expect(changed(new URLSearchParams('view=new'), 'view', 'all')).toBe('/');
  expect(isNarrowed(new URLSearchParams('view=all'))).toBe(false);
  expect(isNarrowed(new URLSearchParams('q=x'))).toBe(true);
});

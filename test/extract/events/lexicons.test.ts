import { expect, test } from 'vitest';
import { fieldOf, fieldWords } from '../../../src/lexicon/fields.js';
import { irrealis, irrealisSize } from '../../../src/lexicon/irrealis.js';
import { thingOf, things } from '../../../src/lexicon/things.js';
import { weaponOf, weapons } from '../../../src/lexicon/weapons.js';
import { actualities } from '../../../src/model/event.js';

const lower = /^[a-z0-9][a-z0-9.-]*$/;

test('weapons tell modes of ASSAULT, in lower case', () => {
  const modes =
    /^(?:firearms|explosives|suicide-attack|heavy-weapons|aerial|drone|primitive|unconventional|crowd-control|arson)$/;
  for (const { word, mode } of weapons) {
    expect(word).toMatch(lower);
    expect(mode, word).toMatch(modes);
  }
  expect(weaponOf('car-bomb')?.mode).toBe('explosives');
});

test('things have a class, and none is a person', () => {
  for (const t of things) {
    expect(t.word).toMatch(lower);
    expect(['building', 'vehicle', 'infrastructure']).toContain(t.class);
  }
  expect(thingOf('bridge')?.class).toBe('infrastructure');
  expect(thingOf('villager')).toBeUndefined();
});

test('governing words make an event real or not', () => {
  expect(irrealisSize).toBeGreaterThan(100);
  expect(irrealis('obj', 'foil')).toBe('hypothetical');
  expect(irrealis('inf', 'vow')).toBe('future');
  expect(irrealis('inf', 'refuse')).toBe('negated');
  expect(actualities).toContain(irrealis('adj', 'previous'));
});

test('fields of talk know their words, and war is none of them', () => {
  for (const word of fieldWords) expect(word).toMatch(lower);
  expect(fieldOf('wicket')).toBe('sport');
  for (const word of ['soldier', 'bomb', 'coach', 'goal', 'concert', 'leader'])
    expect(fieldOf(word), word).toBeUndefined();
});

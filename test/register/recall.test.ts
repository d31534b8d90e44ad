import { describe, expect, it } from 'vitest';
import { loadActorRows } from '../../src/register/actor-rows.js';
import { loadRegister } from '../../src/register/load.js';
import { ActorIndex, exactKey, spelled } from '../../src/register/names/actor-index.js';
import { matchNames } from '../../src/register/names/match-names.js';
import { bands } from '../../src/register/names/verdict.js';
import { hasList, type RecallCase, recallCases, surnamePairs } from './recall-cases.js';

/** Least share of names that find their entry first, in per cent: a little under what was seen. */
const least: Readonly<Record<string, number>> = { typed: 99, romanised: 99, 'swapped all at once': 94 };
const leastChanged = 95;

const register = hasList ? loadRegister() : null;
const referencesOf = (name: string): readonly string[] =>
  register!.findActors(name)[0]?.actor.listings.map((l) => l.reference) ?? [];

/** Names that find the entry they were taken from, or another that bears the very name: the list has some twice. */
const share = (cases: readonly RecallCase[]): number => {
  const right = cases.filter(({ asked, references }) => referencesOf(asked).some((r) => references.includes(r)));
  return (100 * right.length) / cases.length;
};

describe.skipIf(!hasList)('aliases of the UN list', () => {
  it.each(Object.entries(recallCases))('%s find the right entry first', (change, cases) => {
    expect(cases.length).toBeGreaterThan(20);
    expect(share(cases)).toBeGreaterThanOrEqual(least[change] ?? leastChanged);
  });
});

describe.skipIf(!hasList)('2,000 pairs of different persons of one surname', () => {
  const pairs = surnamePairs(2000, 7);

  it('are seldom merged by their names alone', () => {
    const index = new ActorIndex(loadActorRows());
    const name = (text: string) => spelled(text, exactKey(text));
    const merged = pairs.filter(
      ({ a, b }) =>
        matchNames(name(a), name(b), { person: true, weak: false }, (t) => index.inexact.words.weight(t)).verdict ===
        'same',
    );
    expect(pairs.length).toBe(2000);
    expect(merged.length).toBeLessThanOrEqual(0.005 * pairs.length);
  });

  it('are seldom merged by the register', () => {
    const merged = pairs.filter(({ a, references }) =>
      register!
        .findActors(a, { kind: 'person' })
        .some((c) => c.score >= bands.same && c.actor.listings.some((l) => l.reference === references[1])),
    );
    expect(merged.length).toBeLessThanOrEqual(0.005 * pairs.length);
  });
});

import type { Reading } from '../model/reading.js';
import { foldName } from '../text/fold-name.js';
import type { World } from './world.js';

const small = new Set('the of for and in a an'.split(' '));
const known = new WeakMap<Reading, string | null>();

/**
 * The actor that publishes a report itself: a ministry's communique, a party's statement. "General Staff of the Armed Forces of
 * Mali" as the outlet is the actor called "General Staff of the Armed Forces"; a paper is nobody its reports tell of.
 */
export function publisherOf({ id }: World, reading: Reading): string | null {
  const before = known.get(reading);
  if (before !== undefined) return before && id(before);
  const found = find(reading);
  known.set(reading, found);
  return found && id(found);
}

function find({ report: { outlet }, actors }: Reading): string | null {
  if (!outlet) return null;
  const words = new Set(wordsOf(outlet));
  let best: { id: string; size: number } | null = null;
  for (const id of Object.keys(actors).sort()) {
    const { kind, name, aliases } = actors[id]!;
    if (kind === 'person' || kind === 'state' || kind === 'population' || kind === 'media') continue;
    for (const form of [name, ...aliases]) {
      const own = wordsOf(form);
      const whole = foldName(form) === foldName(outlet);
      if ((whole || own.length >= 2) && own.every((w) => words.has(w)) && own.length > (best?.size ?? 0))
        best = { id, size: own.length };
    }
  }
  return best?.id ?? null;
}

const wordsOf = (name: string): string[] =>
  foldName(name)
    .split(' ')
    .filter((w) => w && !small.has(w));

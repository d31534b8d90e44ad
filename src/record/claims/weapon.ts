import { weaponOf } from '../../lexicon/weapons.js';
import type { Span } from '../../model/span.js';
import { wordsOf } from '../../text/words.js';
import type { Telling } from '../align/telling.js';
import type { World } from '../world.js';
import { type Draft, draft } from './draft.js';

/** With what, in the report's words. */
export function weaponDrafts(world: World, { reading, order, event }: Telling): Draft[] {
  return event.weapons.slice(0, 4).flatMap((weapon) => {
    const span = spanOf(reading.report.text, weapon, [...event.evidence, event.trigger]);
    if (!span) return [];
    const word = headOf(weapon);
    return (
      draft(world, { field: 'weapon', value: word, key: word, reading, order, span, statedIn: event.statedIn }) ?? []
    );
  });
}

/** Where the words stand: in the sentences that tell the event, else anywhere. */
function spanOf(text: string, words: string, evidence: readonly Span[]): Span | null {
  for (const { start, end } of [...evidence, { start: 0, end: text.length }]) {
    const at = text.slice(start, end).indexOf(words);
    if (at >= 0) return { start: start + at, end: start + at + words.length };
  }
  return null;
}

/** "122-mm howitzers" is howitzer, "a homemade bomb" bomb; "tear gas" is no plural. */
function headOf(weapon: string): string {
  const words = wordsOf(weapon).map((w) => w.text.toLowerCase());
  const last = words.at(-1) ?? weapon.toLowerCase();
  const two = words.slice(-2).join('-').replace(/s$/, '');
  return (weaponOf(two)?.word ?? last.replace(/([^sau])s$/, '$1')).replaceAll('-', ' ');
}

/** The mode of attack that a weapon tells; null for a word that no list holds. */
export const modeOf = (weapon: string): string | null => weaponOf(weapon.replaceAll(' ', '-'))?.mode ?? null;

import { loadActorRows } from '../../src/register/actor-rows.js';
import { makeToken, nameTokens } from '../../src/register/names/name-tokens.js';
import { writeRows } from './table.js';

/** Every word of the register's names with its sound and skeleton: a memory of `makeToken`, and nothing else. */
export function buildWords(file: URL): void {
  const words = new Set<string>();
  for (const { actor } of loadActorRows()) {
    for (const name of [actor.name, ...actor.aliases]) for (const { text } of nameTokens(name)) words.add(text);
  }
  const rows = [...words].sort().map(makeToken);
  writeRows(
    file,
    ['Words of the names in the register. Made by training/register/build.ts.', 'word\tsound\tskeleton'],
    rows.map((t) => [t.text, t.sound, t.skeleton]),
  );
}

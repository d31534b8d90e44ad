import type { Actor, ActorKind } from '../model/actor.js';
import { foldName } from '../text/fold-name.js';
import { nameKey } from '../text/name-key.js';

/** Small words inside names that tell nothing apart. */
const small = new Set('a an the of for and de la le du el al in on to'.split(' '));

/** What kinds may be one: a person is never a group, a state never a body; what is not known may be anything but these. */
const classOf = (kind: ActorKind): string =>
  kind === 'person' || kind === 'state' || kind === 'population' ? kind : 'body';

export function compatible(a: Actor, b: Actor): boolean {
  const [x, y] = [classOf(a.kind), classOf(b.kind)];
  const kinds = x === y || (a.kind === 'unknown' && y === 'person') || (b.kind === 'unknown' && x === 'person');
  return kinds && !(a.country && b.country && a.country !== b.country) && !(a.registered && b.registered);
}

/** Keys under which an actor is looked for: two that share one, and are compatible, are one. */
export function keysOf(actor: Actor): string[] {
  if (actor.kind === 'population' || actor.kind === 'state') return [];
  const names = [actor.name, ...actor.aliases].filter((n) => /\p{Lu}/u.test(n));
  return [...new Set(names.flatMap((n) => (actor.kind === 'person' ? personKeys(n) : bodyKeys(n))))];
}

/** Of two names or more: all words by sound in order of the alphabet; first and last with a name between left out. */
function personKeys(name: string): string[] {
  const words = nameKey(name).split(' ').filter(Boolean);
  if (words.length < 2) return [];
  const ends = [words[0]!, words[words.length - 1]!];
  return [`p ${[...words].sort().join(' ')}`, `e ${[...ends].sort().join(' ')}`];
}

/** The name by sound; of three words or more also its words in any order ("Movement for the Liberation of the North"). */
function bodyKeys(name: string): string[] {
  const folded = foldName(name);
  if (folded.length < 3) return [];
  const words = folded
    .split(' ')
    .filter((w) => !small.has(w))
    .map(nameKey);
  const keys = [`b ${nameKey(name).split(' ').join('')}`];
  if (words.length >= 3) keys.push(`w ${[...words].sort().join(' ')}`);
  return keys;
}

/** "JeM", "MLCN": two capitals or more in a word of up to eight letters; null for other names. */
export function acronymOf(name: string): string | null {
  const bare = name.replaceAll('.', '');
  const capitals = bare.replace(/[^\p{Lu}]/gu, '');
  return /^[\p{L}-]{2,8}$/u.test(bare) && capitals.length >= 2 ? bare.toLowerCase() : null;
}

/** The initials of a name of two words or more, with its small words and without them. */
export function initialsOf(name: string): string[] {
  const words = foldName(name).split(' ').filter(Boolean);
  if (words.length < 2) return [];
  const letters = (some: readonly string[]) => some.map((w) => w[0]).join('');
  return [...new Set([letters(words), letters(words.filter((w) => !small.has(w)))])];
}

/** The last word of a person's name, by sound, where it is the whole of what is known; null for a full name. */
export function loneSurname(actor: Actor): string | null {
  const words = nameKey(actor.name).split(' ').filter(Boolean);
  return actor.kind === 'person' && words.length === 1 && (words[0]?.length ?? 0) >= 3 ? words[0]! : null;
}

export const surnameOf = (actor: Actor): string | null => {
  const words = nameKey(actor.name).split(' ').filter(Boolean);
  return actor.kind === 'person' && words.length > 1 ? words[words.length - 1]! : null;
};

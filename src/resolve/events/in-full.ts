import type { Doc } from '../../model/doc.js';
import type { Span } from '../../model/span.js';
import type { Making } from './making.js';
import type { Setting } from './setting.js';

/**
 * Strings of people as an analyst would file them: "Holm", "the mayor" and "Judge Holm" are Ada Holm where the report says so,
 * and "people", "victims" say nothing where somebody is told better.
 */
export function inFull(
  setting: Setting,
  event: Making,
  side: 'actors' | 'recipients',
  list: readonly string[],
): string[] {
  const names = namesIn(setting.doc);
  const told = event.tellings.flatMap((t) => [...t[side]]);
  const full = list.map((s) => longer(names, s) ?? described(setting, told, s) ?? s);
  const unique = full.filter((s, i) => full.findIndex((o) => same(o, s)) === i);
  const better = unique.filter((s) => !general.test(s));
  return better.length > 0 ? better : unique;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const general =
  /^(?:people|persons?|victims?|others?|individuals?|authorities|someone|perpetrators?|attackers|authors)$/i;

const known = new WeakMap<Doc, readonly string[]>();

/** Names of people of more than one word, as they stand in the text, each once. */
function namesIn(doc: Doc): readonly string[] {
  let names = known.get(doc);
  if (!names) {
    const people = doc.names.filter((n) => n.kind === 'person' && n.tokens.to - n.tokens.from > 1);
    names = [...new Set(people.map((n) => doc.text.slice(n.span.start, n.span.end).replace(/\s+/g, ' ')))];
    known.set(doc, names);
  }
  return names;
}

const textNames = ({ resolution, doc }: Setting, id: string): string[] => {
  const actor = resolution.actors[id];
  if (actor?.kind !== 'person') return [];
  return [actor.name, ...actor.aliases].filter(
    (n) => /^\p{Lu}/u.test(n) && n.split(' ').length < 7 && doc.text.includes(n),
  );
};

/** The longest name that has all the words of a string in their order; none where it could be either of two people. */
function longer(names: readonly string[], s: string): string | undefined {
  const words = s.toLowerCase().split(' ');
  const fits = names.filter((n) => n.length > s.length && inOrder(n.toLowerCase().split(' '), words));
  const best = fits.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
  const whole = best?.toLowerCase().split(' ') ?? [];
  return fits.every((n) => inOrder(whole, n.toLowerCase().split(' '))) ? best : undefined;
}

function inOrder(name: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const w of words) {
    const next = name.indexOf(w, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return name.length - at <= 2;
}

/** "the mayor" who is known by name: the name that the text uses most fully. */
function described(setting: Setting, told: readonly (readonly [string, Span])[], s: string): string | undefined {
  for (const [id, { start, end }] of told) {
    if (!setting.doc.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ').includes(s.toLowerCase())) continue;
    const names = textNames(setting, id).filter((n) => n.includes(' '));
    if (names.length > 0 && !names.some((n) => same(n, s))) return names.sort((a, b) => b.length - a.length)[0];
  }
  return undefined;
}

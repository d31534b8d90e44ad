import type { Doc, Name } from '../../model/doc.js';
import type { Register } from '../../register/register.js';
import { foldName } from '../../text/fold-name.js';
import { titleCase } from '../../text/title-case.js';
import { isAcronym } from '../coreference/collectives.js';
import { doubtful, keyOf, spelledSo, textOf } from './name-words.js';
import { isPersonNoun } from './titles.js';

/** What one mention shows to be a place is one everywhere, unless it is somebody's surname too. */
export function samePlaces(doc: Doc, names: readonly Name[]): Name[] {
  const places = new Set(names.filter((n) => n.kind === 'place').map((n) => keyOf(doc, n)));
  for (const name of names) {
    const last = doc.tokens[name.tokens.to - 1]!;
    if (name.kind === 'person' && name.tokens.to - name.tokens.from > 1) places.delete(foldName(last.text));
  }
  return names.map((name) =>
    (name.kind === 'person' || name.kind === 'organisation') && places.has(keyOf(doc, name))
      ? { ...name, kind: 'place' }
      : name,
  );
}

const locative = /^(?:in|at|near|around|over|outside|inside|across|towards?)$/i;

/** A capital's name that no title or given name stands before. */
function isCapital(doc: Doc, register: Register, name: Name): boolean {
  if (!doubtful.has(name.kind) || isPersonNoun(doc.tokens[name.tokens.from - 1])) return false;
  const words = textOf(doc, name).replace(/\s+/g, ' ');
  return register.capitalOf(/\p{Ll}/u.test(words) ? words : titleCase(words)) !== undefined;
}

/** "in Avdiivka": one word that the gazetteer spells so, behind a preposition of place, is a place. */
export function asPlace(doc: Doc, register: Register, name: Name): Name {
  const { from, to } = name.tokens;
  if (isCapital(doc, register, name)) return { ...name, kind: 'place' };
  if (to - from > 1 || (name.kind !== 'person' && name.kind !== 'organisation' && name.kind !== 'event')) return name;
  const before = doc.tokens[from - 1];
  const ofTown =
    before?.text === 'of' &&
    /^(?:town|city|village|district|province|region|market|outskirts)$/.test(doc.tokens[from - 2]?.text ?? '');
  if (!before || before.sentence !== doc.tokens[from]!.sentence || !(locative.test(before.text) || ofTown)) return name;
  const words = textOf(doc, name);
  return isAcronym(words) || (register.findPlaces(words)[0]?.score ?? 0) < spelledSo
    ? name
    : { ...name, kind: 'place' };
}

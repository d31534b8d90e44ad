import { actorNoun } from '../../lexicon/actor-nouns.js';
import { genderOfName } from '../../lexicon/given-names.js';
import type { Doc, Name } from '../../model/doc.js';
import type { Register } from '../../register/register.js';
import { foldName } from '../../text/fold-name.js';
import { cut, doubtful, givenNameIn, isLoud, spelledSo, textOf } from './name-words.js';
import { isPersonNoun } from './titles.js';

/** Names in which the reader erred about the kind: persons taken for others by a given name, others taken for persons by their last word. */
export function asPerson(doc: Doc, register: Register, name: Name): Name {
  const { from, to } = name.tokens;
  const last = actorNoun(doc.tokens[to - 1]!.text.toLowerCase());
  if (name.kind === 'person' && to - from > 1 && (last?.class === 'group' || startsWithAcronym(doc, from)))
    return { ...name, kind: 'organisation' };
  if (name.kind === 'person' || !doubtful.has(name.kind) || last) return name;
  const first = givenNameIn(doc, from, to);
  if (first < 0 || to - first > 3 || !doc.tokens.slice(first, to).every((t) => t.upos === 'PROPN')) return name;
  if (first > from && !(doc.tokens[from - 1]?.text === 'of' && isPersonNoun(doc.tokens[from - 2]))) return name;
  return (register.findPlaces(textOf(doc, name))[0]?.score ?? 0) >= spelledSo
    ? name
    : { ...cut(doc, name, first, to), kind: 'person' };
}

/** "GSSS Gwadabawa" is no person; "J. Bolton" is. */
const startsWithAcronym = (doc: Doc, from: number): boolean =>
  /^\p{Lu}{3,6}$/u.test(doc.tokens[from]!.text) && (!isLoud(doc, from + 1) || !/[AEIOUY]/.test(doc.tokens[from]!.text));

/** "Press Secretary | Sarah Sanders": a title in front of a person's name is no part of it. */
export function withoutTitle(doc: Doc, name: Name): Name {
  const { from, to } = name.tokens;
  if (!doubtful.has(name.kind)) return name;
  let at = Math.max(from, to - 4);
  while (at < to && !lastTitle(doc, at, to)) at++;
  if (at >= to - 1) return name;
  const given = genderOfName(foldName(doc.tokens[at + 1]!.text)) !== undefined;
  const collective = actorNoun(doc.tokens[to - 1]!.text.toLowerCase())?.class === 'group';
  // "Winnebago County Coroner | Sue Fiduccia"; but "Prince Sultan Air Base" is no person
  const plain = /^\p{Ll}/u.test(doc.tokens[at]!.text);
  if (!given && !plain && name.kind !== 'person' && (at === from || to - at < 3 || collective)) return name;
  return { ...cut(doc, name, at + 1, to), kind: 'person' };
}

/** "Taras | Dovhenko", "Hamdine Ag | Sidalamine": words of a person's name that the reader left out. */
export function wholePerson(doc: Doc, name: Name, taken: ReadonlySet<number>): Name {
  if (name.kind !== 'person') return name;
  let { from, to } = name.tokens;
  while (from > 0 && isGivenName(doc, from - 1) && !taken.has(from - 1)) from--;
  while (to - from < 5 && continuesName(doc, to) && !taken.has(to)) {
    if (
      doc.tokens[to]!.sentence !== doc.tokens[from]!.sentence ||
      /day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
        doc.tokens[to]!.text,
      )
    )
      break;
    to++;
  }
  return from === name.tokens.from && to === name.tokens.to ? name : cut(doc, name, from, to);
}

const continuesName = (doc: Doc, at: number): boolean => {
  const token = doc.tokens[at];
  return token?.upos === 'PROPN' && /^\p{Lu}/u.test(token.text) && !isPersonNoun(token);
};

const isGivenName = (doc: Doc, at: number): boolean => {
  const token = doc.tokens[at]!;
  const same = token.sentence === doc.tokens[at + 1]?.sentence;
  return same && token.upos === 'PROPN' && !isPersonNoun(token) && genderOfName(foldName(token.text)) !== undefined;
};

/** Whether a token is a title and no other title follows it before the end of the name. */
function lastTitle(doc: Doc, at: number, to: number): boolean {
  if (!isPersonNoun(doc.tokens[at])) return false;
  for (let i = at + 1; i < to; i++) if (isPersonNoun(doc.tokens[i]) || doc.tokens[i]!.upos !== 'PROPN') return false;
  return true;
}

import { actorNoun } from '../../lexicon/actor-nouns.js';
import { endsBody } from '../../lexicon/state-bodies.js';
import type { Doc, Name } from '../../model/doc.js';
import { cut, givenNameIn, isLoud, textOf } from './name-words.js';
import { isPersonNoun } from './titles.js';
import { headFirst } from './unseen-names.js';

/**
 * "Northern | Communes Liberation Movement", "Movement | for the Liberation of …": words of a collective's name that the
 * reader left out, before it and behind it.
 */
export function wholeCollective(doc: Doc, name: Name, taken: ReadonlySet<number>): Name {
  if (name.kind !== 'organisation' && name.kind !== 'group' && name.kind !== 'facility') return name;
  let { from, to } = name.tokens;
  const sentence = doc.sentences[doc.tokens[from]!.sentence]!;
  const isFree = (at: number) =>
    at >= sentence.tokens.from && !taken.has(at) && isNameWord(doc, at, sentence.tokens.from);
  while (to - from < 9 && isFree(from - 1)) from--;
  to = Math.max(to, headFirst(doc, from, to, sentence.tokens.to));
  return from === name.tokens.from && to === name.tokens.to ? name : cut(doc, name, from, to);
}

/** A capitalised noun or adjective that no sentence begins with, unless it is all capitals; titles and days are none. */
function isNameWord(doc: Doc, at: number, first: number): boolean {
  const token = doc.tokens[at]!;
  if (!/^(?:JJ|NN)/.test(token.xpos) || !/^\p{Lu}\p{L}/u.test(token.text)) return false;
  if (isPersonNoun(token) || /day$|^(?:Mr|Mrs|Ms|Dr|Former|Late)$/.test(token.text)) return false;
  return at > first || (isLoud(doc, at) && isLoud(doc, at + 1));
}

/** "ministry": a common noun written as one names nobody. */
export const isCommon = (doc: Doc, name: Name): boolean => {
  const text = textOf(doc, name);
  const last = doc.tokens[name.tokens.to - 1]!;
  return !/[\p{Lu}\p{N}]/u.test(text) && (!!actorNoun(last.lemma.toLowerCase()) || endsBody(last.text));
};

/** "Miuska Hvardiia, a formation that …": a name that the words behind it call a collective is none of a person. */
export function asGroup(doc: Doc, name: Name): Name {
  const { to } = name.tokens;
  if (name.kind !== 'person' && name.kind !== 'event') return name;
  if (doc.tokens[to]?.text !== ',' || !/^(?:an?|the)$/.test(doc.tokens[to + 1]?.text ?? '')) return name;
  let at = to + 2;
  while (at < to + 7 && /^(?:JJ|NN|VBN|HYPH|NNP)$/.test(doc.tokens[at]?.xpos ?? '')) at++;
  const isOwner = doc.tokens[at]?.xpos === 'POS' || givenNameIn(doc, name.tokens.from, to) >= 0;
  return !isOwner && actorNoun(doc.tokens[at - 1]?.lemma.toLowerCase() ?? '')?.class === 'group'
    ? { ...name, kind: 'organisation' }
    : name;
}

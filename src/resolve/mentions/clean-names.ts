import { actorNoun } from '../../lexicon/actor-nouns.js';
import { genderOfName } from '../../lexicon/given-names.js';
import { endsBody } from '../../lexicon/state-bodies.js';
import type { Doc, Name, NameKind } from '../../model/doc.js';
import type { Register } from '../../register/register.js';
import { foldName } from '../../text/fold-name.js';
import { titleCase } from '../../text/title-case.js';
import { isAcronym } from '../coreference/collectives.js';
import { joinedNames } from './joined-names.js';
import { isPersonNoun } from './titles.js';
import { headFirst, unseenNames } from './unseen-names.js';

/**
 * The reader's names made one with themselves: a title alone ("Secretary") names nobody, an acronym is no person, and one
 * spelling has one kind in a report, the one it has most often.
 */
export function cleanNames(doc: Doc, register: Register): Doc {
  const taken = new Set(
    doc.names.flatMap(({ tokens: { from, to } }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const seen = joinedNames(doc, register)
    .map((name) => withoutTitle(doc, trimmed(doc, name)))
    .map((name) => wholePerson(doc, asPerson(doc, register, name), taken))
    .map((name) => wholeCollective(doc, asPerson(doc, register, name), taken))
    .filter((name) => /\p{L}/u.test(textOf(doc, name)) && !isTitleAlone(doc, name) && !isCommon(doc, name));
  const found = [...seen, ...unseenNames(doc, register, seen)].sort((a, b) => a.tokens.from - b.tokens.from);
  const names = samePlaces(
    doc,
    withoutOverlap(found).map((name) => asGroup(doc, asPlace(doc, register, name))),
  );
  const kinds = new Map<string, Map<NameKind, number>>();
  for (const name of names) {
    const votes = kinds.get(keyOf(doc, name)) ?? new Map<NameKind, number>();
    kinds.set(keyOf(doc, name), votes);
    const kind = name.kind === 'person' && isAcronym(textOf(doc, name)) ? 'organisation' : name.kind;
    votes.set(kind, (votes.get(kind) ?? 0) + 1);
  }
  return { ...doc, names: names.map((name) => ({ ...name, kind: mostVoted(kinds.get(keyOf(doc, name))!) })) };
}

/** Marks at its ends are no part of a name: "Pakistan -" of "Pakistan-based". */
function trimmed(doc: Doc, name: Name): Name {
  let { from, to } = name.tokens;
  const isMark = (at: number) => !/[\p{L}\p{N}]/u.test(doc.tokens[at]?.text ?? 'x');
  while (from < to - 1 && isMark(from)) from++;
  while (to > from + 1 && isMark(to - 1)) to--;
  return from === name.tokens.from && to === name.tokens.to ? name : cut(doc, name, from, to);
}

function cut(doc: Doc, name: Name, from: number, to: number): Name {
  const head = name.head >= from && name.head < to ? name.head : to - 1;
  return {
    ...name,
    tokens: { from, to },
    span: { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end },
    head,
  };
}

/** Of names that overlap the wider one stays. */
function withoutOverlap(names: readonly Name[]): Name[] {
  const out: Name[] = [];
  for (const name of names) {
    const before = out.at(-1);
    if (!before || before.tokens.to <= name.tokens.from) out.push(name);
    else if (before.tokens.to - before.tokens.from <= name.tokens.to - name.tokens.from) out[out.length - 1] = name;
  }
  return out;
}

/** What one mention shows to be a place is one everywhere, unless it is somebody's surname too. */
function samePlaces(doc: Doc, names: readonly Name[]): Name[] {
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
function asPlace(doc: Doc, register: Register, name: Name): Name {
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

/** "Miuska Hvardiia, a formation that …": a name that the words behind it call a collective is none of a person. */
function asGroup(doc: Doc, name: Name): Name {
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

/** Kinds that the reader sometimes gives to persons. */
const doubtful: ReadonlySet<NameKind> = new Set(['person', 'organisation', 'event', 'place', 'facility']);

/** Names in which the reader erred about the kind: persons taken for others by a given name, others taken for persons by their last word. */
function asPerson(doc: Doc, register: Register, name: Name): Name {
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

/** A place's score from which its name is spelled as the text spells it. */
const spelledSo = 0.55;

/** "GSSS Gwadabawa" is no person; "J. Bolton" is. */
const startsWithAcronym = (doc: Doc, from: number): boolean =>
  /^\p{Lu}{3,6}$/u.test(doc.tokens[from]!.text) && (!isLoud(doc, from + 1) || !/[AEIOUY]/.test(doc.tokens[from]!.text));
const isLoud = (doc: Doc, at: number): boolean => /^\p{Lu}{2,}$/u.test(doc.tokens[at]?.text ?? '');

/** First token of a name that is a given name with another word behind it. */
function givenNameIn(doc: Doc, from: number, to: number): number {
  for (let at = from; at < to - 1; at++) if (genderOfName(foldName(doc.tokens[at]!.text)) !== undefined) return at;
  return -1;
}

/** "Press Secretary | Sarah Sanders": a title in front of a person's name is no part of it. */
function withoutTitle(doc: Doc, name: Name): Name {
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
function wholePerson(doc: Doc, name: Name, taken: ReadonlySet<number>): Name {
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

/**
 * "Northern | Communes Liberation Movement", "Movement | for the Liberation of …": words of a collective's name that the
 * reader left out, before it and behind it.
 */
function wholeCollective(doc: Doc, name: Name, taken: ReadonlySet<number>): Name {
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
const isCommon = (doc: Doc, name: Name): boolean => {
  const text = textOf(doc, name);
  const last = doc.tokens[name.tokens.to - 1]!;
  return !/[\p{Lu}\p{N}]/u.test(text) && (!!actorNoun(last.lemma.toLowerCase()) || endsBody(last.text));
};

/** Whether a token is a title and no other title follows it before the end of the name. */
function lastTitle(doc: Doc, at: number, to: number): boolean {
  if (!isPersonNoun(doc.tokens[at])) return false;
  for (let i = at + 1; i < to; i++) if (isPersonNoun(doc.tokens[i]) || doc.tokens[i]!.upos !== 'PROPN') return false;
  return true;
}

const textOf = (doc: Doc, name: Name): string => doc.text.slice(name.span.start, name.span.end);
const keyOf = (doc: Doc, name: Name): string => foldName(textOf(doc, name)).replace(/^the /, '') || textOf(doc, name);

/** Words that are no place without another: "the British | Empire". */
const bare =
  /^(?:empire|kingdom|republic|commonwealth|union|federation|north|south|east|west|state|province|district)$/i;

function isTitleAlone(doc: Doc, name: Name): boolean {
  if (name.kind === 'place' && bare.test(textOf(doc, name))) return true;
  if (name.kind === 'nationality' || name.kind === 'state') return false;
  for (let at = name.tokens.from; at < name.tokens.to; at++) if (!isPersonNoun(doc.tokens[at])) return false;
  return true;
}

function mostVoted(votes: ReadonlyMap<NameKind, number>): NameKind {
  let best: [NameKind, number] = ['event', 0];
  for (const vote of votes) if (vote[1] > best[1]) best = vote;
  return best[0];
}

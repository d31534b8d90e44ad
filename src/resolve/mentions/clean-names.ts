import type { Doc, Name, NameKind } from '../../model/doc.js';
import type { Register } from '../../register/register.js';
import { isAcronym } from '../coreference/collectives.js';
import { joinedNames } from './joined-names.js';
import { asGroup, isCommon, wholeCollective } from './name-collectives.js';
import { asPerson, wholePerson, withoutTitle } from './name-persons.js';
import { asPlace, samePlaces } from './name-places.js';
import { cut, isLoud, keyOf, textOf } from './name-words.js';
import { withOutlet } from './outlet-names.js';
import { isPersonNoun } from './titles.js';
import { unseenNames } from './unseen-names.js';

/**
 * The reader's names made one with themselves: a title alone ("Secretary") names nobody, an acronym is no person, and one
 * spelling has one kind in a report, the one it has most often.
 */
export function cleanNames(doc: Doc, register: Register, outlet: string | null = null): Doc {
  const taken = new Set(
    doc.names.flatMap(({ tokens: { from, to } }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const seen = withOutlet(doc, outlet, joinedNames(doc, register))
    .flatMap((name) => byLines(doc, name))
    .map((name) => withoutTitle(doc, withoutTail(doc, trimmed(doc, name))))
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

/** A letterhead's lines are two names: "GOVERNMENT OF KANO STATE", and below it "Office of the Special Adviser". */
function byLines(doc: Doc, name: Name): Name[] {
  const { from, to } = name.tokens;
  for (let at = from + 1; at < to; at++) {
    const gap = doc.text.slice(doc.tokens[at - 1]!.end, doc.tokens[at]!.start);
    if (gap.includes('\n') && isLoud(doc, at - 1) !== isLoud(doc, at))
      return [cut(doc, name, from, at), cut(doc, name, at, to)];
  }
  return [name];
}

const day =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * What is no part of a name at its end: a day ("Government House | on Thursday"), and the office of whoever is named next
 * ("JeM | Chief Masood Azhar").
 */
function withoutTail(doc: Doc, name: Name): Name {
  const { from } = name.tokens;
  let { to } = name.tokens;
  if (to - from > 2 && day.test(doc.tokens[to - 1]!.text) && doc.tokens[to - 2]!.upos === 'ADP') to -= 2;
  const next = doc.names.find((n) => n.tokens.from === name.tokens.to);
  if (name.kind !== 'state' && next?.kind === 'person' && isAcronym(doc.tokens[from]!.text))
    while (to - from > 1 && isPersonNoun(doc.tokens[to - 1])) to--;
  return to === name.tokens.to ? name : cut(doc, name, from, to);
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

/** Words that are no place without another: "the British | Empire", "Gwadabawa Local | Government Area". */
const bare =
  /^(?:empire|kingdom|republic|commonwealth|union|federation|north|south|east|west|state|province|district|(?:local )?government areas?)$/i;

function isTitleAlone(doc: Doc, name: Name): boolean {
  if ((name.kind === 'place' || / areas?$/i.test(textOf(doc, name))) && bare.test(textOf(doc, name))) return true;
  if (name.kind === 'nationality' || name.kind === 'state') return false;
  for (let at = name.tokens.from; at < name.tokens.to; at++) if (!isPersonNoun(doc.tokens[at])) return false;
  return true;
}

function mostVoted(votes: ReadonlyMap<NameKind, number>): NameKind {
  let best: [NameKind, number] = ['event', 0];
  for (const vote of votes) if (vote[1] > best[1]) best = vote;
  return best[0];
}

import type { ActorCandidate } from '../register.js';
import { type ActorIndex, exactKey, isAcronym, spelled } from './actor-index.js';
import type { Spelled } from './comparison.js';
import { matchNames } from './match-names.js';
import type { NameToken } from './name-tokens.js';
import { type ActorHints, byScore, type Draft, least, most, rank } from './rank.js';
import { spellings } from './spellings.js';

/** Most names whose words are compared with one that is asked for. */
const comparedMost = 8;

/** Actors that a name may mean: by its very letters, then by all names that come near it. */
export function findActors(index: ActorIndex, asked: string, hints: ActorHints = {}): ActorCandidate[] {
  const { forms, note } = spellings(asked);
  const found = forms.flatMap((form) => findNamed(index, form, hints));
  if (forms.length === 1) return found;
  const seen = new Set<string>();
  const first = found.sort(byScore).filter(({ actor }) => !seen.has(actor.id) && seen.add(actor.id));
  return first.slice(0, most).map((c) => (note ? { ...c, why: [...c.why, note] } : c));
}

function findNamed(index: ActorIndex, name: string, hints: ActorHints): ActorCandidate[] {
  const folded = exactKey(name);
  if (folded.length < 2) return [];
  const drafts = byLetters(index, name, folded);
  let asked: Spelled | undefined;
  if (!drafts.some((d) => d.score >= 0.9)) {
    asked = spelled(name, folded);
    drafts.push(...byLikeness(index, name, folded, asked));
    if (asked.tokens.length === 1) drafts.push(...bySurname(index, asked.tokens[0]!, hints));
  }
  let told: number | undefined;
  return rank(drafts, hints, () => {
    told ??= toldBy(index, (asked ?? spelled(name, folded)).tokens);
    return told;
  });
}

/** Weight of the words that leave no doubt: two rare ones. */
const muchTold = 13;

/** How much the words of a name tell: few bear rare ones. */
function toldBy({ inexact: { words } }: ActorIndex, tokens: readonly NameToken[]): number {
  const sum = tokens.reduce((total, token) => total + words.weight(token), 0);
  return Math.round(Math.min(1, sum / muchTold) * 1000) / 1000;
}

/** The same letters. An acronym must be written as one: "Mit" and "arg" are words. */
function byLetters(index: ActorIndex, name: string, folded: string): Draft[] {
  const upper = name === name.toUpperCase();
  return index.exact(folded).flatMap((entry) => {
    if (entry.acronym && !isAcronym(name.trim())) return [];
    if (/^the /i.test(name) && entry.actor.kind === 'person') return [];
    const score = entry.weak ? 0.86 : entry.acronym ? 0.93 : 1;
    const why = () => [entry.weak ? `a weak alias of it: ${entry.name}` : `a name of it: ${entry.name}`];
    return [{ entry, score: upper && !entry.acronym && folded.length < 5 ? score - 0.1 : score, why }];
  });
}

/** Acronyms of fewer letters are known exactly or not at all. */
const longAcronym = 5;

/** Every name that comes near, compared by all features; the very name has been found by its letters. */
function byLikeness(index: ActorIndex, name: string, folded: string, asked: Spelled): Draft[] {
  if (asked.letters.length < longAcronym && isAcronym(name.trim())) return [];
  const { names, words } = index.inexact;
  const weightOf = (token: NameToken) => words.weight(token);
  const weighed = { ...asked, weights: asked.tokens.map(weightOf) };
  const drafts: Draft[] = [];
  for (const at of index.near(asked, comparedMost)) {
    const entry = index.entries[at]!;
    if (entry.folded === folded || (entry.acronym && asked.letters !== names[at]!.letters)) continue;
    const kind = { person: entry.actor.kind === 'person', weak: entry.weak };
    const match = matchNames(weighed, names[at]!, kind, weightOf);
    const why = () => [`compared with its name ${entry.name}`, ...match.why()];
    if (match.score >= least) drafts.push({ entry, score: match.score, why });
  }
  return drafts;
}

/** A surname alone means somebody only where the text says of which country: then one who held an office. */
function bySurname(index: ActorIndex, token: NameToken, { country, kind }: ActorHints): Draft[] {
  if (!country || (kind && kind !== 'person') || token.skeleton.length < 2) return [];
  const { names, words } = index.inexact;
  return words.bearers(token).flatMap((at) => {
    const entry = index.entries[at]!;
    const { actor } = entry;
    if (actor.kind !== 'person' || actor.country !== country || !actor.offices.length) return [];
    if (names[at]!.tokens.at(-1)!.sound !== token.sound) return [];
    return [{ entry, score: 0.66, why: () => [`the surname of ${entry.name}, who held an office of that country`] }];
  });
}

import type { ActorCandidate } from '../register.js';
import { type ActorIndex, exactKey, isAcronym, type NameEntry, tokensOf } from './actor-index.js';
import { align, oneOff } from './align.js';
import { asLatin, isMixed } from './lookalikes.js';
import { type NameToken, nameTokens, skeletonKey, withoutHonorifics } from './name-tokens.js';
import { type ActorHints, byScore, type Draft, least, most, rank } from './rank.js';
import { veto } from './vetoes.js';

/** Most names whose words are aligned with one that is asked for. */
const alignedMost = 120;
/** A word that more bear than this finds nobody by itself, once a rarer one has. */
const bearersMost = 400;

/** Actors that a name may mean: by its very letters, then by its sounds, then word by word. */
export function findActors(index: ActorIndex, asked: string, hints: ActorHints = {}): ActorCandidate[] {
  const name = asked.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
  if (!isMixed(name)) return findNamed(index, name, hints);
  const note = 'letters of another script were read as the Latin ones they look or sound like';
  const found = [asLatin(name), name].flatMap((form) => findNamed(index, form, hints)).sort(byScore);
  const first = found.filter((c, at) => found.findIndex((d) => d.actor.id === c.actor.id) === at);
  return first.slice(0, most).map((c) => ({ ...c, why: [...c.why, note] }));
}

function findNamed(index: ActorIndex, name: string, hints: ActorHints): ActorCandidate[] {
  const folded = exactKey(name);
  if (folded.length < 2) return [];
  const drafts = byLetters(index, name, folded);
  if (!drafts.some((d) => d.score >= 0.9)) {
    const tokens = withoutHonorifics(nameTokens(name));
    drafts.push(...bySound(index, tokens, name), ...byWords(index, tokens));
    if (tokens.length === 1) drafts.push(...bySurname(index, tokens[0]!, hints));
  }
  return rank(drafts, hints);
}

/** The same letters. An acronym must be written as one: "Mit" and "arg" are words. */
function byLetters(index: ActorIndex, name: string, folded: string): Draft[] {
  const upper = name === name.toUpperCase();
  return index.exact(folded).flatMap((entry) => {
    if (entry.acronym && !isAcronym(name.trim())) return [];
    if (/^the /i.test(name) && entry.actor.kind === 'person') return [];
    const score = entry.weak ? 0.86 : entry.acronym ? 0.93 : 1;
    const why = entry.weak ? `a weak alias of it: ${entry.name}` : `a name of it: ${entry.name}`;
    return [{ entry, score: upper && !entry.acronym && folded.length < 5 ? score - 0.1 : score, why }];
  });
}

/** The same words, spelled otherwise. One word alone needs four consonants to be sure of. */
function bySound(index: ActorIndex, tokens: readonly NameToken[], name: string): Draft[] {
  if (isAcronym(name.trim()) || (tokens.length === 1 && tokens[0]!.skeleton.length < 4)) return [];
  return index.bySkeletons(skeletonKey(tokens)).flatMap((entry) => {
    const known = tokensOf(entry);
    const person = entry.actor.kind === 'person';
    // "Hafiz Muhammad" is more than its one word that is no title
    if (person && known.length === 1 && entry.folded.includes(' ')) return [];
    if (veto(tokens, known, person)) return [];
    const aligned = align(tokens, known).asked;
    const like = aligned.reduce((sum, s) => sum + s, 0) / aligned.length;
    if (like < 0.85) return [];
    const score = (tokens.length === 1 ? 0.8 : 0.87) + (like - 0.85) * 0.6 - (entry.weak ? 0.06 : 0);
    return [{ entry, score, why: `it sounds like its name ${entry.name}` }];
  });
}

/** Bearers of a word; where nobody bears it, those of words one consonant off. */
function bearersOf(index: ActorIndex, skeleton: string): readonly NameEntry[] {
  const bearers = index.byWord(skeleton);
  return bearers.length ? bearers : index.neighbours(skeleton).flatMap((s) => index.byWord(s));
}

/** Word by word, among names that share the rarest words, or two of them where many share one. */
function byWords(index: ActorIndex, tokens: readonly NameToken[]): Draft[] {
  if (tokens.length < 2) return byOneWord(index, tokens[0]);
  const lists = [...new Set(tokens.map((t) => t.skeleton))]
    .filter((s) => s.length > 1)
    .map((skeleton) => ({ skeleton, bearers: bearersOf(index, skeleton) }))
    .filter(({ bearers }) => bearers.length)
    .sort((a, b) => a.bearers.length - b.bearers.length || (a.skeleton < b.skeleton ? -1 : 1));
  const seen = new Map<NameEntry, number>();
  for (const { skeleton, bearers } of lists.slice(0, 4)) {
    if (bearers.length > bearersMost && seen.size) {
      for (const [entry, shared] of seen)
        if (tokensOf(entry).some((t) => t.skeleton === skeleton)) seen.set(entry, shared + 1);
    } else for (const entry of bearers) if (isComparable(entry)) seen.set(entry, (seen.get(entry) ?? 0) + 1);
  }
  const needed = seen.size > alignedMost ? 2 : 1;
  const near = [...seen].flatMap(([entry, shared]) => (shared >= needed ? [entry] : [])).slice(0, alignedMost);
  return near.flatMap((entry) => compareWords(index, tokens, entry) ?? []);
}

const isComparable = (entry: NameEntry): boolean => !entry.acronym && tokensOf(entry).length > 1;

/** A name of one long word with one letter wrong: enough to ask a person, never enough to be sure. */
function byOneWord(index: ActorIndex, token: NameToken | undefined): Draft[] {
  if (!token || token.text.length < 6) return [];
  return index
    .neighbours(token.skeleton)
    .flatMap((s) => index.byWord(s))
    .flatMap((entry) => {
      const [known, ...more] = tokensOf(entry);
      if (entry.acronym || more.length || !oneOff(token.text, known!.text)) return [];
      return [{ entry, score: 0.74, why: `one letter off its name ${entry.name}` }];
    });
}

function compareWords(index: ActorIndex, tokens: readonly NameToken[], entry: NameEntry): Draft | null {
  const known = tokensOf(entry);
  const person = entry.actor.kind === 'person';
  if (veto(tokens, known, person)) return null;
  const { asked, left, partner } = align(tokens, known);
  const weights = tokens.map((t) => Math.max(1, index.weight(t.skeleton)));
  const leftWeight = left.reduce((sum, j) => sum + Math.max(1, index.weight(known[j]!.skeleton)), 0);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const shared = asked.reduce((sum, like, i) => sum + like * weights[i]!, 0);
  const matched = asked.filter((like) => like >= 0.8).length;
  if (matched === 0) return null;
  const whole = (2 * shared) / (2 * shared + (total - shared) + leftWeight);
  const words = person
    ? personScore(asked, partner, known.length, matched, shared, whole)
    : asked.every((like) => like >= 0.8) || left.length === 0
      ? Math.min(0.9, whole)
      : whole * 0.85;
  const score = words - (entry.weak ? 0.08 : 0);
  return score < least ? null : { entry, score, why: reasonOf(entry, matched, tokens.length, left.length) };
}

/**
 * The surname must agree. A name that leaves some of the known one out ("Masood Azhar" of Mohammed Masood Azhar Alvi) is
 * that person if two of its words are; one with a given name of its own is somebody else.
 */
function personScore(
  asked: readonly number[],
  partner: readonly number[],
  known: number,
  matched: number,
  shared: number,
  whole: number,
): number {
  const last = asked.length - 1;
  if (asked[last]! < 0.8) return 0;
  const lost = asked.filter((like) => like < 0.5).length;
  if (lost > 0) return known > matched ? Math.min(0.49, whole) : Math.min(0.7, whole);
  if (matched < 2) return partner[last] === known - 1 ? Math.min(0.72, whole) : 0;
  const ordered = partner.every((p, i) => i === 0 || p > partner[i - 1]!);
  const told = Math.min(1, shared / 12);
  const least = partner[last] === known - 1 ? 0.84 : 0.8;
  return Math.min(0.92, Math.max(whole * 0.92, least * (0.7 + 0.3 * told)) - (ordered ? 0 : 0.04));
}

function reasonOf(entry: NameEntry, matched: number, asked: number, left: number): string {
  const rest = left ? `, ${left} of its own left out` : '';
  return `${matched} of ${asked} words agree with its name ${entry.name}${rest}`;
}

/** A surname alone means somebody only where the text says of which country: then one who held an office. */
function bySurname(index: ActorIndex, token: NameToken, { country, kind }: ActorHints): Draft[] {
  if (!country || (kind && kind !== 'person') || token.skeleton.length < 2) return [];
  return index.byWord(token.skeleton).flatMap((entry) => {
    const { actor } = entry;
    if (actor.kind !== 'person' || actor.country !== country || !actor.offices.length) return [];
    if (tokensOf(entry).at(-1)!.sound !== token.sound) return [];
    return [{ entry, score: 0.66, why: `the surname of ${entry.name}, who held an office of that country` }];
  });
}

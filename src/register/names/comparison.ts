import { type Aligned, agreed, align, likenesses, oneOff } from './align.js';
import type { NameToken } from './name-tokens.js';

/** A name as it is compared. */
export interface Spelled {
  /** Its words without titles. */
  readonly tokens: readonly NameToken[];
  /** All its letters, folded, with no spaces: how they were cut into words is forgotten. */
  readonly letters: string;
  /** Its folded words in the order of the alphabet; empty for a single word. */
  readonly bag: string;
  /** How much each of the words tells, where that is known beforehand. */
  readonly weights?: readonly number[];
}

/** What the features of two names are measured on. Shares are by weight: a word that few bear counts more. */
export interface Comparison {
  readonly person: boolean;
  readonly weak: boolean;
  readonly single: boolean;
  /** Of each name: how much agrees, likeness counted in; and how much has a partner at all. */
  readonly asked: { readonly shared: number; readonly paired: number };
  readonly known: { readonly shared: number };
  /** 1: the last words are partners; a half: one of them has another partner; 0: neither has. */
  readonly surname: number;
  /** 0 to 1: the weight that agrees, 1 from two rare words up. */
  readonly rare: number;
  /** 0 to 1: the worst word that agrees but for a letter. */
  readonly letter: number;
  readonly ordered: boolean;
  /** The known name begins with a given name that is not asked for: "Uday Saddam Hussein" is not Saddam Hussein. */
  readonly unnamed: boolean;
  /** 0 to 1: words of the known name are left out, and those that agree are common. */
  readonly common: number;
  /** Words that agree, of how many. */
  readonly matched: number;
  readonly words: number;
}

/** Weight of the words that two rare ones have together. */
const muchTold = 13;

interface Kind {
  readonly person: boolean;
  readonly weak: boolean;
}

export function compareWords(
  asked: Spelled,
  known: Spelled,
  kind: Kind,
  weightOf: (token: NameToken) => number,
): Comparison {
  const { tokens } = asked;
  const words = tokens.length;
  const aligned = align(tokens, known.tokens);
  let matched = 0;
  for (let i = 0; i < words; i++) if (aligned.asked[i]! >= agreed) matched++;
  if (asked.bag !== '' && asked.bag === known.bag)
    return asWhole(asked, known, kind, matched, 0, asked.letters === known.letters);
  if (matched < words && oneOff(asked.letters, known.letters))
    return asWhole(asked, known, kind, matched, letterOff(asked, known), true);
  const weights = known.weights ?? known.tokens.map(weightOf);
  const { total, shared, paired, letter } = weigh(aligned, tokens, asked.weights ?? tokens.map(weightOf), weights);
  let left = 0;
  for (let j = 0; j < weights.length; j++) if (!aligned.taken[j]) left += weights[j]!;
  return {
    person: kind.person,
    weak: kind.weak,
    single: known.tokens.length === 1,
    asked: { shared: shared / total, paired: paired / total },
    known: { shared: shared / (paired + left || 1) },
    surname: surnameOf(aligned, words, known.tokens.length),
    rare: Math.min(1, shared / muchTold),
    letter,
    ordered: isOrdered(aligned.partner, words),
    unnamed: kind.person && lacksGiven(aligned.taken, known.tokens),
    common: left > 0 ? Math.max(0, Math.min(1, (muchTold - shared) / 5)) : 0,
    matched,
    words,
  };
}

const whole = { shared: 1, paired: 1 };

/** The words need no pairing: they are the same in another order, or the names are a letter apart with the spaces left out. */
const asWhole = (
  asked: Spelled,
  known: Spelled,
  kind: Kind,
  matched: number,
  letter: number,
  ordered: boolean,
): Comparison => ({
  person: kind.person,
  weak: kind.weak,
  single: known.tokens.length === 1,
  asked: whole,
  known: whole,
  surname: 1,
  rare: Math.min(1, asked.letters.length / muchTold),
  letter,
  ordered,
  unnamed: false,
  common: 0,
  matched,
  words: asked.tokens.length,
});

/** A letter counts most in a word of three or four. */
const severity = (length: number): number => Math.min(1, 4 / Math.max(1, length));

function letterOff({ letters }: Spelled, known: Spelled): number {
  if (letters === known.letters) return 0;
  let longest = 0;
  for (const { text } of known.tokens) longest = Math.max(longest, text.length);
  return severity(Math.min(letters.length / 2, longest));
}

const worseFor = (like: number, { text }: NameToken): number => {
  if (like >= likenesses.open || like < agreed) return 0;
  return severity(text.length) * (like === likenesses.vowel ? 0.5 : 1);
};

/** "Mohammed" before a name is often left out and tells nobody from another. */
function lacksGiven(taken: Uint8Array, known: readonly NameToken[]): boolean {
  for (let at = 0; at < known.length && !taken[at]; at++) if (known[at]!.skeleton !== 'mhmd') return true;
  return false;
}

function surnameOf({ asked, partner, taken }: Aligned, words: number, known: number): number {
  const last = words - 1;
  if (partner[last] === known - 1 && asked[last]! >= agreed) return 1;
  return asked[last]! >= agreed || taken[known - 1] ? 0.5 : 0;
}

function isOrdered(partner: Int32Array, words: number): boolean {
  let before = -1;
  for (let i = 0; i < words; i++) {
    const p = partner[i]!;
    if (p < 0) continue;
    if (p < before) return false;
    before = p;
  }
  return true;
}

/** What the words asked for weigh together, what of it agrees, what has a partner, and the worst letter. */
function weigh(
  { asked, partner }: Aligned,
  tokens: readonly NameToken[],
  own: readonly number[],
  known: readonly number[],
): { total: number; shared: number; paired: number; letter: number } {
  const sums = { total: 0, shared: 0, paired: 0, letter: 0 };
  for (let i = 0; i < tokens.length; i++) {
    const weight = partner[i]! < 0 ? own[i]! : known[partner[i]!]!;
    sums.total += weight;
    sums.shared += weight * asked[i]!;
    if (asked[i]! >= likenesses.initial) sums.paired += weight;
    sums.letter = Math.max(sums.letter, worseFor(asked[i]!, tokens[i]!));
  }
  return sums;
}

import { type Comparison, compareWords, type Spelled } from './comparison.js';
import { features } from './features.js';
import type { NameToken } from './name-tokens.js';
import { type Verdict, verdictOf } from './verdict.js';
import { veto } from './vetoes.js';

/** What comparing two names gave. */
export interface NameMatch {
  /** 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
  /** Each feature that spoke, with what it gave; or the veto. Worked out when it is asked for. */
  readonly why: () => string[];
}

interface Kind {
  readonly person: boolean;
  readonly weak: boolean;
}

/** Of two names whose surnames differ, or of which something forbids that they mean one. */
const forbidden = (why: string): NameMatch => ({ score: 0, verdict: 'different', why: () => [why] });

/** Nothing that is left out or too much makes two names surely one where the surname has no partner. */
const unsure = 0.72;

/** Compares two names by the features of `features.ts`, unless something forbids that they mean one. */
export function matchNames(
  asked: Spelled,
  known: Spelled,
  kind: Kind,
  weightOf: (token: NameToken) => number,
): NameMatch {
  const against = veto(asked.tokens, known.tokens, kind.person);
  if (against) return forbidden(against);
  const c = compareWords(asked, known, kind, weightOf);
  if (c.matched === 0 && c.asked.paired < 1) return forbidden('no word agrees');
  if (kind.person && c.surname === 0) return forbidden('the surname differs');
  const score = Math.max(0, Math.min(most(c), sum(c)));
  return { score, verdict: verdictOf(score), why: () => explain(c) };
}

/**
 * The same words spelled otherwise are never as sure as the same letters; a person with a name too many is a question, and so
 * is one whose last name is no last name of the known: "Maria Costa" and "Maria da Costa Carvalho".
 */
function most(c: Comparison): number {
  if (c.person && c.asked.paired < 1) return unsure;
  return c.person && c.surname < 1 && c.known.shared < 0.99 ? surnameless : 0.96;
}
/** Just below the band in which names are one. */
const surnameless = 0.78;

const weighed = (c: Comparison): { says: string; adds: number }[] =>
  features.map(({ says, person, other, value }) => ({ says, adds: (c.person ? person : other) * value(c) }));

function sum(c: Comparison): number {
  let total = 0;
  for (const f of features) total += (c.person ? f.person : f.other) * f.value(c);
  return total;
}

const explain = (c: Comparison): string[] => [
  `${c.matched} of ${c.words} words agree`,
  ...weighed(c)
    .filter(({ adds }) => Math.abs(adds) >= 0.005)
    .map(({ says, adds }) => `${adds < 0 ? '−' : '+'}${Math.abs(adds).toFixed(2)} ${says}`),
];

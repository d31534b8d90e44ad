import type { Comparison } from './comparison.js';

/** One thing that speaks for or against two names meaning one. */
export interface Feature {
  readonly name: string;
  /** What a full value adds to the score: of a person's name, of any other. */
  readonly person: number;
  readonly other: number;
  /** What it looks at. This very sentence is the explanation that a user gets. */
  readonly says: string;
  /** 0 to 1. */
  readonly value: (c: Comparison) => number;
}

/**
 * How two names that are not the same letter by letter are compared: the score is the sum of these, each value times its
 * weight, between 0 and 1. What forbids that two names mean one stands in `vetoes.ts`, what a score means in `verdict.ts`.
 */
export const features: readonly Feature[] = [
  {
    name: 'words',
    person: 0.66,
    other: 0.52,
    says: 'words of it agree with words of the known name, rare ones counting more',
    value: (c) => c.asked.shared,
  },
  {
    name: 'whole',
    person: 0.12,
    other: 0.38,
    says: 'little of the known name is left out',
    value: (c) => c.known.shared,
  },
  {
    name: 'surname',
    person: 0.1,
    other: 0,
    says: 'the last words agree',
    value: (c) => c.surname,
  },
  {
    name: 'rare',
    person: 0.08,
    other: 0.04,
    says: 'few others bear the words that agree',
    value: (c) => c.rare,
  },
  {
    name: 'surplus',
    person: -0.3,
    other: -0.2,
    says: 'it has words that the known name has not',
    value: (c) => 1 - c.asked.paired,
  },
  {
    name: 'given',
    person: -0.22,
    other: 0,
    says: 'the known name begins with a given name that it has not: a father and his son',
    value: (c) => (c.unnamed ? 1 : 0),
  },
  {
    name: 'common',
    person: -0.14,
    other: 0,
    says: 'words are left out, and those that agree are common ones',
    value: (c) => c.common,
  },
  {
    name: 'letter',
    person: -0.2,
    other: -0.16,
    says: 'a letter differs that makes another sound, the worse the shorter the word',
    value: (c) => c.letter,
  },
  {
    name: 'order',
    person: -0.13,
    other: -0.05,
    says: 'the words stand in another order',
    value: (c) => (c.ordered ? 0 : 1),
  },
  {
    name: 'single',
    person: -0.14,
    other: -0.08,
    says: 'a single word tells little',
    value: (c) => (c.single ? 1 : 0),
  },
  {
    name: 'weak',
    person: -0.03,
    other: -0.06,
    says: 'its source calls the known name a weak one, or many bear it',
    value: (c) => (c.weak ? 1 : 0),
  },
];

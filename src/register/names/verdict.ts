/**
 * What a score says of two names: `same` is one actor; `ask` may be one, and only a person may say so; `different` is two.
 * Nothing in the pipeline merges what is not `same`.
 */
export type Verdict = 'same' | 'ask' | 'different';

/** Least scores. */
export const bands = { same: 0.8, ask: 0.6 } as const;

export const verdictOf = (score: number): Verdict =>
  score >= bands.same ? 'same' : score >= bands.ask ? 'ask' : 'different';

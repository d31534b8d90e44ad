import type { Act, Channel } from '../../model/statement.js';
import type { Ranges } from './ranges.js';

/** A statement in the making, by token ranges. */
export interface Saying {
  source: Ranges;
  cue: Ranges;
  content: Ranges;
  /** The token that the cue turns on, -1 where there is no cue. */
  readonly head: number;
  /** The cue's lemma, with its particle. */
  readonly lemma: string;
  readonly frame: string;
  /** Head of the cue's subject, -1 for none. */
  readonly subject: number;
  /** The row's chance, null where no row knows the word. */
  readonly prior: number | null;
  act: Act;
  channel: Channel | null;
  via: string | null;
  addressees: Ranges;
  /** Chance that it is an attribution, by its row. */
  weight: number;
  readonly rule: string;
  readonly sentence: number;
  /** The saying whose speaker is meant, where the source is a document ("according to the statement"). */
  speakerOf: Saying | null;
}

export const saying = (fields: Partial<Saying> & Pick<Saying, 'head' | 'frame' | 'rule' | 'sentence'>): Saying => ({
  source: [],
  cue: [],
  content: [],
  act: 'say',
  channel: null,
  via: null,
  addressees: [],
  weight: 1,
  subject: -1,
  lemma: '',
  prior: null,
  speakerOf: null,
  ...fields,
});

/** First token of a saying, for order. */
export const startOf = (s: Saying): number =>
  Math.min(...[...s.source, ...s.cue, ...s.content].map((r) => r.from), Number.MAX_SAFE_INTEGER);

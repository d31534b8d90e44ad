import type { TokenRange } from '../../model/doc.js';
import type { Mention } from '../../model/mention.js';
import type { Span } from '../../model/span.js';
import type { Entity } from './entity.js';
import type { Phrase } from './phrase.js';

/** A mention while it is being resolved. */
export interface Found {
  readonly kind: Mention['kind'];
  readonly form: Mention['form'];
  readonly span: Span;
  readonly tokens: TokenRange;
  readonly head: number;
  /** What kind of antecedent it wants; `known`: it names its entity itself. */
  readonly want: 'known' | 'body' | 'group' | 'person' | 'crowd' | 'pair' | 'pronoun' | 'speaker';
  readonly phrase: Phrase | null;
  entities: readonly Entity[];
  /** Country that the words themselves tell (alpha-3). */
  country: string | null;
  /** Id in `places`. */
  place: string | null;
  /** Whether it names the place rather than the actor, where it could be either. */
  asPlace: boolean;
  /** The row that resolved it: see coreference/weights.ts and the docs of each resolver. */
  rule: string;
}

export const found = (
  fields: Pick<Found, 'kind' | 'form' | 'span' | 'tokens' | 'head' | 'want'> & Partial<Found>,
): Found => ({ phrase: null, entities: [], country: null, place: null, asPlace: false, rule: fields.want, ...fields });

import { listedNoun } from '../../lexicon/actor-nouns.js';
import type { Token } from '../../model/doc.js';

const plurals: readonly (readonly [RegExp, string])[] = [
  [/men$/, 'man'],
  [/ies$/, 'y'],
  [/(?<=[sxz]|ch|sh)es$/, ''],
  [/s$/, ''],
];

/** The noun of a token in lower case, singular; of a capitalised one ("Gunmen") too, which the tagger takes for a name. */
export function nounLemma(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  if (listedNoun(lemma)) return lemma;
  const low = token.text.toLowerCase();
  for (const [ending, singular] of plurals) {
    const tried = low.replace(ending, singular);
    if (tried !== low && listedNoun(tried)) return tried;
  }
  return lemma;
}

const alwaysMany = /^(?:staff|personnel|people|crew|police|troops|public|community|crowd|family|media|press)$/;

/** Whether a noun means more than one. */
export const isMany = (token: Token): boolean =>
  /^NNP?S$/.test(token.xpos) ||
  alwaysMany.test(token.text.toLowerCase()) ||
  (token.xpos === 'NNP' && nounLemma(token) !== token.lemma.toLowerCase());

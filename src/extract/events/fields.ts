import { type Field, fieldOf } from '../../lexicon/fields.js';
import type { TokenRange } from '../../model/doc.js';
import type { Page } from './page.js';

/** Fields of talk of a stretch of tokens: which of them it has words of. */
export function fieldsIn(page: Page, { from, to }: TokenRange): ReadonlySet<Field> {
  const found = new Set<Field>();
  for (let i = from; i < to; i++) {
    const field = fieldOf(page.doc.tokens[i]!.text.toLowerCase()) ?? fieldOf(page.lemma(i));
    if (field && page.nameAt[i]! < 0) found.add(field);
  }
  return found;
}

import { type Field, fieldOf } from '../../lexicon/fields.js';
import { weaponOf } from '../../lexicon/weapons.js';
import type { TokenRange } from '../../model/doc.js';
import type { Page } from './page.js';

/** Fields of talk of a stretch of tokens: which of them it has words of. */
export function fieldsIn(page: Page, { from, to }: TokenRange): ReadonlySet<Field> {
  const found = new Set<Field>();
  for (let i = from; i < to; i++) {
    const field = fieldOf(page.doc.tokens[i]!.text.toLowerCase()) ?? fieldOf(page.lemma(i));
    if (field && page.nameAt[i]! < 0 && !isGunfire(page, i)) found.add(field);
  }
  return found;
}

/** "return fire", "opened fire", "under fire": no blaze. */
function isGunfire(page: Page, at: number): boolean {
  if (page.lemma(at) !== 'fire') return false;
  const before = page.lemma(at - 1);
  const verb = page.lemma(page.doc.tokens[at]!.head);
  return (
    weaponOf(before) !== undefined ||
    /^(?:return|artillery|enemy|friendly|cross|heavy|sniper|under|automatic|indirect|hostile|rebel|army|police)$/.test(
      before,
    ) ||
    /^(?:open|return|exchange|trade|draw|cease|hold)$/.test(verb)
  );
}

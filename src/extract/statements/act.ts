import type { Act } from '../../model/statement.js';
import { type Page, plain, wordsOf } from './page.js';
import type { Saying } from './saying.js';

/** Verbs of saying whose negation is silence ("did not say whether …"). */
const silent =
  /^(?:say|comment|elaborate|specify|respond|reply|answer|give|disclose|reveal|explain|identify|confirm|detail)$/;

/** The act of a saying: its row's, but silence where the saying itself is refused or negated. */
export function actOf(page: Page, s: Saying): Act {
  const words = s.cue.flatMap((c) => wordsOf(page, c));
  const lemma = plain(page.doc.tokens[s.head]?.lemma ?? '');
  if (words.some((w) => /^(?:decline|refuse)$/.test(plain(w.lemma)))) return 'decline';
  const negated = words.some((w) => /^(?:not|n't|never)$/.test(plain(w.text)));
  if (negated && silent.test(lemma)) return 'decline';
  if (s.frame !== 'obj') return s.act;
  const own = actOfObject(page, s);
  // "offered its condolences" offers nothing
  return own && (s.act === 'say' || own === 'mourn') ? own : s.act;
}

/** "issued a warning", "set out three demands": the act of the noun. */
function actOfObject(page: Page, s: Saying): Act | undefined {
  const object = page.tree.child(s.head, 'obj');
  return object && page.lexicon.noun(plain(object.lemma))?.act;
}

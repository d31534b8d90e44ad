import type { Form, Vocabulary } from './form.js';
import type { Window } from './window.js';

/** A sentence on its way through the reader. */
export interface Work {
  readonly forms: readonly Form[];
  readonly size: number;
  /** Written in capitals, or in title case, throughout: capitals are no sign of a name. */
  readonly shouting: boolean;
  readonly headline: boolean;
  /** What the network says of it; of a very long sentence a stretch each. */
  readonly windows: Window[];
}

export function workOf(vocabulary: Vocabulary, words: readonly string[]): Work {
  const forms = words.map((w) => vocabulary.form(w));
  const alphabetic = forms.filter((f) => /\p{L}/u.test(f.text));
  const lower = alphabetic.filter((f) => /\p{Ll}/u.test(f.text)).length;
  const long = alphabetic.filter((f) => f.text.length > 3);
  const shouting = alphabetic.length > 1 && lower <= alphabetic.length * 0.1;
  const capital = long.filter((f) => /^\p{Lu}/u.test(f.text)).length;
  const headline = !shouting && long.length > 3 && capital >= long.length * 0.85;
  return { forms, size: forms.length, shouting, headline, windows: [] };
}

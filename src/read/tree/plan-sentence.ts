import type { Work } from '../network/sentence.js';
import { joinedWords } from './joined-words.js';
import { qualifiedNumbers } from './numbers.js';
import { emptyPlan, type Plan } from './plan.js';

/** What planning needs beside the words: tags by word, and glue (no space before the word). */
export interface Setting {
  readonly upos: (word: number) => string;
  readonly xpos: (word: number) => string;
  readonly glued: (word: number) => boolean;
}

/** What is taken out of one sentence. Gives also the words that are surely parts of names. */
export function planSentence(work: Work, { upos, xpos, glued }: Setting): { plan: Plan; names: number[] } {
  const plan = emptyPlan(work.size);
  const forms = work.forms.map((f) => f.text);
  const names = joinedWords(plan, forms, glued);
  const isCounted = (n: number) =>
    n + 1 < work.size &&
    (/^(?:NOUN|ADJ|PROPN|VERB)$/.test(upos(n + 1)) || forms[n + 1] === '%') &&
    !/^[ap]\.?m\b/i.test(forms[n + 1]!);
  qualifiedNumbers(plan, forms, (n) => xpos(n) === 'CD', isCounted);
  return { plan, names };
}

import type { GoldSentence } from './conllu.js';
import { chance } from './random.js';

const small = new Set('a an the and but or nor for so yet of in on at to by as with from into over'.split(' '));

/** Copies of some sentences in capitals, in the title case of headlines, and in lower case. */
export function otherCases(sentences: readonly GoldSentence[], share: number, seed: number): GoldSentence[] {
  const next = chance(seed);
  return sentences.flatMap((s) => {
    const copies: GoldSentence[] = [];
    if (next() < share) copies.push(changed(s, (form) => form.toUpperCase()));
    if (next() < share / 2)
      copies.push(
        changed(s, (form, i) =>
          i > 0 && small.has(form.toLowerCase()) ? form.toLowerCase() : form.slice(0, 1).toUpperCase() + form.slice(1),
        ),
      );
    return copies;
  });
}

const changed = (s: GoldSentence, change: (form: string, i: number) => string): GoldSentence => ({
  ...s,
  words: s.words.map((w, i) => ({ ...w, form: change(w.form, i) })),
});

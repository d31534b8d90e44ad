import { isNameCue } from '../../lexicon/name-cues.js';
import { type Clause, type Draft, isCapital, isGlued, isHyphen, mayName } from './draft.js';

const before = /^(?:in|at|near|around|outside|inside|from|to|across|towards?|of)$/i;

/** Places by a common noun beside them: "Pulwama district", "the town of Monguno", "in Hodeidah". */
export function places(c: Clause): Draft[] {
  const found: Draft[] = [];
  for (let i = c.from; i < c.to; i++) {
    if (!mayName(c, i)) continue;
    let to = i + 1;
    while (
      mayName(c, to) ||
      (isHyphen(c.tokens[to]) &&
        to + 1 < c.to &&
        isGlued(c.tokens, to) &&
        isGlued(c.tokens, to + 1) &&
        isCapital(c.tokens[to + 1]))
    )
      to++;
    const weight = weigh(c, i, to);
    if (weight) found.push({ from: i, to, kind: 'place', weight, by: 'place words' });
    i = to - 1;
  }
  return found;
}

const isPlaceWord = (c: Clause, i: number): boolean => {
  const word = c.tokens[i]?.text ?? '';
  return i >= c.from && i < c.to && (word === word.toLowerCase() || !c.cased) && isNameCue(word.toLowerCase(), 'place');
};

/** How much the words beside a run of names speak for a place; 0: nothing does. */
function weigh(c: Clause, from: number, to: number): number {
  if (isPlaceWord(c, to) && c.cased) return 38;
  if (/^of$/i.test(c.tokens[from - 1]?.text ?? '') && isPlaceWord(c, from - 2)) return 38;
  // A bare "in X" speaks for a place only where the tagger has no opinion of its own
  return c.cased &&
    !c.headline &&
    from > c.from &&
    /^(?:in|near|outside)$/i.test(c.tokens[from - 1]!.text) &&
    before.test(c.tokens[from - 1]!.text) &&
    !isTime(c, from)
    ? 15
    : 0;
}

const isTime = (c: Clause, i: number): boolean =>
  isNameCue(c.tokens[i]!.text.toLowerCase().replace(/\.$/, ''), 'calendar');

import { givingWords } from '../lexicon/giving-words.js';
import type { Mention } from '../model/mention.js';
import type { Reading } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { sentenceAt } from '../text/sentence-at.js';

/** Signs between who gives a figure and the word by which it is given ("on Monday", "attributes the blast to … and"). */
const reach = 160;
const given = new RegExp(`^[^.;:!?]{0,${reach}}\\b(?:${givingWords.join('|').replaceAll(' ', '\\s+')})\\b`, 'i');
/** What stands before a name that is no subject: "by the", "(", "of Mali's". */
const behindPreposition =
  /(?:[(]|\b(?:by|of|to|from|in|on|against|for|with|at|near|over|under|between|and)\s+(?:the\s+|a\s+|an\s+|its\s+)?)$/i;

/**
 * Whoever gives a figure in the sentence that holds it, where no statement was read there: "The General Staff … puts the toll at
 * nine", "The MLCN on Monday raised to 37 the number". The first subject in the sentence with such a word before the figure; null: none.
 */
export function giverOf({ report: { text }, mentions }: Reading, span: Span): string | null {
  const sentence = sentenceAt(text, span);
  const before = mentions.filter((m) => isActor(m) && m.span.start >= sentence.start && m.span.end <= span.start);
  const subject = before
    .sort((a, b) => a.span.start - b.span.start)
    .find(
      (m) =>
        !behindPreposition.test(text.slice(Math.max(0, m.span.start - 20), m.span.start)) &&
        given.test(text.slice(m.span.end, span.start + wordLength)),
    );
  return subject?.entity ?? null;
}

/** The figure's own words may begin with the word that gives it: "raised to 37". */
const wordLength = 12;

const isActor = ({ entity, kind }: Mention): boolean => entity?.startsWith('ac:') === true && kind !== 'place';

import { givingWords } from '../lexicon/giving-words.js';
import type { Mention } from '../model/mention.js';
import type { Reading } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { sentenceAt } from '../text/sentence-at.js';

/** Signs between who gives a figure and the word by which it is given, and words that may stand there ("on Monday"). */
const reach = 45;
const given = new RegExp(`^[^.;:!?]{0,${reach}}?\\b(?:${givingWords.join('|').replaceAll(' ', '\\s+')})\\b`, 'i');

/**
 * Whoever gives a figure in the sentence that holds it, where no statement was read there: "The General Staff … puts the toll at
 * nine", "The MLCN on Monday raised to 37 the number". The nearest named actor before the figure with such a word between. Null: none.
 */
export function giverOf({ report: { text }, mentions }: Reading, span: Span): string | null {
  const sentence = sentenceAt(text, span);
  const before = mentions.filter((m) => isActor(m) && m.span.start >= sentence.start && m.span.end <= span.start);
  for (const mention of before.sort((a, b) => b.span.end - a.span.end)) {
    if (given.test(text.slice(mention.span.end, span.start))) return mention.entity;
  }
  return null;
}

const isActor = ({ entity, kind }: Mention): boolean => entity?.startsWith('ac:') === true && kind !== 'place';

import type { Cue } from '../../lexicon/cues.js';
import type { Fit } from './frames.js';
import { type Page, plain, sentenceOf } from './page.js';
import { isQuoteMark, range } from './ranges.js';

/** Chance of a clause that only the words show; a little below what the tree shows. */
const discount = 0.85;

/** Content by the words alone, for verbs that nearly always have some: where the parser hung it elsewhere. */
export function surfaceFit(page: Page, verb: number, row: Cue): Fit | null {
  const weight = (row.frames.get('clause') ?? 0) * discount;
  if (weight < 0.75) return null;
  const content = thatClause(page, verb) ?? clauseBefore(page, verb);
  return content ? { frame: 'clause', content: [content], preposition: -1, weight } : null;
}

/** "said (on Friday) that …": from "that" to the end of the sentence. */
function thatClause(page: Page, verb: number) {
  const { tokens } = page.doc;
  const { to } = sentenceOf(page, verb).tokens;
  for (let at = verb + 1; at < Math.min(to, verb + 9); at++) {
    const word = plain(tokens[at]!.text);
    if (word === 'that' && tokens[at]!.xpos === 'IN') return range(at, to);
    if (/^[,;:.]$/.test(word) || isQuoteMark(word) || tokens[at]!.upos === 'VERB') return null;
  }
  return null;
}

/** "…, the ministry said." and "…, said the ministry.": the cue ends the sentence, a comma stands before it. */
function clauseBefore(page: Page, verb: number) {
  const { tokens } = page.doc;
  const { from, to } = sentenceOf(page, verb).tokens;
  if (to - verb > 14) return null;
  let comma = verb - 1;
  while (comma > from && verb - comma < 14 && tokens[comma]!.text !== ',') comma--;
  if (tokens[comma]?.text !== ',' || comma - from < 3) return null;
  if (hasOtherVerb(page, comma, verb) || hasOtherVerb(page, from, comma) === false) return null;
  return range(from, comma);
}

const hasOtherVerb = (page: Page, from: number, to: number): boolean =>
  page.doc.tokens.slice(from, to).some((t) => /^(?:VBD|VBZ|VBP|MD|VB)$/.test(t.xpos));

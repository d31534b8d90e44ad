import type { Token } from '../../model/doc.js';
import { chunk, nounPhrase } from './noun-phrase.js';
import { type Page, plain, sentenceOf } from './page.js';
import { has, isDoubleMark, type Ranges } from './ranges.js';
import type { Subject } from './subject.js';
import { hasPassive } from './voice.js';

/** Where the tree gives none: the noun phrase that ends just before the verb, or (content before) begins just after it. */
export function besideVerb(page: Page, verb: number, content: Ranges): Subject | null {
  const { tokens } = page.doc;
  const { from, to } = sentenceOf(page, verb).tokens;
  let at = verb - 1;
  while (at >= from && (/^(?:ADV|AUX|PART)$/.test(tokens[at]!.upos) || isDoubleMark(tokens[at]!.text))) at--;
  const left = tokens[at];
  const isLeft = at >= from && !!left && /^(?:NOUN|PROPN|PRON)$/.test(left.upos) && !content.some((r) => has(r, at));
  if (isLeft) {
    const range = chunk(page, at, from, verb);
    if (!isObjectOfPreposition(page, range.from))
      return { range, head: at, passive: hasPassive(page, verb), expletive: false };
  }
  const across = left?.text === ',' ? acrossComma(page, at, from, verb, content) : null;
  if (across) return across;
  if (content.some((r) => r.to <= verb) && isNominal(tokens[verb + 1])) return nominal(page, verb, verb + 1, to);
  return null;
}

/** "Anna Brandt, a spokeswoman for the mayor, said": the noun phrase that the commas before the verb interrupt. */
function acrossComma(page: Page, comma: number, from: number, verb: number, content: Ranges): Subject | null {
  const { tokens } = page.doc;
  let start = Math.max(from, ...content.filter((r) => r.to <= comma).map((r) => r.to));
  while (start < comma && /^(?:PUNCT|CCONJ|SYM)$/.test(tokens[start]!.upos)) start++;
  if (/^(?:ADP|ADV|SCONJ)$/.test(tokens[start]!.upos)) start = commaAfter(page, start, comma) + 1;
  if (start >= comma || !/^(?:DET|ADJ|PROPN|NOUN|NUM|PRON)$/.test(tokens[start]!.upos)) return null;
  const first = commaAfter(page, start, comma + 1);
  const after = tokens[first + 1];
  const isRelative =
    !!after && (/^(?:who|which|whose|whom|where)$/.test(plain(after.text)) || /^VB[GN]$/.test(after.xpos));
  const end = isRelative ? first : comma;
  for (let i = start; i < end; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[i]!.xpos)) return null;
  let head = first - 1;
  for (let i = start; i < first; i++)
    if (tokens[i]!.head < start || tokens[i]!.head >= first) {
      head = i;
      break;
    }
  return { range: { from: start, to: end }, head, passive: hasPassive(page, verb), expletive: false };
}

/** The next comma from `at`, `end` where there is none before it. */
function commaAfter(page: Page, at: number, end: number): number {
  let i = at;
  while (i < end && page.doc.tokens[i]!.text !== ',') i++;
  return Math.min(i, end);
}

const isObjectOfPreposition = (page: Page, first: number): boolean => page.doc.tokens[first - 1]?.xpos === 'IN';

const timeWords =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|tomorrow|last|earlier|later)$/;

/** Nominative words only: "said him" is no inversion. */
function isNominal(t: Token | undefined): boolean {
  if (t && timeWords.test(plain(t.text))) return false;
  return !!t && (/^(?:DET|PROPN|NOUN|ADJ|NUM)$/.test(t.upos) || /^(?:he|she|they|one|some|others|many)$/i.test(t.text));
}

function nominal(page: Page, verb: number, first: number, end: number): Subject {
  const range = chunk(page, first, verb + 1, end);
  let head = range.to - 1;
  for (let i = range.from; i < range.to; i++) {
    const up = page.doc.tokens[i]!.head;
    if (up < range.from || up >= range.to) {
      head = i;
      break;
    }
  }
  const full = nounPhrase(page, head, verb + 1, end);
  return { range: full.from <= range.from ? full : range, head, passive: false, expletive: false };
}

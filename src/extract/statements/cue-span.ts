import type { TokenRange } from '../../model/doc.js';
import { type Page, plain, sentenceOf } from './page.js';
import { range } from './ranges.js';

/** Verbs that lead a verb of saying without being one: "went on to say", "declined to comment", "continued to insist". */
const leading = new Set([
  'go',
  'continue',
  'begin',
  'start',
  'keep',
  'decline',
  'refuse',
  'proceed',
  'hasten',
  'happen',
  'like',
  'use',
  'want',
  'wish',
  'need',
  'seem',
  'appear',
  'come',
  'have',
]);

/** The verb that carries the tense and the subject of a verb of saying: itself, or what leads it. */
export function topVerb(page: Page, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 3; steps++) {
    const token = page.doc.tokens[at]!;
    const up = page.doc.tokens[token.head];
    if (!up || !/^(?:xcomp|advcl)$/.test(token.deprel) || !leading.has(plain(up.lemma)) || up.index > at) break;
    at = up.index;
  }
  return at;
}

/** The cue's words: auxiliaries, negation and adverbs before it, its particle or preposition after it. */
export function cueRange(page: Page, verb: number, top: number, preposition: number): TokenRange {
  const { from: low, to: high } = sentenceOf(page, verb).tokens;
  let from = Math.min(verb, top);
  while (from > low && belongsBefore(page, from - 1, top, verb)) from--;
  let to = verb + 1;
  for (const c of page.tree.children(verb)) if (c.deprel === 'compound:prt' && c.index === to) to++;
  if (preposition >= to && preposition < high && preposition - to <= 1) to = preposition + 1;
  return range(from, to);
}

function belongsBefore(page: Page, at: number, top: number, verb: number): boolean {
  const t = page.doc.tokens[at]!;
  if (t.head !== top && t.head !== verb) return false;
  if (t.deprel.startsWith('aux') || t.deprel === 'cop') return true;
  return t.deprel.startsWith('advmod') && (t.upos === 'ADV' || t.upos === 'PART');
}

import type { Sentence, TokenRange } from '../../model/doc.js';
import { nounPhrase } from './noun-phrase.js';
import { type Page, plain } from './page.js';
import { range } from './ranges.js';
import { type Saying, saying } from './saying.js';

/** "According to the army, the road is open.": the source is behind "to", the content is the clause around. */
export function accordingSayings(page: Page, sentence: Sentence): Saying[] {
  const found: Saying[] = [];
  const { from, to } = sentence.tokens;
  for (let at = from; at + 2 < to; at++) {
    if (plain(page.doc.tokens[at]!.text) !== 'according' || plain(page.doc.tokens[at + 1]!.text) !== 'to') continue;
    const made = readAccording(page, sentence, at);
    if (made) found.push(made);
  }
  return found;
}

function readAccording(page: Page, sentence: Sentence, at: number): Saying | null {
  const head = sourceHead(page, at, sentence.tokens.to);
  if (head === null) return null;
  const source = nounPhrase(page, head, at + 2, sentence.tokens.to);
  const content = clauseAround(page, sentence, range(at, source.to), head);
  if (content.length === 0) return null;
  return saying({
    head: at,
    frame: 'according',
    rule: 'according to',
    sentence: sentence.index,
    source: [source],
    cue: [range(at, at + 2)],
    content,
  });
}

/** The noun that "according to" marks; by the tree, else the first one after it. */
function sourceHead(page: Page, at: number, end: number): number | null {
  const marked = page.doc.tokens[at]!.head;
  if (marked > at + 1 && marked < end && /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(page.doc.tokens[marked]!.upos))
    return marked;
  for (let i = at + 2; i < Math.min(end, at + 12); i++) {
    const t = page.doc.tokens[i]!;
    if (t.upos !== 'NOUN' && t.upos !== 'PROPN' && t.upos !== 'PRON') continue;
    const next = page.doc.tokens[i + 1]?.upos;
    if (next !== 'NOUN' && next !== 'PROPN') return i;
  }
  return null;
}

/** The clause that the phrase hangs on, without it: to the ends of the sentence where it opens or closes it. */
function clauseAround(page: Page, sentence: Sentence, phrase: TokenRange, head: number): TokenRange[] {
  const { from, to } = sentence.tokens;
  const governor = page.doc.tokens[head]!.head;
  const clause =
    governor >= 0 && !(governor >= phrase.from && governor < phrase.to) ? page.tree.subtree(governor) : sentence.tokens;
  const wide = phrase.from <= from + 1 || phrase.to >= to - 2 ? range(Math.min(clause.from, from), to) : clause;
  const low = phrase.from <= from + 1 ? phrase.to : wide.from;
  const before = range(low, phrase.from);
  const after = range(Math.max(phrase.to, low), wide.to);
  // ", who accused …" goes on about the source
  const isOfSource =
    before.to > before.from && /^(?:who|which|whose)$/.test(plain(page.doc.tokens[after.from + 1]?.text ?? ''));
  return (isOfSource ? [before] : [before, after]).filter((r) => r.to - r.from > 1);
}

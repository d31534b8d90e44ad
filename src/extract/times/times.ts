import type { Doc, Sentence } from '../../model/doc.js';
import type { TimeDraft } from '../../model/draft.js';
import { treeOf } from '../../model/tree.js';
import { Found, type Made } from './made.js';
import { type TimeRule, timeRules } from './rules.js';
import { type Symbol, symbolsOf } from './symbols.js';

/** No time expression is longer, in words. */
const LONGEST = 10;
/** Zones whose dates date the report. */
const telling = new Set(['title', 'dateline', 'timestamp']);

/** Time expressions, in order of the text, not overlapping. Those in datelines and stamps too: they date the report. */
export function extractTimes(doc: Doc): TimeDraft[] {
  return doc.sentences.filter((s) => s.zone === null || telling.has(s.zone)).flatMap((s) => timesOf(doc, s));
}

function timesOf(doc: Doc, sentence: Sentence): TimeDraft[] {
  const { from, to } = sentence.tokens;
  const symbols = symbolsOf(doc, from, to, isShouting(doc.text.slice(sentence.span.start, sentence.span.end)));
  const drafts: TimeDraft[] = [];
  for (let at = 0; at < symbols.length; at++) {
    if (symbols[at]!.class === '' || symbols[at]!.class === '=') continue;
    const hit = longest(doc, symbols, at);
    if (!hit) continue;
    const last = symbols[at + hit.length - 1]!.token;
    drafts.push({ ...hit.made, span: { start: symbols[at]!.token.start, end: last.end }, sentence: sentence.index });
    at += hit.length - 1;
  }
  return drafts;
}

const isShouting = (text: string): boolean => !/\p{Ll}/u.test(text);

function longest(doc: Doc, symbols: readonly Symbol[], at: number): { made: Made; length: number } | null {
  for (const { rule, length } of matches(window(symbols, at))) {
    const words = symbols.slice(at, at + length);
    const near = (i: number) => symbols[i]?.token.text.toLowerCase() ?? '';
    const made = rule.read(new Found(words, near(at - 1), near(at + length), looksForward(doc, words, near(at - 1))));
    if (made) return { made, length };
  }
  return null;
}

interface Match {
  readonly rule: TimeRule;
  readonly length: number;
}

/** Windows seen before: a few thousand different ones make up most of all texts. */
const seen = new Map<string, readonly Match[]>();
const MOST_SEEN = 20_000;

/** The rules that fit a window of classes, the longest first, of equals the first in the table. */
function matches(classes: string): readonly Match[] {
  const known = seen.get(classes);
  if (known) return known;
  const found: Match[] = [];
  for (const rule of timeRules) {
    const match = rule.pattern.exec(classes)?.[0];
    if (match) found.push({ rule, length: match.split(' ').length - 1 });
  }
  found.sort((a, b) => b.length - a.length);
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(classes, found);
  return found;
}

function window(symbols: readonly Symbol[], at: number): string {
  let classes = '';
  for (let i = at; i < Math.min(symbols.length, at + LONGEST) && symbols[i]!.class !== ''; i++)
    classes += `${symbols[i]!.class} `;
  return classes;
}

/** "will meet on Thursday", "until Thursday", "is to meet on Thursday": the verb above, or the word before, looks ahead. */
function looksForward(doc: Doc, words: readonly Symbol[], before: string): boolean {
  if (/^(?:until|till|by)$/.test(before)) return true;
  const tree = treeOf(doc);
  let at = words.at(-1)!.token.index;
  for (let steps = 0; steps < 5; steps++) {
    const token = doc.tokens[at];
    if (!token) return false;
    if (token.upos === 'VERB' || token.upos === 'AUX') {
      const aux = tree.childrenBy(at, 'aux', 'mark').map((t) => t.text.toLowerCase());
      // "could not be found on Friday" looks back, "could meet on Friday" ahead
      const couldNot = aux.includes('could') && tree.childrenBy(at, 'advmod').some((t) => t.lemma === 'not');
      const ahead = aux.some((a) => /^(?:will|shall|'ll|’ll|may|might|can|could|should|must)$/.test(a));
      if (ahead && !couldNot && !aux.includes('have')) return true;
      // "meets on Tuesday", "is meeting on Tuesday"
      if (token.xpos === 'VBG' && aux.some((a) => /^(?:is|are|am|'s|'re|’s|’re)$/.test(a))) return true;
      if (
        /^VB[ZP]$/.test(token.xpos) &&
        /^(?:meet|begin|start|open|end|expire|visit|arrive|leave|vote|go|plan|expect)$/.test(token.lemma)
      )
        return true;
      if (
        token.xpos === 'VB' &&
        aux.includes('to') &&
        /^(?:be|expect|schedule|plan|due|set|hope|intend|vow|promise|agree|decide)$/.test(tree.parent(at)?.lemma ?? '')
      )
        return true;
      if (/^VB[DP]|VBZ/.test(token.xpos)) return false;
    }
    at = token.head;
  }
  return false;
}

import type { Quote } from '../../model/doc.js';
import type { Work } from '../linear/sentence.js';
import { cutAttribution, cutBrackets } from './asides.js';
import { joinedWords } from './marks.js';
import { qualifiedNumbers } from './numbers.js';
import { emptyPlan, type Plan, takeOut } from './plan.js';
import { cutSpeech, type LocalQuote, type Words } from './speech.js';

/** What planning needs beside the words: tags by word, glue, the quotations by word of the document, and verbs of saying. */
export interface Setting {
  /** Index in the document of the sentence's first word. */
  readonly from: number;
  readonly upos: (word: number) => string;
  readonly xpos: (word: number) => string;
  readonly glued: (word: number) => boolean;
  readonly isSaying: (word: number) => boolean;
  /** Those that reach into this sentence. */
  readonly quotes: readonly Quote[];
}

/** What is parsed apart and what is taken out, for one sentence. Gives also the words that are surely parts of names. */
export function planSentence(work: Work, s: Setting): { plan: Plan; names: number[] } {
  const { size } = work;
  const plan = emptyPlan(size);
  const forms = work.forms.map((f) => f.text);
  const names = joinedWords(plan, forms, s.glued);
  const isCounted = (n: number) =>
    n + 1 < size &&
    (/^(?:NOUN|ADJ|PROPN|VERB)$/.test(s.upos(n + 1)) || forms[n + 1] === '%') &&
    !/^[ap]\.?m\b/i.test(forms[n + 1]!);
  qualifiedNumbers(plan, forms, (n) => s.xpos(n) === 'CD', isCounted);
  const quotes = localQuotes(s, size);
  const words: Words = {
    size,
    form: (i) => forms[i] ?? '',
    isVerb: (i) => s.upos(i) === 'VERB' || s.upos(i) === 'AUX',
    isSaying: (i) => i >= 0 && i < size && s.isSaying(i),
  };
  cutSpeech(plan, words, quotes);
  const tagged = { ...words, upos: s.upos, xpos: s.xpos };
  cutAttribution(plan, tagged);
  cutBrackets(plan, tagged);
  for (const q of quotes) takeOutMarks(plan, q, size);
  return { plan, names };
}

function localQuotes({ quotes, from }: Setting, size: number): LocalQuote[] {
  return quotes.map(({ tokens, closed }) => ({
    range: { from: Math.max(0, tokens.from - from), to: Math.min(size, tokens.to - from) },
    opensHere: tokens.from >= from,
    closesHere: closed && tokens.to <= from + size,
  }));
}

/** Quotation marks hang on a neighbour inside the quotation: they have no say in the tree. */
function takeOutMarks(plan: Plan, { range: { from, to }, opensHere, closesHere }: LocalQuote, size: number): void {
  const inside = to - from - (opensHere ? 1 : 0) - (closesHere ? 1 : 0);
  if (inside < 1 || size < 3) return;
  const inner = { from: from + (opensHere ? 1 : 0), to: to - (closesHere ? 1 : 0) };
  if (opensHere) mark(from, from + 1);
  if (closesHere) mark(to - 1, to - 2);
  function mark(word: number, beside: number): void {
    takeOut(plan, word, beside, 'punct');
    plan.marks.push({ word, ...inner });
  }
}

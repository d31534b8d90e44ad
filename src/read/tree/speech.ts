import type { TokenRange } from '../../model/doc.js';
import type { Plan } from './plan.js';

/** What of a quotation lies in this sentence, by its words; the marks included where they are here. */
export interface LocalQuote {
  /** Words from the opening mark on (or from the start of the sentence) to the closing mark (or to the end). */
  readonly range: TokenRange;
  readonly opensHere: boolean;
  readonly closesHere: boolean;
}

/** What the cutting needs to know of the words. */
export interface Words {
  readonly size: number;
  form(word: number): string;
  isVerb(word: number): boolean;
  isSaying(word: number): boolean;
}

const clauseEnd = /^(?:,|\.|[!?]+|…|\.{3,}|;)$/;

/**
 * Cuts quotations that are whole clauses from the words around them: `"Z", Pompeo wrote on his page.` is read as "Z" and
 * "Pompeo wrote on his page", each by itself. A quoted phrase inside a clause stays where it is.
 */
export function cutSpeech(plan: Plan, words: Words, quotes: readonly LocalQuote[]): void {
  const whole = quotes.filter((q) => isClause(words, q));
  if (whole.length === 0) return;
  const inside = new Uint8Array(words.size);
  for (const { range } of whole) inside.fill(1, range.from, range.to);
  const outside = [...inside.keys()].filter((i) => !inside[i]);
  const verbs = outside.filter((i) => words.isSaying(i));
  if (outside.length < 2 || verbs.length === 0) return;
  whole.forEach(({ range }, k) => {
    const part = k + 1;
    for (let i = range.from; i < range.to; i++) plan.part[i] = part;
    const before = verbs.filter((v) => v < range.from).at(-1);
    const after = verbs.find((v) => v >= range.to);
    // Right before the quotation, or right after it: the nearer verb
    const near =
      before === undefined
        ? after!
        : after === undefined
          ? before
          : range.from - before <= after - range.to + 1
            ? before
            : after;
    plan.hangs.push({ part, kind: 'speech', after: range.from, verb: near });
  });
}

function isClause(words: Words, { range: { from, to }, opensHere, closesHere }: LocalQuote): boolean {
  let verb = false;
  for (let i = from; i < to && !verb; i++) verb = words.isVerb(i);
  if (!verb || to - from < 4) return false;
  if (!opensHere) return true;
  const before = from > 0 ? words.form(from - 1) : '';
  const first = words.form(from + 1);
  const beginsWell =
    from === 0 || before === ':' || before === ',' || (words.isSaying(from - 1) && /^\p{Lu}/u.test(first));
  const last = closesHere ? words.form(to - 2) : '';
  const next = words.form(to);
  return beginsWell && (!closesHere || clauseEnd.test(last) || clauseEnd.test(next) || to >= words.size);
}
